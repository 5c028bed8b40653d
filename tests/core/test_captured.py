"""The line typed into the capture strip: what it says, and the line that says it again."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from peeraudit.core.captured import Captured, as_typed, pieces, read_again, read_line
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Theme
from peeraudit.core.evidence import Leaning, ReadDocument, SourceKind
from peeraudit.core.gathered import Gathered
from peeraudit.core.tags import tags_of
from peeraudit.core.timetable import Session, SessionKind

TAGS = tags_of(
    Gathered(
        challenge=Challenge(id="challenge"),
        themes=(
            Theme(id="practice", title="Practice and its quality"),
            Theme(id="door", title="The front door"),
        ),
        key_lines=(KeyLine(id="one", code="K1"), KeyLine(id="two", code="K2")),
        sessions=(
            Session(id="carers", reference="S1a", group_met="Foster carers"),
            Session(id="beside", group_met="First Call team", kind=SessionKind.OBSERVATION),
            Session(id="calibration", title="Calibration", kind=SessionKind.READING),
        ),
        case_files=(CaseFile(id="seven", reference="C07"), CaseFile(id="seventy", reference="C70")),
        documents=(ReadDocument(id="plan", reference="D1a", title="Improvement plan"),),
    )
)
STRENGTH, AREA, CONTEXT = Leaning
SAW, HEARD, READ = SourceKind
LOOKS_LIKE_A_SIGN = (
    *("#practice", "##k1", "@c07", "@@foster-carers.", "page #3", "#", "@"),
    *("+", "-", '"', "!", '5" pipe', "saw:", "READ:", "\N{LATIN SMALL LETTER LONG S}aw:"),
)


def read(line: str, *, source: str = "") -> Captured:
    return read_line(line, tags=TAGS, source=source)


def notes() -> st.SearchStrategy[Captured]:
    pieces = st.sampled_from((*LOOKS_LIKE_A_SIGN, " ", "\n", "C07's", "staff know them well"))
    text = st.lists(pieces | st.text(max_size=5), max_size=6).map("".join).map(str.strip)
    return st.builds(
        Captured,
        text=text,
        leaning=st.sampled_from(Leaning),
        quote=st.booleans(),
        is_stop=st.booleans(),
        kind=st.sampled_from(SourceKind),
        source=st.sampled_from(("", "carers", "beside", "calibration", "seven", "plan")),
        theme=st.sampled_from(("", "practice", "door")),
        key_lines=st.sampled_from(((), ("one",), ("two", "one"))),
    )


def test_the_line_of_the_design_is_a_strength_heard_from_foster_carers() -> None:
    assert read("+ staff know their young people well #practice @foster-carers") == Captured(
        text="staff know their young people well",
        leaning=STRENGTH,
        kind=HEARD,
        source="carers",
        theme="practice",
    )


@pytest.mark.parametrize(
    ("line", "leaning", "quote", "is_stop"),
    [
        ("nobody rings back", CONTEXT, False, False),
        ("+nobody rings back", STRENGTH, False, False),
        ("- nobody rings back", AREA, False, False),
        ("\N{EN DASH} nobody rings back", AREA, False, False),
        ("\N{MINUS SIGN}nobody rings back", AREA, False, False),
        ('"nobody rings back', CONTEXT, True, False),
        ("! nobody rings back", CONTEXT, False, True),
        ('+" nobody rings back', STRENGTH, True, False),
        ('"-nobody rings back', AREA, True, False),
        ('!- "nobody rings back', AREA, True, True),
        ("!!! nobody rings back", CONTEXT, False, True),
        ("-- nobody rings back", AREA, False, False),
    ],
)
def test_signs_stand_at_the_start_in_any_order(
    line: str, leaning: Leaning, *, quote: bool, is_stop: bool
) -> None:
    found = read(line)
    assert found == Captured("nobody rings back", leaning, quote=quote, is_stop=is_stop)


def test_no_note_leans_both_ways() -> None:
    assert read("+- 3 of 12") == Captured("- 3 of 12", STRENGTH)


def test_a_quotation_keeps_the_marks_that_close_again() -> None:
    said = '"They never call", said a carer'
    assert read(said) == Captured(said, quote=True)
    assert read('" They said "no"') == Captured('They said "no"', quote=True)


@pytest.mark.parametrize(
    "line",
    [
        "see page #3 of the plan",
        "C07's worker has left",
        "seen @ 3pm, # 2",
        "write to jo@practice.example",
        "#nothing is called so @nobody either",
        "@C07's plan is late",
        "(#practice)",
        "@c",
        "the plan#practice",
    ],
)
def test_what_is_no_tag_stays_in_the_text(line: str) -> None:
    assert read(line) == Captured(line)


def test_tags_stand_anywhere_and_take_their_space_with_them() -> None:
    found = read("@c07 plans are late #k2, and thin #K1 #front-door.")
    assert found.text == "plans are late, and thin."
    assert (found.source, found.theme, found.key_lines) == ("seven", "door", ("two", "one"))


def test_spaces_between_words_stay_as_they_were_typed() -> None:
    assert read("  two  spaces\n#practice kept  ").text == "two  spaces kept"


def test_a_second_theme_and_a_second_source_stay_in_the_text() -> None:
    found = read("#practice is #front @c07 @c70 @c07")
    assert (found.text, found.theme, found.source) == ("is #front @c70", "practice", "seven")


def test_a_doubled_sign_is_text() -> None:
    assert read("see ##practice and ##nothing") == Captured("see #practice and ##nothing")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("a note", HEARD),
        ("a note @foster-carers", HEARD),
        ("a note @first-call", SAW),
        ("a note @calibration", READ),
        ("a note @c07", READ),
        ("a note @d1", READ),
        ("saw: a note @c07", SAW),
        ("Heard:a note @d1", HEARD),
        ("read: a note", READ),
    ],
)
def test_the_kind_follows_the_source_unless_it_is_typed(line: str, kind: SourceKind) -> None:
    found = read(line)
    assert (found.text, found.kind) == ("a note", kind)


def test_the_kind_is_typed_behind_the_signs() -> None:
    assert read('+" saw: a note') == Captured("a note", STRENGTH, quote=True, kind=SAW)


def test_what_is_open_on_screen_is_the_source_where_none_is_named() -> None:
    assert read("a note", source="beside") == Captured("a note", kind=SAW, source="beside")
    assert read("a note @c07", source="beside") == Captured("a note", kind=READ, source="seven")


def test_a_note_changed_in_place_keeps_what_no_tag_can_name() -> None:
    before = Captured("a note", source="gone", theme="gone too", key_lines=("one", "lost"))
    line = as_typed(before, tags=TAGS)
    assert line == "a note #k1"
    assert read_again(f"+ {line}", before=before, tags=TAGS) == Captured(
        "a note", STRENGTH, source="gone", theme="gone too", key_lines=("one", "lost")
    )


def test_a_note_changed_in_place_gets_what_is_typed_instead() -> None:
    before = Captured("a note", source="gone", theme="practice")
    found = read_again("a note #front @c07", before=before, tags=TAGS)
    assert (found.source, found.theme, found.kind) == ("seven", "door", READ)
    assert read_again("a note", before=found, tags=TAGS) == Captured("a note")


@given(notes())
@settings(max_examples=300)
def test_the_line_of_a_note_says_that_note_again(note: Captured) -> None:
    line = as_typed(note, tags=TAGS)
    assert read(line) == note
    assert read_again(line, before=note, tags=TAGS) == note


@given(st.text(st.characters(exclude_characters='+-\N{EN DASH}\N{MINUS SIGN}"!#@:')))
def test_without_signs_every_character_is_text(line: str) -> None:
    assert read(line) == Captured(line.strip())


@given(
    words=st.lists(
        st.sampled_from(('he"', "#3", "@ 3pm", "it's", "#unknown", "5-6", "a@b", "(!)"))
    ),
    tags=st.lists(st.sampled_from(("#practice", "#k1", "#K2", "@c07", "@D1a")), unique=True),
    draw=st.data(),
)
def test_tags_take_nothing_else_with_them(
    words: list[str], tags: list[str], draw: st.DataObject
) -> None:
    line = ["x", *words]
    taken = [tag for tag in tags if not (tag == "@D1a" and "@c07" in tags)]
    for tag in taken:
        line.insert(draw.draw(st.integers(0, len(line))), tag)
    found = read(" ".join(line))
    assert found.text == " ".join(["x", *words])
    assert len(found.key_lines) == sum(tag in {"#k1", "#K2"} for tag in taken)
    assert bool(found.source) == any(tag.startswith("@") for tag in taken)


@given(notes(), st.text(max_size=8))
def test_a_line_is_its_pieces_and_its_text(note: Captured, more: str) -> None:
    line = f" {as_typed(note, tags=TAGS)}{more}"
    assume("##" not in line and "@@" not in line)
    left = list(line)
    for piece in pieces(line, tags=TAGS):
        left[piece.start : piece.end] = " " * (piece.end - piece.start)
    assert "".join("".join(left).split()) == "".join(read(line).text.split())


@given(notes(), st.text(max_size=8))
def test_a_line_half_typed_is_read_without_a_fault(note: Captured, more: str) -> None:
    line = as_typed(note, tags=TAGS) + more
    for end in range(len(line)):
        found = read(line[:end])
        assert read(as_typed(found, tags=TAGS)) == found
