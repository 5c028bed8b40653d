"""Out again: everything of a challenge as JSON and CSV, and back from the JSON."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from peeraudit.core.audit import FormInUse
from peeraudit.core.challenge import Challenge
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.strike import struck_by
from peeraudit.core.template import is_form
from peeraudit.documents.csv import render_csv
from peeraudit.operations.places import new_folder, write_whole
from peeraudit.store.exchange import (
    NotAnExport,
    journal_as_json,
    journal_from_json,
    tables_of,
)
from peeraudit.store.files import telling
from peeraudit.store.workspace import Workspace

JOURNAL, PIECES, TABLES = "journal.json", "pieces.json", "tables.json"
"""What an export is made of; beside these one CSV a table, for reading only."""

_BY_DIGEST = TypeAdapter(dict[str, str])
_FORM_DIGEST = (FormInUse.ENTITY, "digest")


@dataclass(frozen=True, slots=True)
class Export:
    """A journal and its kept pieces, as an exported folder holds them."""

    entries: tuple[Entry, ...]
    pieces: tuple[bytes, ...]


def export(workspace: Workspace, folder: Path) -> tuple[Path, ...]:
    """Write everything into a new folder, as plain text; answers with the files written.

    Raises `AlreadyThere`, `CannotWrite`, `DiskFull`.
    """
    with workspace.view() as view:
        files = dict[str, bytes]()
        files[JOURNAL] = journal_as_json(view.entries())
        files[PIECES] = _json(
            {name: b64encode(piece).decode() for name, piece in view.pieces().items()}
        )
        tables = tables_of(view)
    files[TABLES] = _json({name: rows for name, (_, rows) in tables.items()})
    for name, (columns, rows) in tables.items():
        files[f"{name}.csv"] = render_csv(columns, ([row[at] for at in columns] for row in rows))
    with new_folder(folder) as part:
        for name, content in files.items():
            write_whole(part / name, content)
    return tuple(folder / name for name in files)


def read_export(folder: Path) -> Export:
    """A journal and its pieces from an exported folder, checked. Raises `NotAnExport`."""
    entries = journal_from_json(_read(folder / JOURNAL), name=JOURNAL)
    if not any(
        change.entity == Challenge.ENTITY
        for entry in entries
        for change in entry.change_set.changes
    ):
        raise NotAnExport(f"{folder / JOURNAL} holds no challenge.")
    pieces = tuple(_pieces(folder / PIECES))
    there = {json.dumps(sha256(piece).hexdigest()) for piece in pieces if is_form(piece)}
    there |= {json.dumps(name) for name in struck_by(entries)}
    for entry in entries:
        for change in entry.change_set.changes:
            if (change.entity, change.field) == _FORM_DIGEST and change.value not in (None, *there):
                raise NotAnExport(f"{folder / PIECES} lacks a form that is in use.")
    return Export(entries, pieces)


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise NotAnExport(f"There is no file {path}.")
    with telling(path):
        return path.read_bytes()


def _pieces(path: Path) -> Iterator[bytes]:
    try:
        plain = _BY_DIGEST.validate_json(_read(path), strict=True)
    except ValidationError as error:
        raise NotAnExport(f"{path} does not hold pieces by their digest.") from error
    for name, text in plain.items():
        try:
            piece = b64decode(text, validate=True)
        except ValueError as error:
            raise NotAnExport(f"{path}: piece {name} is not in base64.") from error
        if sha256(piece).hexdigest() != name:
            raise NotAnExport(f"{path}: piece {name} is not the one that was kept.")
        yield piece


def _json(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False, indent=1).encode()
