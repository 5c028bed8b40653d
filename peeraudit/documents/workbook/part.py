"""One part of a package, looked through piece by piece before a library builds objects of it.

What it would cost is counted, and what openpyxl doesn't tell of a sheet it only reads is gathered.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from peeraudit.core.workbook.cell import column_number
from peeraudit.documents.workbook.refusals import NotAWorkbook, broken, endless

WIDEST = 200
"""Columns. The widest sheet of ours has eleven; what stands further out is a slip or a trap."""

MOST_MERGED, MOST_FORMULAS = 1_000, 50_000
"""Merged ranges and formulas that are told of in one sheet."""

LONGEST_TEXT = 100_000
"""Characters of one cell; Excel itself allows 32,767."""

LONGEST_FORMAT = 255
"""Characters of a format of numbers, as in Excel. Patterns that go wild are run over it."""

LONGEST_TOKEN = 2 * 2**20
"""Bytes of a tag or a piece of text the parser must hold whole."""

DEEPEST = 100
"""No part of a workbook is nested as deep as this."""

MOST_PIECES = 2_000_000
"""Elements and attributes of a workbook: ten times what 10,000 notes have."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_WORKSHEET, TEXTS, STYLES = f"{_MAIN}worksheet", f"{_MAIN}sst", f"{_MAIN}styleSheet"

MOST_HELD: Mapping[str, int] = {
    _WORKSHEET: 400_000,
    TEXTS: 600_000,
    STYLES: 200_000,
    f"{_MAIN}workbook": 20_000,
    f"{_PACKAGE}content-types Types": 20_000,
    f"{_PACKAGE}relationships Relationships": 20_000,
}
"""The kinds of part a workbook is read from, by root, each with the pieces held at one time.

What is in a row is let go with it; all else counts to the end.
"""

COST_OUTSIDE_ROWS = 10
"""A piece of a sheet that stands in no row becomes an object ten times as large as a row's."""

_ROW, _ROWS = f"{_MAIN}row", f"{_MAIN}sheetData"
_TEXT = ("v", "t")
_CELL = re.compile("(?P<column>[A-Z]{1,3})(?P<row>[1-9][0-9]{0,6})")


@dataclass(slots=True)
class Part:
    """What has been seen of a part. `last_row` is the last with something in it.

    Formulas are rows and columns; `far_out` is the first filled cell beyond the widest sheet.
    """

    name: str
    root: str = ""
    pieces: int = 0
    last_row: int = 0
    last_column: int = 0
    far_out: tuple[int, int] | None = None
    formulas: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])
    merged: list[str] = field(default_factory=list[str])
    _held: int = 0
    _held_outside: int = 0
    _is_past_rows: bool = False
    _open: list[str] = field(default_factory=list[str])
    _row: int = 0
    _column: int = 0
    _length: int = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Count an element, and note where it stands if it is one of a sheet."""
        self.root = self.root or tag
        self._open.append(tag.removeprefix(_MAIN))
        self._length = 0
        self.pieces += 1 + len(attributes)
        self._held += self._cost * (1 + len(attributes))
        if tag == _ROW:
            self._held_outside = self._held
        if self.pieces > MOST_PIECES or self._held > MOST_HELD.get(self.root, MOST_PIECES):
            raise endless(self.name, "cells")
        if len(self._open) > DEEPEST:
            raise endless(self.name, "elements within elements")
        if len(attributes.get("formatCode", "")) > LONGEST_FORMAT:
            raise endless(self.name, "a format of numbers")
        if self.root == _WORKSHEET:
            self._note(self._open[-1], attributes)

    def end(self, tag: str) -> None:
        """Let go of what was in a row."""
        if tag == _ROW:
            self._held = self._held_outside
        self._is_past_rows |= tag == _ROWS
        self._open.pop()

    def text(self, text: str) -> None:
        """Count characters, and note that a cell has some."""
        self._length += len(text)
        if self._length > LONGEST_TEXT:
            raise endless(self.name, "a text")
        if self.root == _WORKSHEET and self._open[-1] in _TEXT:
            self._fill()

    def doctype(self, _name: str, _system: object, _public: object, _subset: object) -> None:
        """Refuse a document type: no workbook has one, and no entity can be without one."""
        raise NotAWorkbook(
            f"{self.name} declares a document type, as no spreadsheet program does.",
            advice="Do not open it; ask whoever sent it.",
        )

    @property
    def _cost(self) -> int:
        """What one more piece costs. Of a sheet no object is made beyond its rows."""
        is_loose = self.root == _WORKSHEET and not self._is_past_rows and "row" not in self._open
        return COST_OUTSIDE_ROWS if is_loose else 1

    def _note(self, tag: str, attributes: Mapping[str, str]) -> None:
        match tag:
            case "row":
                self._start_row(attributes.get("r", str(self._row + 1)))
            case "c":
                self._start_cell(attributes.get("r"))
            case "f" if len(self.formulas) < MOST_FORMULAS:
                self.formulas.add((self._row, self._column))
                self._fill()
            case "mergeCell" if len(self.merged) < MOST_MERGED:
                self.merged.append(attributes.get("ref", ""))
            case _:
                pass

    def _start_row(self, number: str) -> None:
        """Go to a row. A row beneath a later one would be left out when cells are read."""
        found = _CELL.fullmatch(f"A{number}")
        if found is None or int(number) <= self._row or self._is_past_rows:
            raise broken(self.name)
        self._row, self._column = int(number), 0

    def _start_cell(self, address: str | None) -> None:
        """Go to a cell. Of two in one place only the later would be read."""
        if address is None:
            self._column += 1
            return
        found = _CELL.fullmatch(address)
        column = column_number(found["column"]) if found else 0
        if found is None or int(found["row"]) != self._row or column <= self._column:
            raise broken(self.name)
        self._column = column

    def _fill(self) -> None:
        """Note that there is something in the cell, once or more often."""
        self.last_row = self._row
        self.last_column = max(self.last_column, self._column)
        if self._column > WIDEST and self.far_out is None:
            self.far_out = (self._row, self._column)


def look_through(name: str, chunks: Iterable[bytes], keep: Callable[[bytes], object]) -> Part:
    """Look through a part, keeping its bytes as they come. `name` is what the file is called.

    Raises NotAWorkbook.
    """
    part = Part(name)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = part.doctype
    parser.StartElementHandler = part.start
    parser.EndElementHandler = part.end
    parser.CharacterDataHandler = part.text
    fed = 0
    try:
        for chunk in chunks:
            parser.Parse(chunk)
            keep(chunk)
            fed += len(chunk)
            if fed - max(parser.CurrentByteIndex, 0) > LONGEST_TOKEN:
                raise endless(name, "a single tag or text")
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise broken(name) from error
    return part
