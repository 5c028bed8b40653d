"""The British dictionary, where there is one, and what is written outside the store: nothing."""

import sys
from pathlib import Path

import pytest

from peeraudit.operations.spelling import Dictionary, british_english


@pytest.fixture
def dictionary() -> Dictionary:
    found = british_english()
    if found is None:
        pytest.skip("no British dictionary here: it comes with hunspell-en-gb and libenchant-2-2")
    return found


def test_it_is_british(dictionary: Dictionary) -> None:
    for word in ("colour", "safeguarding", "organise", "children's", "practitioners"):
        assert dictionary.is_right(word)
    for word in ("color", "recieve", "Kestermere"):
        assert not dictionary.is_right(word)


def test_what_may_have_been_meant_is_suggested(dictionary: Dictionary) -> None:
    assert dictionary.suggest("recieve")[0] == "receive"


def test_no_file_of_words_is_made(
    dictionary: Dictionary, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    again = british_english()
    assert again is not None
    assert not again.is_right("Kestermere")
    assert dictionary.suggest("Kestermere") is not None
    assert not list(tmp_path.rglob("*"))


def test_without_the_package_there_is_no_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "enchant", None)
    assert british_english() is None
