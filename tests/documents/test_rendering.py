"""What kind of file a composition becomes, and what a PDF of it could not draw."""

from collections.abc import Callable

import pytest

from peeraudit.core.blocks import Bullets, Composition, Item, LetterHead, Paragraph, Table
from peeraudit.core.errors import ExitCode
from peeraudit.documents.rendering import UnknownSuffixError, find_undrawn, render


@pytest.mark.parametrize(
    ("suffix", "beginning"),
    [(".pdf", b"%PDF-1.7"), (".html", b"<!DOCTYPE html>"), (".txt", b"This is"), (".PDF", b"%PDF")],
)
def test_the_suffix_says_what_is_made(letter: Composition, suffix: str, beginning: bytes) -> None:
    assert render(letter, suffix=suffix).startswith(beginning)


@pytest.mark.parametrize("suffix", [".docx", ""])
def test_any_other_suffix_is_refused_and_the_three_are_named(
    letter: Composition, suffix: str
) -> None:
    with pytest.raises(UnknownSuffixError) as refused:
        render(letter, suffix=suffix)
    assert refused.value.exit_code is ExitCode.UNKNOWN_SUFFIX
    assert all(named in str(refused.value) for named in (".pdf", ".html", ".txt"))


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".txt"])
def test_the_same_letter_twice_is_the_same_bytes(letter: Composition, suffix: str) -> None:
    assert render(letter, suffix=suffix) == render(letter, suffix=suffix)


def test_a_character_no_font_draws_is_named_with_its_place(
    compose: Callable[..., Composition],
) -> None:
    composition = compose(
        LetterHead(("\u05d0",), (), ""),
        Paragraph("Thank you \U0001f600 for having us for two whole days in May \U0001f600"),
        Bullets((Item("Plain"), Item("Ticked \u2713"))),
        Table(("Name",), (("\u0628",),)),
    )
    assert [(one.character, one.name, one.place) for one in find_undrawn(composition)] == [
        ("\u05d0", "HEBREW LETTER ALEF", "the addressee \u201c\u05d0\u201d"),
        (
            "\U0001f600",
            "GRINNING FACE",
            "the paragraph \u201cThank you \U0001f600 for having us\u2026\u201d",
        ),
        ("\u2713", "CHECK MARK", "item 2 of a list, \u201cTicked \u2713\u201d"),
        ("\u0628", "ARABIC LETTER BEH", "row 1 of a table, \u201c\u0628\u201d"),
    ]


def test_welsh_and_the_signs_of_a_letter_are_all_drawn(
    compose: Callable[..., Composition],
) -> None:
    text = (
        "\u0174\u0175\u0176\u0177\u00e2\u00ea\u00ee\u00f4\u00fb \u2018\u2019\u201c\u201d "
        "\u2013\u2014\u2026\u2022\u00b7 \u00a3\u20ac \u00bd \u2192 \u2011\u00a0\u200b\ufe0f"
    )
    assert find_undrawn(compose(Paragraph(text))) == ()
