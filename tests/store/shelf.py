"""A shelf of stores to test with, and the few deeds that tests do to them.

All are copies of one empty store with its key, because deriving a key takes half a second.
"""

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from shutil import copyfile
from typing import TypeVar

from sqlalchemy import select
from sqlmodel import SQLModel

from peeraudit.core.journal.change import ChangeSet, Entry
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.kept import Kept
from peeraudit.core.journal.undo import take_back
from peeraudit.store.connection import StoreFile
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.key import Key
from peeraudit.store.search import indexed
from peeraudit.store.workspace import Sitting, Workspace

PASSPHRASE = "O'Brien's \"naïve\" otter; -- \\"
"""A passphrase that would break any statement it were pasted into."""

PEER = "p1"
"""Who does the deeds."""

Rows = Mapping[str, Sequence[tuple[object, ...]]]
"""Rows by table, each as a tuple, sorted."""

K = TypeVar("K", bound=Kept)


@dataclass(frozen=True, slots=True)
class Shelf:
    """One empty store, its key, and a folder for copies of it."""

    blank: Path
    key: Key = field(repr=False)
    folder: Path

    @contextmanager
    def store(self, *, sitting: str = "") -> Generator[Workspace]:
        """A store of one's own, at first empty, thrown away at the end."""
        path = self.copy()
        try:
            with self.window(path, sitting=sitting) as workspace:
                yield workspace
        finally:
            path.unlink()

    @contextmanager
    def window(self, path: Path, *, sitting: str = "") -> Generator[Workspace]:
        """A store that is there, open for a sitting of its own."""
        file = StoreFile(path, self.key)
        file.settle_journal_mode()
        workspace = Workspace(file, Sitting(sitting or token_hex(10), "this laptop"))
        try:
            yield workspace
        finally:
            workspace.close()

    def copy(self) -> Path:
        """A copy of the empty store."""
        path = self.folder / f"{token_hex(8)}.peeraudit"
        copyfile(self.blank, path)
        return path


def keep(workspace: Workspace, *things: Kept, pieces: Sequence[bytes] = ()) -> Entry:
    """Add things in one deed."""
    draft = Draft(token_hex(10))
    for thing in things:
        draft.add(thing)
    return workspace.keep(draft.change_set("add", peer=PEER, at="2026-11-21"), pieces=pieces)


def change(workspace: Workspace, *things: Kept, **values: Value) -> Entry:
    """Give fields of things new values in one deed, over the heads each carries."""
    draft = Draft(token_hex(10))
    for thing in things:
        draft.change(thing, **values)
    return workspace.keep(draft.change_set("change", peer=PEER, at="2026-11-21"))


def take_back_deed(workspace: Workspace, deed: ChangeSet) -> Entry:
    """Undo a deed."""
    with workspace.view() as view:
        history = view.history(dict.fromkeys(change.key for change in deed.changes))
    name = token_hex(10)
    back = take_back(deed, history, change_set_id=name)
    return workspace.keep(ChangeSet(name, "take back", PEER, "", back.changes, undoes=deed.id))


def fetched(workspace: Workspace, kind: type[K], name: str) -> K:
    """One thing as the store shows it."""
    with workspace.view() as view:
        (thing,) = (thing for thing in view.fetch(kind) if thing.id == name)
    return thing


def everything(workspace: Workspace) -> Rows:
    """Every row of every table, and all that is in the index."""
    with workspace.view() as view:
        rows = {
            name: _sorted(tuple(row) for row in view.connection.execute(select(table)))
            for name, table in SQLModel.metadata.tables.items()
        }
        return {**rows, "search": _sorted(indexed(view.connection))}


def shown(workspace: Workspace) -> Rows:
    """What a person sees: the drawn rows without their heads, the words searched, conflicts."""
    with workspace.view() as view:
        rows = {
            name: [tuple(map(str, row.values())) for row in view.rows(drawing)]
            for name, drawing in DRAWINGS.items()
        }
        return {
            **rows,
            "search": _sorted(indexed(view.connection)),
            "conflicts": _sorted(item.key for item in view.conflicts()),
        }


def _sorted(rows: Iterable[tuple[object, ...]]) -> list[tuple[object, ...]]:
    return sorted(rows, key=repr)
