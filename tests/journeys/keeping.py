"""A program that keeps deeds until it is stopped, and says each one once it is kept.

Started by the tests that kill it or watch its flushes: `keeping.py STORE HOW-MANY`, the key in
hexadecimal on its first line of input. A deed is said as one JSON line, flushed.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from secrets import choice, randbelow, token_hex

from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.change import ChangeSet
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.undo import take_back
from peeraudit.store.connection import StoreFile
from peeraudit.store.key import Key
from peeraudit.store.workspace import Sitting, Workspace

LAPTOP, PEER = "this laptop", "p1"


def main(path: Path, many: int) -> None:
    """Keep so many deeds."""
    key = json.loads(sys.stdin.readline())
    file = StoreFile(path, Key(bytes.fromhex(key["raw"]), bytes.fromhex(key["salt"])))
    file.settle_journal_mode()
    workspace = Workspace(file, Sitting(token_hex(10), LAPTOP))
    for deed in deeds(workspace, many):
        workspace.keep(deed)
        said = json.dumps({"id": deed.id, "values": [item.value for item in deed.changes]})
        os.write(sys.stdout.fileno(), f"{said}\n".encode())
    workspace.close()


def deeds(workspace: Workspace, many: int) -> Iterator[ChangeSet]:
    """Notes added, notes changed, and every now and then the last deed taken back."""
    noted: list[str] = []
    for number in range(many):
        if number % 4 == 0 or not noted:
            noted.append(token_hex(10))
            yield added(noted[-1])
        elif number % 4 == 3:
            yield taken_back(workspace)
        else:
            yield changed(workspace, choice(noted))


def added(name: str) -> ChangeSet:
    """A new note."""
    draft = Draft(token_hex(10))
    draft.add(Evidence(id=name, text=f"They know {token_hex(8)}. " * (1 + randbelow(60))))
    return draft.change_set("add", peer=PEER, at="2026-11-21")


def changed(workspace: Workspace, name: str) -> ChangeSet:
    """Another text for a note; a note that was taken back gets one again."""
    with workspace.view() as view:
        there = {note.id: note for note in view.fetch(Evidence)}
    draft = Draft(token_hex(10))
    draft.change(there.get(name, Evidence(id=name)), text=f"They say {token_hex(8)}.")
    return draft.change_set("change", peer=PEER, at="2026-11-21")


def taken_back(workspace: Workspace) -> ChangeSet:
    """The last deed, undone."""
    with workspace.view() as view:
        last = view.last_deed(laptop=LAPTOP, peer=PEER, but=())
        if last is None:
            return added(token_hex(10))
        keys = dict.fromkeys(item.key for item in last.change_set.changes)
        history = view.history(keys)
    name = token_hex(10)
    back = take_back(last.change_set, history, change_set_id=name)
    return ChangeSet(name, "take back", PEER, "", back.changes, undoes=last.change_set.id)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
