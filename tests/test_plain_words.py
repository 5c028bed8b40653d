"""What is said on the screen and in the guide: the field's words, in sentences one can take in."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import peeraudit
from peeraudit.paths import GUIDE

PACKAGE = Path(peeraudit.__file__).parent

ON_SCREEN = ("ui", "operations", "core", "store", "documents")
"""Where words are that come to the screen: its own, and those of what went wrong beneath."""

MOST_WORDS = 25

OURS_ALONE = re.compile(r"\b(?:sync\w*|databases?|replicas?|commit(?:s|ted)?)\b", re.IGNORECASE)
"""Words of our own trade, which nobody who audits should have to know."""

SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n")
LIKE_WORDS = re.compile(r"^[A-Z].* .*[.?!]$", re.DOTALL)
"""What begins and ends as a sentence does; names of fields and colours do not."""


def said_in(tree: ast.AST) -> Iterator[str]:
    """Every text in some code but what explains it; what is filled in stands as one word."""
    explains = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inner = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if part is not node
    }
    for node in ast.walk(tree):
        if id(node) in explains or id(node) in inner:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(map(_part, node.values))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def too_long(words: str) -> list[str]:
    """The sentences of a text that have more words than somebody takes in at once."""
    return [each for each in SENTENCE.split(words) if len(each.split()) > MOST_WORDS]


def _part(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "something"


def _all_said() -> Iterator[tuple[str, str]]:
    for place in ON_SCREEN:
        for path in (PACKAGE / place).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for words in said_in(tree):
                if LIKE_WORDS.match(words) or place == "ui":
                    yield path.name, words


def _guide() -> str:
    """The guide's words without its pictures and its marks."""
    words = GUIDE.read_text(encoding="utf-8")
    words = re.sub(r"!?\[([^\]]*)\]\([^)]*\)|[*`#>]", r"\1", words)
    words = re.sub(r"\n(?!\n|[|\-\d])", " ", words)
    return re.sub(r"\s*\|\s*", "\n", words)


def test_the_search_finds_what_it_looks_for() -> None:
    code = '"""A database."""\nsay(f"Your {name} was not committed to the database.")\n'
    (words,) = said_in(ast.parse(code))
    assert OURS_ALONE.findall(words) == ["committed", "database"]
    assert too_long(" ".join(["word"] * 26)) != []
    assert too_long(f"{' '.join(['word'] * 20)}. {' '.join(['word'] * 20)}") == []


def test_nothing_on_the_screen_is_said_in_words_of_our_own_trade() -> None:
    assert [found for found in _all_said() if OURS_ALONE.search(found[1])] == []


def test_no_sentence_on_the_screen_is_too_long() -> None:
    found = [(name, each) for name, words in _all_said() for each in too_long(words)]
    assert found == []


@pytest.mark.parametrize("is_wrong", [OURS_ALONE.findall, too_long])
def test_the_guide_is_in_short_sentences_and_plain_words(is_wrong: object) -> None:
    assert callable(is_wrong)
    assert is_wrong(_guide()) == []
