"""The package a workbook comes in: a zip of XML parts, opened as if an enemy had made it.

openpyxl reads a package whole and trusts it. It is given a new one, of those parts alone that a
workbook is read from, each looked through and counted before.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from peeraudit.documents.workbook.part import (
    MOST_HELD,
    MOST_PIECES,
    STYLES,
    TEXTS,
    Part,
    look_through,
)
from peeraudit.documents.workbook.refusals import SAVE_AGAIN, NotAWorkbook, broken, endless

MOST_BYTES = 100 * 2**20
"""A workbook file larger than this is no challenge's: 10,000 notes are below 2 MB."""

MOST_UNPACKED = 60 * 2**20
"""Nor is one whose XML unpacks to more than this: 10,000 notes are about 10 MB."""

MOST_PARTS = 2_000
"""A workbook of fourteen sheets has about thirty."""

MOST_TIMES_SMALLER, SMALL_PART = 400, 2**20
"""Sheets shrink to a tenth or a fortieth; what shrinks further, and is not small, is a trap."""

_CHUNK = 2**16
_TYPES, _STYLES = "[Content_Types].xml", "xl/styles.xml"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, RuntimeError, ValueError)
_MAIN_TYPE = re.compile(rb"""ContentType\s*=\s*["']([^"']*\.main(?:\+xml)?)["']""")
_KINDS = (
    (b"wordprocessingml", "a Word document"),
    (b"presentationml", "a PowerPoint presentation"),
    (b"sheet.binary", "a binary Excel workbook (.xlsb)"),
)
_ESCAPED, _ESCAPED_AGAIN = b"_x005F_", b"_x005Fx005F__"


@dataclass(frozen=True, slots=True)
class Package:
    """What is left of a package once it was looked through: a new package, and its parts by name.

    `name` is what the file is called in messages.
    """

    name: str
    content: BytesIO
    parts: Mapping[str, Part]


def look_through_package(content: bytes, *, name: str) -> Package:
    """Look through a package. Raises NotAWorkbook for what is none, or costs too much to read."""
    _refuse_other_kinds(content, name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _refuse_traps(archive, name)
            package = _copied(archive, name)
            if _TYPES not in archive.namelist():
                raise NotAWorkbook(f"{name} is a zip, but not an Excel workbook.")
            _refuse_other_documents(archive.read(_TYPES), name)
    except _DAMAGE as error:
        raise broken(name) from error
    return package


def _copied(archive: zipfile.ZipFile, name: str) -> Package:
    """A new package of what a workbook is read from. Notes, drawings and the like stay behind."""
    parts: dict[str, Part] = {}
    pieces, stream = 0, BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy:
        for each in filter(_is_xml, archive.infolist()):
            kept = BytesIO()
            part = look_through(name, _chunks(archive, each), kept.write)
            pieces += part.pieces
            if pieces > MOST_PIECES:
                raise endless(name, "cells")
            if each.filename == _STYLES and part.root != STYLES:
                raise broken(name)
            if part.root in MOST_HELD:
                parts[each.filename] = part
                copy.writestr(each.filename, _saved_escapes(part, kept.getvalue()))
    return Package(name, stream, parts)


def _saved_escapes(part: Part, content: bytes) -> bytes:
    """Shared texts, with escaped underscores written so that they are left when one is taken out.

    openpyxl takes out each x005F_ of a shared text (and of no other), so that "_x0041_" as
    somebody typed it could no longer be told from an escaped A.
    """
    return content.replace(_ESCAPED, _ESCAPED_AGAIN) if part.root == TEXTS else content


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels"))


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


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
    if sum(part.file_size for part in parts if _is_xml(part)) > MOST_UNPACKED:
        raise endless(name, "content")
    for part in parts:
        if part.flag_bits & 1:
            raise NotAWorkbook(f"{name} is a locked zip.", advice=SAVE_AGAIN)
        if part.compress_type not in _METHODS:
            raise broken(name)
        times = part.file_size / max(part.compress_size, 1)
        if part.file_size > SMALL_PART and times > MOST_TIMES_SMALLER:
            raise endless(name, "content")


def _refuse_other_documents(types: bytes, name: str) -> None:
    """Other office documents are zips of the same make."""
    main: list[bytes] = _MAIN_TYPE.findall(types)
    for word, kind in _KINDS:
        if any(word in each for each in main) and not any(b"spreadsheetml" in e for e in main):
            raise NotAWorkbook(f"{name} is {kind}, not an Excel workbook (.xlsx).")
