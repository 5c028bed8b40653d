"""Two windows on one store: the second waits its turn, or is told in words."""

from pathlib import Path
from threading import Event, Thread

import pytest

from peeraudit.core.errors import ExitCode
from peeraudit.core.evidence import Evidence
from peeraudit.core.journal.draft import Draft
from peeraudit.store.errors import InUse, MovedOn
from peeraudit.store.key import Key
from peeraudit.store.pages import check_pages
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Sitting, Workspace, open_with
from tests.store.shelf import Shelf, fetched, keep

NOTE = Evidence(id="e1", text="They listen.")


def impatient(workspace: Workspace) -> None:
    """Have this window give up at once, instead of after the usual seconds."""
    with workspace.view() as view:
        view.connection.exec_driver_sql("PRAGMA busy_timeout = 0")


def test_a_second_window_waits_until_the_first_has_kept(shelf: Shelf) -> None:
    about_to_keep = Event()

    def second(path: Workspace) -> None:
        with shelf.window(path.file.path) as theirs:
            with theirs.view():
                about_to_keep.set()
            keep(theirs, Evidence(id="e2", text="They wait."))

    with shelf.store() as ours:
        waiting = Thread(target=second, args=(ours,))
        with ours.file.writing():
            waiting.start()
            about_to_keep.wait()
        keep(ours, NOTE)
        waiting.join()
        with ours.view() as view:
            assert [note.id for note in view.fetch(Evidence)] == ["e1", "e2"]
        assert verify(ours.file) == ()


def test_a_second_window_that_waited_too_long_is_told_and_keeps_it_later(shelf: Shelf) -> None:
    with shelf.store() as ours, shelf.window(ours.file.path) as theirs:
        impatient(theirs)
        with ours.file.writing(), pytest.raises(InUse) as caught:
            keep(theirs, NOTE)
        assert caught.value.exit_code is ExitCode.IN_USE
        assert str(ours.file.path) in caught.value.what
        assert "They listen." not in str(caught.value)
        keep(theirs, NOTE)
        assert fetched(ours, Evidence, "e1") == NOTE
        assert verify(ours.file) == ()


def test_a_view_held_open_elsewhere_stops_a_deed_and_loses_nothing(shelf: Shelf) -> None:
    with shelf.store() as ours, shelf.window(ours.file.path) as theirs:
        impatient(theirs)
        with ours.view() as view:
            assert view.fetch(Evidence) == ()
            with pytest.raises(InUse):
                keep(theirs, NOTE)
            assert view.fetch(Evidence) == ()
        keep(theirs, NOTE)
        assert fetched(ours, Evidence, "e1") == NOTE
        assert verify(ours.file) == ()


def test_a_window_sees_what_another_has_kept_without_being_opened_again(shelf: Shelf) -> None:
    with shelf.store() as ours, shelf.window(ours.file.path) as theirs:
        for number in range(20):
            keep((ours, theirs)[number % 2], Evidence(id=f"e{number:02}", text="One more."))
        for window in (ours, theirs):
            with window.view() as view:
                assert len(view.fetch(Evidence)) == 20
                assert [entry.count for entry in view.entries()].count(1) == 1
        assert verify(ours.file) == ()


def test_a_deed_that_gives_references_is_not_kept_over_a_journal_that_moved_on(
    shelf: Shelf,
) -> None:
    with shelf.store() as ours, shelf.window(ours.file.path) as theirs:
        with ours.view() as view:
            count = view.count()
        keep(theirs, Evidence(id="e2", text="They were first."))
        draft = Draft("ours")
        draft.add(NOTE)
        deed = draft.change_set("capture", peer="p", at="")
        with pytest.raises(MovedOn):
            ours.keep(deed, planned_at=count)
        ours.keep(deed, planned_at=count + 1)
        assert fetched(ours, Evidence, "e1") == NOTE
        assert verify(ours.file) == ()


def test_nobody_writes_while_the_pages_of_a_store_are_looked_at(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages read while another window writes them would look damaged."""
    tried: list[ExitCode] = []
    with shelf.store() as ours:
        impatient(ours)

        def write_meanwhile(path: Path, *, key: Key) -> None:
            with pytest.raises(InUse) as caught:
                keep(ours, NOTE)
            tried.append(caught.value.exit_code)
            check_pages(path, key=key)

        monkeypatch.setattr("peeraudit.store.workspace.check_pages", write_meanwhile)
        open_with(shelf.key, ours.file.path, sitting=Sitting("later", "laptop")).close()
        keep(ours, NOTE)
    assert tried == [ExitCode.IN_USE]
