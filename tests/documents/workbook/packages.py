"""Workbooks made in memory by other programs' libraries, and packages made to do harm."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from io import BytesIO
from typing import Protocol, cast

from peeraudit.core.workbook.cell import Raw, SheetRows


class OpenpyxlCell(Protocol):
    value: object
    number_format: str


class OpenpyxlSheet(Protocol):
    title: str

    def append(self, row: Sequence[object]) -> None: ...
    def cell(self, row: int, column: int) -> OpenpyxlCell: ...
    def merge_cells(self, reference: str) -> None: ...
    def __getitem__(self, address: str) -> OpenpyxlCell: ...


class OpenpyxlBook(Protocol):
    epoch: object
    sheetnames: list[str]

    def create_sheet(self, title: str) -> OpenpyxlSheet: ...
    def remove(self, sheet: OpenpyxlSheet) -> None: ...
    def save(self, stream: BytesIO) -> None: ...
    def __getitem__(self, name: str) -> OpenpyxlSheet: ...


class Openpyxl(Protocol):
    def Workbook(self) -> OpenpyxlBook: ...
    def load_workbook(self, stream: BytesIO) -> OpenpyxlBook: ...


openpyxl = cast("Openpyxl", import_module("openpyxl"))


def by_openpyxl(name: str, fill: Callable[[OpenpyxlSheet], None]) -> bytes:
    """A workbook of one sheet, made by openpyxl."""
    book = openpyxl.Workbook()
    book.remove(book["Sheet"])
    fill(book.create_sheet(name))
    return saved(book)


def saved(book: OpenpyxlBook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def values_of(sheet: SheetRows) -> list[list[Raw]]:
    return [[cell.value for cell in row] for row in sheet.rows]


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A package with parts put in or put in place of what was there."""
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return stream.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return package.read(name)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return stream.getvalue()
