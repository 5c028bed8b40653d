"""Two copies of one small challenge, a colleague's ahead of ours, and what a join makes of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from shutil import copyfile

from peeraudit.core.audit import FormInUse
from peeraudit.core.challenge import Challenge, Peer, Role
from peeraudit.core.evidence import Evidence
from tests.conftest import Answer, Type
from tests.store.shelf import Shelf, change, fetched, keep

FORM = b'id = "small"\n'

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
    with shelf.window(copies.theirs, sitting=THEIRS) as workspace:
        form = FormInUse(id="f1", form="small", version="1", digest=sha256(FORM).hexdigest())
        keep(workspace, Evidence(id="e2", reference="E2b", text="Plans come late.", quote=True))
        keep(workspace, form, pieces=[FORM])
        keep(workspace, Evidence(id="e3", reference="E3b", text="They wait."))
    with shelf.window(copies.theirs, sitting="theirs again") as workspace:
        change(workspace, fetched(workspace, Evidence, "e1"), text="They listen well.")
    return copies


def standing_in(folder: Path) -> Folder:
    """Every file of a folder, so that one may see that nothing was written."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.iterdir())
    }
