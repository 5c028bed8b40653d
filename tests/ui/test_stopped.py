"""What is done to very many at once says so while it takes long, and can be stopped whole."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from threading import Event

import pytest
from PySide6.QtCore import Qt

from peeraudit.core.journal.change import ChangeSet, Entry
from peeraudit.store.workspace import Workspace
from peeraudit.ui.evidence.deeds import NoteDeeds
from tests.ui.conftest import Around
from tests.ui.opened import OpenedWindow, SalutationField

CTRL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def slowly(monkeypatch: pytest.MonkeyPatch) -> Generator[tuple[Event, Event]]:
    """Let what is kept take its time: that it began, and what lets it go on."""
    begun, go_on, keep = Event(), Event(), Workspace.keep

    def kept(
        self: Workspace,
        change_set: ChangeSet,
        *,
        pieces: Sequence[bytes] = (),
        planned_at: int | None = None,
    ) -> Entry:
        begun.set()
        go_on.wait(5)
        return keep(self, change_set, pieces=pieces, planned_at=planned_at)

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "keep", kept)
        yield begun, go_on


def test_deleting_many_notes_is_said_and_can_be_stopped(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes, said = around.desk.seen.shown.evidence, list[str]()
    around.desk.busy.connect(said.append)
    with slowly(monkeypatch) as (begun, go_on):
        NoteDeeds(around.room).delete(notes, then=lambda: None)
        around.qtbot.waitUntil(lambda: begun.is_set() and bool(said))
        assert said == [f"Deleting {len(notes)} notes"]
        assert around.desk.can_cancel
        around.desk.cancel()
        go_on.set()
        around.settle()
    around.desk.look_again()
    around.settle()
    assert around.desk.seen.shown.evidence == notes
    assert "deleted" not in around.said[-1].words


def test_taking_back_is_said_and_can_be_stopped(
    opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, said = opened.window.desk, list[str]()
    field = SalutationField(opened)
    field.type("Dear Grace")
    field.keep_now()
    opened.settle()
    desk.busy.connect(said.append)
    with slowly(monkeypatch) as (begun, go_on):
        opened.everywhere.undoing.undo()
        opened.qtbot.waitUntil(lambda: begun.is_set() and bool(said))
        assert said == ["Taking back"]
        assert desk.can_cancel
        desk.cancel()
        go_on.set()
        opened.settle()
    desk.look_again()
    opened.settle()
    assert desk.seen.shown.challenge.salutation == "Dear Grace"
