"""The package a workbook comes in: a zip of XML parts, opened as if an enemy had made it.

Everything that could cost memory or time is counted before and while it is read.
"""

import io
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from xml.parsers import expat

from peeraudit.core.errors import ChallengeError, ExitCode

MOST_BYTES = 100 * 2**20
"""A workbook file larger than this is no challenge's: 10,000 notes are below 2 MB."""

MOST_UNPACKED = 200 * 2**20
"""Nor is one that unpacks to more than this."""

MOST_PARTS = 2_000
"""A workbook of fourteen sheets has about thirty."""

MOST_TIMES_SMALLER, SMALL_PART = 400, 2**20
"""Sheets shrink to a tenth or a fortieth; what shrinks further, and is not small, is a trap."""

MOST_ELEMENTS = 3_000_000
"""Elements in one part: 100,000 rows of ten cells."""

LONGEST_TOKEN = 2 * 2**20
"""A tag or a piece of text the parser must hold whole."""

DEEPEST = 100
"""No part of a workbook is nested as deep as this."""

_CHUNK = 2**16
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, RuntimeError)
_SAVE_AGAIN = "Open it in your spreadsheet program and save it as an Excel workbook (.xlsx)."


class NotAWorkbook(ChallengeError):
    """No workbook, or a broken one, or one made to do harm. Nothing is taken in."""

    exit_code = ExitCode.NOT_A_WORKBOOK
    advice = _SAVE_AGAIN


@dataclass(frozen=True, slots=True)
class Package:
    """An opened package. `name` is what the file is called in messages."""

    name: str
    archive: zipfile.ZipFile

    @property
    def parts(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self.archive.namelist())

    def chunks(self, part: str) -> Iterator[bytes]:
        """The bytes of a part, piece by piece. Raises NotAWorkbook where they are damaged."""
        try:
            with self.archive.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except _DAMAGE as error:
            raise broken(self.name) from error


@contextmanager
def open_package(content: bytes, *, name: str) -> Generator[Package]:
    """Open a package, having looked at what it claims to hold. Raises NotAWorkbook."""
    _refuse_other_kinds(content, name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise broken(name) from error
    with archive:
        _refuse_traps(archive, name)
        yield Package(name, archive)


@dataclass(frozen=True, slots=True)
class Handlers:
    """What to do with the elements and texts of a part. Names come without their namespace."""

    start: Callable[[str, dict[str, str]], None]
    end: Callable[[str], None] = lambda _: None
    text: Callable[[str], None] = lambda _: None


def parse(package: Package, part: str, handlers: Handlers) -> None:
    """Read a part from end to end. A declared document type is refused: no workbook has one.

    Entities can only be declared in one, so none is ever expanded.
    """
    guard = _Guard(package.name, handlers)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = guard.doctype
    parser.StartElementHandler = guard.start
    parser.EndElementHandler = guard.end
    parser.CharacterDataHandler = handlers.text
    fed = 0
    try:
        for chunk in package.chunks(part):
            parser.Parse(chunk)
            fed += len(chunk)
            if fed - max(parser.CurrentByteIndex, 0) > LONGEST_TOKEN:
                raise endless(package.name, "a single tag or text")
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise broken(package.name) from error


def broken(name: str) -> NotAWorkbook:
    """A workbook that is damaged."""
    return NotAWorkbook(f"{name} is damaged: it can't be read as a workbook.")


def endless(name: str, what: str) -> NotAWorkbook:
    """A workbook that has more of something than any challenge."""
    return NotAWorkbook(
        f"{name} has {what} without end, as no challenge has.",
        advice="Copy the rows into a blank workbook and take that in.",
    )


class _Guard:
    """Counts what a part makes the parser do, and lets no document type pass."""

    def __init__(self, name: str, handlers: Handlers) -> None:
        self.name = name
        self.handlers = handlers
        self.elements = 0
        self.depth = 0

    def doctype(self, _name: str, _system: object, _public: object, _subset: object) -> None:
        raise NotAWorkbook(
            f"{self.name} declares a document type, as no spreadsheet program does.",
            advice="Do not open it; ask whoever sent it.",
        )

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        self.depth += 1
        if self.elements > MOST_ELEMENTS or self.depth > DEEPEST:
            raise endless(self.name, "cells")
        self.handlers.start(tag.rpartition(":")[2], attributes)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.handlers.end(tag.rpartition(":")[2])


def _refuse_other_kinds(content: bytes, name: str) -> None:
    """What is told from its first bytes."""
    if not content:
        raise NotAWorkbook(f"{name} is empty.")
    if len(content) > MOST_BYTES:
        raise endless(name, "bytes")
    if content.startswith(_OLD_OFFICE):
        if _ENCRYPTED in content:
            raise NotAWorkbook(
                f"{name} is locked with a password.",
                advice="Open it in Excel, take the password off and save it again.",
            )
        raise NotAWorkbook(f"{name} is an Excel workbook of the old kind (.xls).")
    if not content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        raise NotAWorkbook(f"{name} is not an Excel workbook.")


def _refuse_traps(archive: zipfile.ZipFile, name: str) -> None:
    """What is told from the list of parts."""
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise endless(name, "parts")
    if len({part.filename for part in parts}) != len(parts):
        raise broken(name)
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise endless(name, "content")
    for part in parts:
        if part.flag_bits & 1:
            raise NotAWorkbook(f"{name} is a locked zip.", advice=_SAVE_AGAIN)
        if part.compress_type not in _METHODS:
            raise broken(name)
        times = part.file_size / max(part.compress_size, 1)
        if part.file_size > SMALL_PART and times > MOST_TIMES_SMALLER:
            raise endless(name, "content")
