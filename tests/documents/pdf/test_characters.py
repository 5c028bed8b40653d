"""What stands on a page for each character."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.documents.pdf.characters import drawable, drawn_text, name_of, undrawn_in
from peeraudit.documents.tidying import cleaned_text


@given(st.text().map(cleaned_text))
def test_everything_that_reaches_a_page_can_be_drawn(text: str) -> None:
    assert drawable().issuperset(drawn_text(text))


@given(st.text(alphabet="abc \u0175\u0302\u0301\n", max_size=20))
def test_composed_and_parted_letters_are_drawn_alike(text: str) -> None:
    assert drawn_text(unicodedata.normalize("NFD", text)) == drawn_text(text)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\u05d0", "[HEBREW LETTER ALEF]"),
        ("\U0001f600", "[GRINNING FACE]"),
        ("\u2713\ufe0f", "[CHECK MARK]"),
        ("\ue000", "[U+E000]"),
        ("\ufdd0", "[U+FDD0]"),
        ("so\u00adft", "soft"),
        ("a\u202eb", "ab"),
        ("w\u0302", "\u0175"),
    ],
)
def test_what_has_no_glyph_stands_as_its_name_and_what_is_invisible_stays_so(
    typed: str, shown: str
) -> None:
    assert drawn_text(typed) == shown


def test_an_undrawn_character_is_told_once() -> None:
    assert [name_of(one) for one in undrawn_in("\u05d0 \u05d0 \u05d1 a")] == [
        "HEBREW LETTER ALEF",
        "HEBREW LETTER BET",
    ]
