"""Whole words are found however they are written, and never inside a longer word."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.whole_words import WholeWords, whole_words


def looked_for(typed: str) -> WholeWords:
    found = whole_words(typed)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Ann", "ANN said so"),
        ("Ann", "Ann's plan"),
        ("Ann", "_Ann_ and (ann)."),
        ("Zoë", "ZOE"),
        ("Zoe", unicodedata.normalize("NFD", "Zoë")),
        ("ruth adeyemi", "Ruth\n  Adeyemi"),
        ("Ruth Adeyemi", "ruth.adeyemi@kestermere.example"),
        ("O'Brien", "O\u2019Brien"),
        ("Maria", "Ma\u00adria"),
        ("Groß", "GROSS"),
        ("943 476 5919", "(943-476-5919)"),
    ],
)
def test_the_words_are_found(typed: str, text: str) -> None:
    assert looked_for(typed).stand_in(text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [("Ann", "planned"), ("Ann", "Anna"), ("Ann", "ann3"), ("Ruth Adeyemi", "Adeyemi, Ruth")],
)
def test_other_words_are_left_alone(typed: str, text: str) -> None:
    assert not looked_for(typed).stand_in(text)


@pytest.mark.parametrize("typed", ["", " \n", "...", "\u00ad"])
def test_no_words_are_no_words(typed: str) -> None:
    assert whole_words(typed) is None


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_name_between_other_words_is_found_where_it_stands(before: str, after: str) -> None:
    wanted = looked_for("Ngozi Eze")
    text = f"{before} NGOZI  ez\u00e9 {after}"
    assert wanted.stand_in(text)
    assert text[wanted.place_in(text) :].casefold().startswith("ngozi")
