"""What a screen reader is told of a PDF: every word, in order, as what it is."""

from collections.abc import Callable
from io import BytesIO
from typing import Protocol

import outloud  # pyright: ignore[reportMissingTypeStubs] - it ships no types
import page
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.blocks import (
    Block,
    Bullets,
    Composition,
    Heading,
    Item,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
    Tone,
)
from peeraudit.documents.rendering import render
from tests.pdf_reading import TEXT_KINDS, leaf_texts

NASTY = st.text(
    alphabet="abc T\u0177W\u0302 <b>&;\"'\\()\n\t\x00\u00a0\u200b\u202f\u2011"
    "\u05d0\u0628\U0001f600",
    max_size=60,
)
ITEMS = st.lists(NASTY.map(Item), max_size=4).map(tuple)
SAID = NASTY.map(lambda text: "x" + text)
TABLES = st.integers(1, 4).flatmap(
    lambda count: st.builds(
        Table,
        st.tuples(*[SAID] * count),
        st.lists(st.tuples(*[SAID] * count), min_size=1, max_size=4).map(tuple),
    )
)
LINES = st.lists(NASTY, max_size=9).map(tuple)
BLOCKS = st.one_of(
    st.builds(Paragraph, NASTY, st.sampled_from(Tone)),
    st.builds(Bullets, ITEMS),
    st.builds(Numbered, ITEMS),
    TABLES,
    st.builds(LetterHead, LINES, LINES, NASTY),
    st.builds(Signature, NASTY, LINES),
)
BODIES = st.lists(BLOCKS, max_size=6).map(tuple)


class Compose(Protocol):
    """The fixture that composes a few blocks."""

    def __call__(self, *blocks: Block, notice: str = "") -> Composition: ...


class Reading(Protocol):
    """What is needed here of a PDF read back."""

    def texts(self, *kinds: str) -> tuple[str, ...]: ...


Reader = Callable[[bytes], Reading]


def test_a_letter_passes_every_rule_of_pdf_ua(letter: Composition) -> None:
    report = page.validate_pdf_bytes(render(letter, suffix=".pdf"), profile="ua1")
    assert report.is_compliant, report.failures
    assert report.rules.passed == report.rules.total > 100


@pytest.mark.parametrize("name", ["letter", "tips"])
def test_a_second_reader_finds_nothing_to_say(
    name: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> None:
    composition: Composition = request.getfixturevalue(name)
    path = tmp_path_factory.mktemp("read") / "document.pdf"
    path.write_bytes(render(composition, suffix=".pdf"))
    result = outloud.check(str(path))  # pyright: ignore[reportUnknownMemberType] - as above
    assert (result.error, result.errors, result.warnings) == (None, 0, 0)


@given(body=BODIES)
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_passes_and_reads_back_as_it_was_composed(
    body: tuple[Block, ...], compose: Compose, read_back: Reader
) -> None:
    composition = compose(Heading("Title", 1), *body, notice="A sample.")
    content = render(composition, suffix=".pdf")
    report = page.validate_pdf_bytes(content, profile="ua1")
    assert report.is_compliant, report.failures
    assert list(read_back(content).texts(*TEXT_KINDS)) == leaf_texts(composition)


def test_a_whole_letter_reads_back_word_for_word(letter: Composition, read_back: Reader) -> None:
    read = read_back(render(letter, suffix=".pdf"))
    assert list(read.texts(*TEXT_KINDS)) == leaf_texts(letter)


def test_an_empty_composition_is_one_page_that_passes(compose: Compose, read_back: Reader) -> None:
    content = render(compose(), suffix=".pdf")
    assert page.validate_pdf_bytes(content, profile="ua1").is_compliant
    assert read_back(content).texts(*TEXT_KINDS) == ()


def test_what_looks_like_markup_is_read_as_its_characters(
    compose: Compose, read_back: Reader
) -> None:
    text = '<b>bold</b> &amp; =HYPERLINK("x") \\(brackets) %s {0}'
    read = read_back(render(compose(Heading("T", 1), Paragraph(text)), suffix=".pdf"))
    assert read.texts("P") == (text,)


def test_an_undrawn_character_is_read_by_its_name(compose: Compose, read_back: Reader) -> None:
    composition = compose(Heading("T", 1), Paragraph("Shalom \u05d0, well done \U0001f600"))
    read = read_back(render(composition, suffix=".pdf"))
    assert read.texts("P") == ("Shalom [HEBREW LETTER ALEF], well done [GRINNING FACE]",)


def test_spaces_that_hold_words_together_are_read_back_as_such(
    compose: Compose, read_back: Reader
) -> None:
    text = "over\u00a045 people, 3\u202fto\u202f4 each, co\u2011operate"
    read = read_back(render(compose(Heading("T", 1), Paragraph(text)), suffix=".pdf"))
    assert read.texts("P") == (text,)


def test_lists_say_how_they_are_counted(compose: Compose, read_back: Reader) -> None:
    items = (Item("one"), Item("two"))
    content = render(compose(Heading("T", 1), Bullets(items), Numbered(items)), suffix=".pdf")
    assert read_back(content).texts("Lbl") == ("\u2022", "\u2022", "1.", "2.")
    with pikepdf.open(BytesIO(content)) as pdf:
        lists = [kid for kid in list(pdf.Root.StructTreeRoot.K.K) if kid.S == "/L"]
        assert [str(one.A.ListNumbering) for one in lists] == ["/Disc", "/Decimal"]


def test_a_table_heads_its_columns(compose: Compose) -> None:
    table = Table(("Name", "Post"), (("Ruth", "Head"),))
    with pikepdf.open(BytesIO(render(compose(Heading("T", 1), table), suffix=".pdf"))) as pdf:
        rows = list(pdf.Root.StructTreeRoot.K.K[1].K)
        kinds = [[str(cell.S) for cell in list(row.K)] for row in rows]
        assert kinds == [["/TH", "/TH"], ["/TD", "/TD"]]
        assert all(str(cell.A.Scope) == "/Column" for cell in list(rows[0].K))


def test_a_document_opens_with_its_title_language_and_bookmarks(letter: Composition) -> None:
    with pikepdf.open(BytesIO(render(letter, suffix=".pdf"))) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.Title) == letter.title
        with pdf.open_outline() as outline:
            (title,) = outline.root
            assert [entry.title for entry in title.children][:2] == ["How we worked", "Leadership"]
            assert [entry.title for entry in title.children[1].children] == [
                "Strengths",
                "Areas for consideration",
            ]


def test_no_date_and_no_name_of_a_machine_stand_in_the_file(letter: Composition) -> None:
    with pikepdf.open(BytesIO(render(letter, suffix=".pdf"))) as pdf:
        assert {str(name) for name in pdf.docinfo} == {"/Title", "/Creator"}
        assert b"Date" not in pdf.Root.Metadata.read_bytes()
