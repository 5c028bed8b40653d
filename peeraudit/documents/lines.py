"""Lines: where a text may be broken so that no line is wider than its column.

One breaker for paper and for plain text; only the measure differs.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

Measure = Callable[[str], float]
"""The width of a text, in whatever unit the column is measured in."""

BREAKABLE = " \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"
"""Spaces a line may end with, as a class of a regular expression; U+00A0, U+2007 and U+202F hold
words together and are not among them."""

_WORD = re.compile(rf"[^{BREAKABLE}\n]*[{BREAKABLE}]*\n?")
_TRAILING = re.compile(rf"[{BREAKABLE}\n]+$")
_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_][-\u2013\u2014/])(?=[^\W\d_])")


def break_lines(text: str, *, width: float, measure: Measure) -> tuple[str, ...]:
    """Break a text into lines; joined again they are the text, line feeds and spaces included.

    A line ends at a line feed, after a space, or after a hyphen, dash or slash between letters; a
    word wider than the column is broken between characters. Spaces at a line's end may hang over.
    """
    lines: list[str] = []
    line, taken = "", 0.0
    for shown, trailing, advance in _pieces(text, width=width, measure=measure):
        if line and taken + advance > width:
            lines.append(line)
            line, taken = "", 0.0
        line += shown + trailing
        if trailing.endswith("\n"):
            lines.append(line)
            line, taken = "", 0.0
        else:
            taken += advance + measure(trailing)
    return (*lines, line) if line or not lines else tuple(lines)


def visible(line: str) -> str:
    """A line without the spaces and the line feed it ends with."""
    return _TRAILING.sub("", line)


def widest_word(text: str, *, measure: Measure) -> float:
    """The width of the widest stretch that is not broken while there is room."""
    return max((measure(visible(piece)) for piece in _words(text)), default=0.0)


def widest_line(text: str, *, measure: Measure) -> float:
    """The width a text asks for: that of its longest line where only line feeds break it."""
    return max(measure(line) for line in text.split("\n"))


def _pieces(text: str, *, width: float, measure: Measure) -> Iterator[tuple[str, str, float]]:
    for word in _words(text):
        shown = visible(word)
        trailing = word[len(shown) :]
        advance = measure(shown)
        if advance <= width:
            yield shown, trailing, advance
            continue
        *fragments, last = _fragments(shown, width=width, measure=measure)
        yield from ((fragment, "", measure(fragment)) for fragment in fragments)
        yield last, trailing, measure(last)


def _words(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        word = found.group()
        if word:
            yield from _AFTER_HYPHEN.split(word)


def _fragments(word: str, *, width: float, measure: Measure) -> Iterator[str]:
    fragment, taken = "", 0.0
    for character in word:
        advance = measure(character)
        if fragment and taken + advance > width and not unicodedata.combining(character):
            yield fragment
            fragment, taken = "", 0.0
        fragment += character
        taken += advance
    yield fragment
