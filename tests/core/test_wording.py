"""Wording files: what ships reads, a region's own replaces it, a faulty one is refused whole."""

import re
import tomllib
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit import paths
from peeraudit.core.blocks import Heading, Paragraph
from peeraudit.core.challenge import Challenge, ChallengeKind, Peer, Role, Service
from peeraudit.core.errors import ExitCode
from peeraudit.core.letter import compose_letter
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.timetable import SessionKind
from peeraudit.core.wording import FaultyWording, WordingFault, read_wording, voice_for
from peeraudit.core.wording.checks import FACTS
from peeraudit.core.wording.phrases import strung
from peeraudit.core.wording.situation import Situation
from peeraudit.core.wording.templates import fill
from peeraudit.core.wording.variants import Variant
from peeraudit.core.wording.whole import ListWording

OURS = (paths.WORDING / "en-GB.toml").read_text(encoding="utf-8")
GUIDE = (paths.RESOURCES / "docs" / "wording.md").read_text(encoding="utf-8")
LINKS = ListWording(between=", ", last=" and ", between_long="; ", last_long="; and ")


def test_the_wording_that_ships_is_british_english() -> None:
    assert read_wording(OURS, name="en-GB.toml").language == "en-GB"


def test_no_two_spaces_and_no_american_spelling_ship() -> None:
    assert not re.search(r"\w  \w|iz(e|ed|ing)\b|\b(color|center|behavior)", OURS)


@pytest.mark.parametrize(
    ("ours", "theirs", "fault"),
    [
        (
            "salutation = [\n",
            "salutaton = [\n",
            WordingFault(
                "letter.lines.salutaton", "there is no such key", "Write it as “salutation”."
            ),
        ),
        (
            'closing = "Yours sincerely"\n',
            "",
            WordingFault(
                "letter.lines.closing",
                "it is missing",
                "Add it, as in the wording that comes with the program.",
            ),
        ),
        (
            "Feedback letter: {occasion}",
            "Feedback letter: {place} {year}",
            WordingFault(
                "letter.lines.document, entry 1",
                "there is no fact {place}, {year}",
                "Facts that may stand here: "
                + ", ".join(f"{{{name}}}" for name in sorted(FACTS))
                + ".",
            ),
        ),
        (
            '"Yours sincerely"',
            '"Yours {sincerely"',
            WordingFault(
                "letter.lines.closing, entry 1",
                "a brace stands alone",
                "Facts that may stand here: "
                + ", ".join(f"{{{name}}}" for name in sorted(FACTS))
                + ".",
            ),
        ),
        (
            '{ people = "one", say = "One person gave us their time." }',
            '{ people = "1", say = "One person gave us their time." }',
            WordingFault(
                "letter.passages.activity, sentence 3, variant 1, people, value 1",
                "“1” is not a value it can have",
                "One of 'none', 'one', 'two', 'few' or 'more'.",
            ),
        ),
        (
            '{ people = "one", say = "One person gave us their time." }',
            '{ peple = "one", say = "One person gave us their time." }',
            WordingFault(
                "letter.passages.activity, sentence 3, variant 1, peple",
                "there is no such key",
                "Write it as “people”.",
            ),
        ),
        (
            '    "Dear colleague",\n',
            "",
            WordingFault(
                "letter.lines.salutation",
                "it may come to nothing",
                "End it with a variant for any case, using no fact that may be blank.",
            ),
        ),
        (
            '"Yours sincerely"',
            '"Yours  sincerely"',
            WordingFault(
                "letter.lines.closing, entry 1",
                "it is empty, or has a space or line break too many",
                "Write it on one line, one space between words, none before a stop.",
            ),
        ),
        (
            '"October", "November", "December",',
            '"October", "November",',
            WordingFault(
                "dates.months",
                "there are too few",
                "Write twelve, January first.",
            ),
        ),
        (
            'language = "en-GB"',
            'language = "British English"',
            WordingFault(
                "language",
                "it is not a language tag",
                "Write a language tag such as en-GB or cy.",
            ),
        ),
        (
            'closing = "Yours sincerely"',
            "closing = 3",
            WordingFault(
                "letter.lines.closing, entry 1",
                "it is something else than what belongs here",
                "Write it as the wording that comes with the program has it.",
            ),
        ),
        (
            'thousands = ","',
            "thousands = 3",
            WordingFault(
                "numbers.thousands",
                "it is not a text",
                "Write a text in quotation marks.",
            ),
        ),
    ],
)
def test_a_fault_says_where_what_and_what_would_be_right(
    ours: str, theirs: str, fault: WordingFault
) -> None:
    assert ours in OURS
    with pytest.raises(FaultyWording) as refused:
        read_wording(OURS.replace(ours, theirs), name="north.toml")
    assert fault in refused.value.faults
    assert f"north.toml: {fault.key}: {fault.what}. {fault.right}" in str(refused.value)
    assert refused.value.exit_code is ExitCode.FAULTS_IN_WORDING


def test_every_fault_is_told_at_once() -> None:
    text = OURS.replace('closing = "Yours sincerely"\n', "")
    text = text.replace("Dear {salutation}", "Dear {friend}").replace("[tips.lines]", "[tips.line]")
    with pytest.raises(FaultyWording) as refused:
        read_wording(text, name="north.toml")
    assert {fault.key for fault in refused.value.faults} == {
        "letter.lines.closing",
        "letter.lines.salutation, entry 1",
        "tips.lines",
        "tips.line",
    }


def test_what_is_not_toml_is_refused_with_the_line_it_breaks_at() -> None:
    with pytest.raises(FaultyWording, match=r"north\.toml: the file: it is not TOML: .*line 2"):
        read_wording('language = "cy"\nsample_notice = Sampl', name="north.toml")


def test_an_empty_file_names_every_table_it_lacks() -> None:
    with pytest.raises(FaultyWording) as refused:
        read_wording("", name="north.toml")
    assert {fault.key for fault in refused.value.faults} == set(tomllib.loads(OURS))


def test_every_fact_a_file_may_use_is_there_to_be_used() -> None:
    voice = voice_for(_known(), wording=read_wording(OURS, name="en-GB.toml"))
    assert set(voice.facts) == FACTS
    assert all(voice.facts.values())


def test_every_case_a_variant_may_name_is_one_of_the_situation() -> None:
    cases = {field.name for field in fields(Situation)}
    assert {*Variant.model_fields} == {"say", *cases}


def test_the_guide_names_every_fact_and_every_case() -> None:
    assert {f"`{{{name}}}`" for name in FACTS} <= set(re.findall(r"`\{\w+\}`", GUIDE))
    assert {f"`{field.name}`" for field in fields(Situation)} <= set(re.findall(r"`\w+`", GUIDE))


def test_a_wording_file_in_another_language_takes_the_place_of_ours() -> None:
    welsh = OURS.replace('"en-GB"', '"cy"').replace("Dear {salutation}", "Annwyl {salutation}")
    welsh = welsh.replace('"November"', '"Tachwedd"').replace('"Background"', '"Cefndir"')
    composed = compose_letter(_known(), wording=read_wording(welsh, name="cy.toml"))
    assert composed.language == "cy"
    assert composed.footer.endswith("Tachwedd 2026")
    assert Paragraph("Annwyl Marian") in composed.blocks
    assert Heading("Cefndir", level=2) in composed.blocks


def test_a_last_link_may_depend_on_the_letter_after_it() -> None:
    welsh = LINKS.model_copy(update={"last": " a ", "last_before": {"a": " ac ", "e": " ac "}})
    assert strung(("rhieni", "athrawon"), wording=welsh) == "rhieni ac athrawon"
    assert strung(("athrawon", "rhieni"), wording=welsh) == "athrawon a rhieni"


@given(st.lists(st.text(alphabet="abc", min_size=1), max_size=6))
def test_a_list_holds_every_entry_once_and_in_order(entries: list[str]) -> None:
    told = strung(entries, wording=LINKS)
    assert [part for part in re.split(r", | and ", told) if part] == entries


@given(st.text(), st.text(min_size=1))
def test_what_was_typed_is_put_in_as_it_is(before: str, fact: str) -> None:
    plain = re.sub(r"[{}]", "", before)
    assert fill(plain + "{host}", facts={"host": fact}) == plain + fact


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("Is it enough?", "Theme: Is it enough? Then"),
        ("enough", "Theme: enough. Then"),
        ("“Enough!”", "Theme: “Enough!” Then"),
        ("", ""),
    ],
)
def test_a_sentence_has_one_stop(fact: str, told: str) -> None:
    assert fill("Theme: {theme}. Then", facts={"theme": fact}) == told


def _known() -> Synthesis:
    """A challenge of which everything is known."""
    return Synthesis(
        challenge=Challenge(
            id="c",
            host="Fellbridge",
            kind=ChallengeKind.CORE,
            service=Service.CHILDREN,
            theme="planning",
            first_day=date(2026, 11, 16),
            last_day=date(2026, 11, 18),
            director_name="Marian Oldroyd",
            director_title="Director",
            salutation="Marian",
            region="Northern Dales",
            programme="Sharing Practice",
            reply_to="lead@harrowmoor.example",
        ),
        team=(
            Peer(id="p1", name="Temi Achebe", role=Role.LEAD),
            Peer(id="p2", name="Ines Marlow", role=Role.COORDINATOR),
        ),
        key_lines=(),
        headline_strengths=(),
        headline_areas=(),
        themes=(),
        unthemed=(),
        people_met=50,
        people_counted=50,
        groups_met=("carers",),
        kinds_held=(SessionKind.MEETING,),
        case_files_read=20,
        documents_read=10,
        findings_counted=70,
        tips=(),
    )
