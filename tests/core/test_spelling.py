"""Which words of a text are held against a dictionary, and which are right in a challenge."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.gathered import Gathered
from peeraudit.core.passage import KnownWord
from peeraudit.core.spelling import is_known, known_words, word_at, words_of

HERE = known_words(
    Gathered(
        Challenge(id="c", host="Kestermere Council", region="Northern Vales"),
        team=(Peer(id="p", name="Rosalind O\u2019Tarrant", organisation="Fellbridge"),),
        known_words=(KnownWord(id="w", text="Fenside"),),
    )
)


def spelled(text: str) -> list[str]:
    return [word.text for word in words_of(text)]


def test_prose_is_checked_word_by_word() -> None:
    text = "Workers don't know each child's plan; co-operate."
    assert spelled(text) == ["Workers", "don't", "know", "each", "child's", "plan", "co", "operate"]


@pytest.mark.parametrize(
    "nobody_spells",
    ["F12a", "C07", "KLOE", "a", "www.kestermere.gov.uk", "ruth@vales.gov.uk", "#practice", "@S3a"],
)
def test_references_abbreviations_and_addresses_are_nobodys_spelling(nobody_spells: str) -> None:
    assert spelled(f"{nobody_spells} is") == ["is"]


def test_names_of_the_host_and_the_team_and_what_was_added_are_right() -> None:
    for word in ("Kestermere", "kestermere's", "Vales", "O'Tarrant", "Fellbridge", "FENSIDE"):
        assert is_known(word, HERE)
    assert not is_known("Kestermoor", HERE)


def test_the_word_at_the_cursor_is_found_at_its_beginning_in_it_and_at_its_end() -> None:
    text = "They recieve help."
    assert [getattr(word_at(text, at), "text", "") for at in (5, 8, 12)] == ["recieve"] * 3
    assert word_at(text, 18) is None


@given(st.text(max_size=60))
@settings(max_examples=100)
def test_a_word_stands_where_it_is_said_to_stand(text: str) -> None:
    found = list(words_of(text))
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
