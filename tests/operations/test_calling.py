"""Paragraphs are known by their words, whatever a wording file calls them."""

import pytest

from peeraudit.core.finding import Finding
from peeraudit.core.passage import Passage
from peeraudit.operations.calling import Row, words_of


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (
            {"paragraph": "thanks", "text": "Thank you all.\nIt was good to be with you."},
            "the paragraph “Thank you all. It was good…”",
        ),
        (
            {"paragraph": "thanks", "text": "Thank you.", "rewritten_from": "Our thanks."},
            "the paragraph “Thank you.”",
        ),
        (
            {"paragraph": "thanks", "text": " \n", "rewritten_from": "Our thanks."},
            "the paragraph “Our thanks.”",
        ),
        ({"document": "letter", "paragraph": "no_such_key"}, "a paragraph of the letter"),
        ({"document": "tips", "paragraph": "close"}, "a paragraph of the top tips"),
        ({}, "a paragraph of the letter"),
    ],
    ids=["first words", "own words first", "standard again", "no words", "of the tips", "nothing"],
)
def test_a_paragraph_is_known_by_its_words(row: Row, words: str) -> None:
    assert words_of(Passage.ENTITY, row) == words


def test_a_finding_is_known_by_its_reference_and_not_by_its_words() -> None:
    assert words_of(Finding.ENTITY, {"reference": "F1a", "text": "Workers listen."}) == ""
