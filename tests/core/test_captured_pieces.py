"""What of a line is drawn otherwise than its text, and that it is what `read_line` takes out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.captured import pieces, read_line
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, Theme
from peeraudit.core.gathered import Gathered
from peeraudit.core.tags import tags_of

TAGS = tags_of(
    Gathered(
        Challenge(id="c"),
        themes=(Theme(id="t1", title="Practice"), Theme(id="t2", title="Leadership")),
        case_files=(CaseFile(id="k7", reference="C07"),),
    )
)

LINES = st.lists(
    st.sampled_from(
        [
            *("+", "-", "!", '"', " ", "  ", "saw:", "calm desk", "page #3"),
            *("#practice", "#zebras", "##practice", "#leadership", "@c07", "@C07."),
        ]
    ),
    max_size=9,
).map(" ".join)


def said(line: str) -> list[tuple[str, str]]:
    return [(line[piece.start : piece.end], piece.says) for piece in pieces(line, tags=TAGS)]


def test_signs_kind_and_tags_are_told_where_they_stand() -> None:
    assert said("  -! saw: nobody there #practice, with @c07 ") == [
        ("-", "-"),
        ("!", "!"),
        ("saw:", "saw"),
        ("#practice", "#"),
        ("@c07", "@"),
    ]


def test_what_stays_in_the_text_is_no_piece() -> None:
    assert said("page #3 of #zebras ##practice #practice #leadership") == [("#practice", "#")]


def test_an_opening_quotation_mark_with_its_partner_is_the_texts_own() -> None:
    assert said('"she rings me" said') == []
    assert said('" she rings me') == [('"', '"')]


@given(LINES)
@settings(max_examples=200)
def test_what_is_told_as_a_tag_is_what_a_note_gets(line: str) -> None:
    captured = read_line(line, tags=TAGS)
    found = pieces(line, tags=TAGS)
    named = sum(piece.says in ("#", "@") for piece in found)
    unlike = {captured.theme, captured.source, *captured.key_lines} - {""}
    assert (named > 0) == bool(unlike)
    assert any(piece.says == "!" for piece in found) == captured.is_stop
    ends = [0, *(end for piece in found for end in (piece.start, piece.end)), len(line)]
    assert ends == sorted(ends)
