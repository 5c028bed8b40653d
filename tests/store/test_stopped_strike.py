"""A strike that is stopped: whole or not at all, and so the copies that it destroys."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.strike import Strike
from peeraudit.store.errors import Cancelled
from peeraudit.store.other_copy import other_copy
from peeraudit.store.taking_back import copies_beside, copy_before_upgrade, destroy_copies
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.store.shelf import Shelf, everything, fetched, keep

NAME = "Quixwell"
FEWEST = 5
"""Statements a strike has at the least."""


def _named(workspace: Workspace) -> Strike:
    """A strike of all that names somebody, and a copy beside the file, as an upgrade leaves it."""
    keep(workspace, Evidence(id="e1", text=f"They know {NAME} well."))
    copy_before_upgrade(workspace.file.path).write_bytes(b"as it was")
    with workspace.view() as view:
        told = (item.placed.change for item in view.told_all())
        found = tuple(item.id for item in told if NAME in (item.value or ""))
    return Strike(id="s1", changes=found, why="typed by mistake")


@contextmanager
def _before_statement(number: int, do: Callable[[], None]) -> Generator[None]:
    """Do something as a statement begins, counted from 0."""
    so_far = count()

    def look(*_of_the_statement: object) -> None:
        if next(so_far) == number:
            do()

    event.listen(Engine, "before_cursor_execute", look)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", look)


def _is_stopped(workspace: Workspace, strike: Strike, *, at: int) -> bool:
    """Keep a strike, and stop it at a statement of it; whether it was."""
    workspace.file.go_on()
    with _before_statement(at, workspace.file.cancel):
        try:
            keep(workspace, strike)
        except Cancelled:
            return True
        finally:
            workspace.file.go_on()
    return False


def test_stopped_at_any_statement_it_took_nothing_and_no_copy_went(shelf: Shelf) -> None:
    with shelf.store() as workspace:
        strike = _named(workspace)
        before = everything(workspace)
        stopped = 0
        while _is_stopped(workspace, strike, at=stopped):
            stopped += 1
            assert everything(workspace) == before
            assert copies_beside(workspace.file.path)
        assert stopped > FEWEST
        assert copies_beside(workspace.file.path) == ()
        assert NAME not in repr(everything(workspace))


def test_too_late_to_be_stopped_it_is_kept_with_its_copies_gone(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shelf.store() as workspace:
        strike = _named(workspace)
        _cancel_once_copies_are_gone(workspace, monkeypatch)
        workspace.file.go_on()
        keep(workspace, strike)
        assert copies_beside(workspace.file.path) == ()
        assert NAME not in repr(everything(workspace))
        assert verify(workspace.file) == ()


def test_a_strike_that_comes_with_a_copy_is_not_stopped_once_copies_are_gone(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shelf.store() as ours, shelf.store() as theirs:
        keep(theirs, _named(theirs))
        copy_before_upgrade(ours.file.path).write_bytes(b"as it was")
        _cancel_once_copies_are_gone(ours, monkeypatch)
        ours.file.go_on()
        with other_copy(theirs.file.path, ours=ours.file, passphrases=()) as other:
            assert ours.receive_copy(other, name="a colleague's copy").entries
        assert copies_beside(ours.file.path) == ()
        assert fetched(ours, Evidence, "e1").text == ""
        assert verify(ours.file) == ()


def _cancel_once_copies_are_gone(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def destroy(path: Path) -> tuple[Path, ...]:
        gone = destroy_copies(path)
        workspace.file.cancel()
        workspace.file.cancel_no_more()  # says so where it was heard
        return gone

    monkeypatch.setattr("peeraudit.store.workspace.destroy_copies", destroy)
