"""Two copies of one small challenge, a colleague's ahead of ours, and what a join makes of them."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from shutil import copyfile

from peeraudit.core.audit import FormInUse
from peeraudit.core.challenge import Challenge, Peer, Role
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.kept import Kept
from peeraudit.store.workspace import Sitting, Workspace
from tests.conftest import Answer, Type
from tests.core.intake import on_paper
from tests.store.shelf import Shelf, fetched, keep

FORM = on_paper.FORM.encode()

OURS, THEIRS = "ours", "theirs"
"""The sitting before the two copies parted, and the first after it."""

Folder = Mapping[str, tuple[bytes, int]]
"""What stands in a folder: every file with its bytes, and when it was last written."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Our file, and a colleague's in a folder of its own, both under the shelf's passphrase."""

    shelf: Shelf
    ours: Path
    theirs: Path

    def tamper(self, *statements: str, **values: str | bytes | int) -> None:
        """Change the colleague's copy with the right key and without any rule."""
        with self.shelf.window(self.theirs) as workspace, workspace.file.writing() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            for statement in statements:
                assert connection.exec_driver_sql(statement, values).rowcount != 0

    def refused(self, type_in: Type, *, code: int, other: Path | None = None) -> str:
        """What is said as the join is refused, after looking that nothing was changed."""
        before = standing_in(self.ours.parent), standing_in(self.theirs.parent)
        answer = type_in("join", self.ours, other or self.theirs)
        assert answer.code == code, answer
        assert answer.out == ""
        assert "Traceback" not in answer.err
        assert (standing_in(self.ours.parent), standing_in(self.theirs.parent)) == before
        return answer.err

    def join(self, type_in: Type) -> Answer:
        """Join the colleague's copy, which nothing may be written to or beside."""
        before = standing_in(self.theirs.parent)
        answer = type_in("join", self.ours, self.theirs)
        assert answer.code == 0, answer.err
        assert standing_in(self.theirs.parent) == before
        return answer


def two_copies(shelf: Shelf, folder: Path) -> Copies:
    """A challenge of one note, and the same in which Jonas has worked on for two sittings."""
    copies = Copies(shelf, folder / OURS / "fern.peeraudit", folder / THEIRS / "fern.peeraudit")
    for path in (copies.ours, copies.theirs):
        path.parent.mkdir()
    copyfile(shelf.blank, copies.ours)
    with shelf.window(copies.ours, sitting=OURS) as workspace:
        keep(workspace, Challenge(id="challenge", host="Fernmoor"))
        keep(workspace, Peer(id="p1", name="Ruth Adeyemi", role=Role.COORDINATOR, letter="a"))
        keep(workspace, Peer(id="p2", name="Jonas Lindqvist", letter="b"))
        keep(workspace, Evidence(id="e1", reference="E1a", text="They listen."))
    copyfile(copies.ours, copies.theirs)
    with jonas(copies.theirs, shelf=shelf, sitting=THEIRS) as theirs:
        form = FormInUse(id="f1", form="small", version="1", digest=sha256(FORM).hexdigest())
        theirs.add(Evidence(id="e2", reference="E2b", text="Plans come late.", quote=True))
        theirs.add(form, pieces=[FORM])
        theirs.add(Evidence(id="e3", reference="E3b", text="They wait."))
    with jonas(copies.theirs, shelf=shelf, sitting="theirs again") as theirs:
        theirs.change(Evidence, "e1", text="They listen well.")
    return copies


@dataclass(frozen=True, slots=True)
class Jonas:
    """Jonas, at work on the laptop that is called WEST."""

    workspace: Workspace

    def add(self, *things: Kept, pieces: Sequence[bytes] = ()) -> None:
        """Add things in one deed."""
        draft = Draft(token_hex(10))
        for thing in things:
            draft.add(thing)
        self._keep(draft, pieces)

    def change(self, kind: type[Kept], name: str, **values: Value) -> None:
        """Give a thing other values, over the heads it has."""
        draft = Draft(token_hex(10))
        draft.change(fetched(self.workspace, kind, name), **values)
        self._keep(draft)

    def delete(self, kind: type[Kept], name: str) -> None:
        """Delete a thing, with all that is known of it."""
        draft = Draft(token_hex(10))
        with self.workspace.view() as view:
            seen = view.in_front_of(kind.ENTITY, name)
        draft.delete(fetched(self.workspace, kind, name), in_front_of=seen)
        self._keep(draft)

    def _keep(self, draft: Draft, pieces: Sequence[bytes] = ()) -> None:
        deed = draft.change_set("change", peer="p2", at="2026-11-21T16:00:00+00:00")
        self.workspace.keep(deed, pieces=pieces)


@contextmanager
def jonas(path: Path, *, shelf: Shelf, sitting: str = "") -> Generator[Jonas]:
    """Jonas with a file open on his laptop."""
    with shelf.window(path) as workspace:
        workspace.sitting = Sitting(sitting or token_hex(10), "WEST")
        yield Jonas(workspace)


def standing_in(folder: Path) -> Folder:
    """Every file of a folder, so that one may see that nothing was written."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.iterdir())
    }
