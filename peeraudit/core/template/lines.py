"""On which line of a TOML text each thing stands, so that a fault can be pointed at.

The standard reader gives values without their places. This reads only the skeleton of a text that
reader has accepted: headers, keys, brackets. What it passes over is never interpreted.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""The way to a value: keys and places in lists, such as ("sections", 0, "title")."""

_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*|\n|[\[\]{},=.]|[^\s\"'#\[\]{},=.]+"
)


_DEEPEST = 12
"""Nothing in a form lies deeper; what hostile texts put there needs no line of its own."""

_ENDS = frozenset({",", "]", "}", "\n"})


def line_of(path: Path, *, places: dict[Path, int]) -> int:
    """The line of a value, else of the nearest thing it stands in, else the first."""
    for length in range(len(path), 0, -1):
        if path[:length] in places:
            return places[path[:length]]
    return 1


def places_in(text: str) -> dict[Path, int]:
    """The line of every table, key and list item of a TOML text that can be read."""
    reader = _Reader(list(_tokens(text)))
    while reader.at < len(reader.tokens):
        reader.statement()
    return reader.places


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    line: int


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(text):
        if not found[0].startswith("#"):
            yield _Token(found[0], line)
        line += found[0].count("\n")


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens once; `places` fills as it goes."""

    tokens: list[_Token]
    at: int = 0
    table: Path = ()
    places: dict[Path, int] = field(default_factory=dict[Path, int])
    lengths: dict[Path, int] = field(default_factory=dict[Path, int])

    def statement(self) -> None:
        """One header or one key with its value; or an empty line."""
        if self._passes("\n"):
            return
        if self._passes("["):
            self._header()
        else:
            self._pair(self.table)

    def _header(self) -> None:
        """A table, or with two brackets the next of a list of tables."""
        line = self._line
        is_listed = self._passes("[")
        path: Path = ()
        *outer, last = self._key()
        for part in outer:
            path = self._latest((*path, part))
        path = (*path, last)
        if is_listed:
            self.lengths[path] = self.lengths.get(path, 0) + 1
            self.places.setdefault(path, line)
            path = self._latest(path)
        self.places.setdefault(path, line)
        self.table = path
        while self._passes("]"):
            pass

    def _latest(self, path: Path) -> Path:
        """Where a list of tables is named, its last one is meant."""
        return (*path, self.lengths[path] - 1) if path in self.lengths else path

    def _pair(self, table: Path) -> None:
        path = table
        line = self._line
        for part in self._key():
            path = (*path, part)
            self.places.setdefault(path, line)
        self._passes("=")
        self._value(path)

    def _value(self, path: Path) -> None:
        if self._passes("["):
            self._items(path)
        elif self._passes("{"):
            while not self._passes("}"):
                if not (self._passes(",") or self._passes("\n")):
                    self._pair(path)
        else:
            while self._peek not in _ENDS:
                self.at += 1

    def _items(self, path: Path) -> None:
        index = 0
        while not self._passes("]"):
            if not (self._passes(",") or self._passes("\n")):
                self._mark((*path, index))
                self._value((*path, index))
                index += 1

    def _key(self) -> list[str]:
        parts = [self._part()]
        while self._passes("."):
            parts.append(self._part())
        return parts[:_DEEPEST]

    def _part(self) -> str:
        """One part of a key, out of its quotes."""
        text = self._peek
        self.at += 1
        return str(tomllib.loads(f"key = {text}")["key"]) if text[0] in "\"'" else text

    def _mark(self, path: Path) -> None:
        self.places.setdefault(path, self._line)

    @property
    def _peek(self) -> str:
        return self.tokens[self.at].text if self.at < len(self.tokens) else "\n"

    @property
    def _line(self) -> int:
        return self.tokens[min(self.at, len(self.tokens) - 1)].line

    def _passes(self, text: str) -> bool:
        """Goes past the next token where it is that one."""
        found = self.at < len(self.tokens) and self._peek == text
        self.at += found
        return found
