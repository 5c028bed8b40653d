"""What never reaches a page, and what leaves no gap."""

import unicodedata
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.blocks import (
    Bullets,
    Composition,
    Heading,
    Item,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from peeraudit.documents.tidying import cleaned_text, tidied


@given(st.text())
def test_no_control_character_is_left_but_the_line_feed(text: str) -> None:
    left = {one for one in cleaned_text(text) if unicodedata.category(one) in {"Cc", "Cs"}}
    assert left <= {"\n"}


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert cleaned_text(cleaned_text(text)) == cleaned_text(text)


def test_every_line_end_becomes_one_line_feed_and_a_tab_a_space() -> None:
    assert cleaned_text(" a\r\nb\rc\u2028d\te\x00\x1b ") == "a\nb\nc\nd e"


def test_marks_of_other_languages_and_signs_are_kept() -> None:
    kept = "T\u0177 \U0001f600 \u05d0 <b> &amp; =HYPERLINK("
    assert cleaned_text(kept) == kept


def test_blank_blocks_and_items_are_left_out(compose: Callable[..., Composition]) -> None:
    composition = compose(
        LetterHead((), ("", "\x00"), " "),
        Heading(" ", 2),
        Paragraph(""),
        Bullets((Item(""), Item(" kept ", about="f1"))),
        Numbered((Item("\t"),)),
        Table((), ()),
        Signature("", ("",)),
    )
    assert tidied(composition).blocks == (Bullets((Item("kept", about="f1"),)),)


def test_an_empty_cell_of_a_table_is_kept(compose: Callable[..., Composition]) -> None:
    table = Table(("Name", "Post"), (("Ruth", ""),))
    assert tidied(compose(table)).blocks == (table,)
