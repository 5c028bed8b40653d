"""The desk: what is cancelled leaves nothing behind, what was kept first stays kept."""

from collections.abc import Iterable
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from peeraudit.core.challenge import Challenge
from peeraudit.core.errors import ChallengeError
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock
from peeraudit.store.errors import Cancelled, DiskFull
from peeraudit.store.workspace import Workspace
from peeraudit.ui.jobs import Deed
from peeraudit.ui.widgets.slots import just
from tests.ui.conftest import Around
from tests.ui.opened import kept

COUNTING = (
    "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 2000000000)"
    " SELECT count(*) FROM number"
)


def _greet(around: Around, words: str) -> Deed[object]:
    challenge = around.desk.seen.shown.challenge

    def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        return change(workspace, challenge, clock=clock, named=named, salutation=words)

    return deed


def test_what_takes_long_is_stopped_and_the_next_deed_is_kept(around: Around, qtbot: QtBot) -> None:
    begun, errors = Event(), list[ChallengeError]()

    def count(workspace: Workspace) -> object:
        with workspace.view() as view:
            begun.set()
            return view.connection.exec_driver_sql(COUNTING).scalar_one()

    around.desk.ask(count, then=lambda _: None, on_error=errors.append, words="Counting")
    around.desk.do(_greet(around, "Dear Grace"))
    qtbot.waitUntil(begun.is_set)
    assert around.desk.can_cancel
    around.desk.cancel()
    around.settle()
    assert [type(error) for error in errors] == [Cancelled]
    assert around.desk.seen.shown.challenge.salutation == "Dear Grace"


def test_a_deed_stopped_between_two_statements_keeps_nothing(around: Around, qtbot: QtBot) -> None:
    before = around.desk.seen.shown.challenge.salutation
    begun, go_on, errors = Event(), Event(), list[ChallengeError]()
    greet = _greet(around, "Dear Grace")

    def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        begun.set()
        go_on.wait(5)
        return greet(workspace, clock=clock, named=named)

    around.desk.do(deed, on_error=errors.append, words="Greeting")
    qtbot.waitUntil(begun.is_set)
    around.desk.cancel()
    go_on.set()
    around.settle()
    assert [type(error) for error in errors] == [Cancelled]
    around.desk.close()
    assert [each.salutation for each in kept(around.path, Challenge)] == [before]


def test_a_deed_goes_ahead_of_what_is_still_to_be_loaded(
    around: Around, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, done = Event(), list[str]()

    def load(names: Iterable[str]) -> None:
        go_on.wait(5)
        done.extend(names)

    monkeypatch.setattr("peeraudit.ui.loading.import_all", load)
    around.desk.load(["first", "second", "third"])
    greet = _greet(around, "Dear Grace")

    def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        done.append("deed")
        return greet(workspace, clock=clock, named=named)

    around.desk.do(deed)
    go_on.set()
    qtbot.waitUntil(lambda: "third" in done)
    assert done == ["first", "deed", "second", "third"]


def test_a_deed_is_told_to_be_kept_before_what_was_asked_of_the_screen_meanwhile(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("peeraudit.ui.desk.UNNOTICED", 5)
    told = list[str]()
    around.desk.kept.connect(just(partial(told.append, "kept")))
    around.desk.do(_greet(around, "Dear Grace"))
    QTimer.singleShot(0, lambda: told.append("drawn"))
    around.settle()
    assert told[:1] == ["kept"]


def test_a_slow_disk_does_not_hold_up_the_window(around: Around) -> None:
    go_on = Event()
    greet = _greet(around, "Dear Grace")

    def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        go_on.wait(5)
        return greet(workspace, clock=clock, named=named)

    around.desk.do(deed)
    assert not around.desk.is_idle
    assert around.desk.seen.shown.challenge.salutation != "Dear Grace"
    go_on.set()
    around.settle()
    assert around.desk.seen.shown.challenge.salutation == "Dear Grace"


def test_what_is_on_the_disk_is_cancelled_no_more(around: Around, qtbot: QtBot) -> None:
    done, go_on = Event(), Event()
    greet = _greet(around, "Dear Grace")

    def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        greet(workspace, clock=clock, named=named)
        done.set()
        go_on.wait(5)
        with workspace.view() as view:
            return view.fetch(Challenge)

    around.desk.do(deed, words="Greeting")
    qtbot.waitUntil(done.is_set)
    around.desk.cancel()
    go_on.set()
    around.settle()
    assert around.desk.seen.shown.challenge.salutation == "Dear Grace"


def test_what_is_typed_is_never_what_a_cancel_stops(around: Around) -> None:
    around.desk.do(_greet(around, "Dear Grace"))
    around.desk.cancel()
    around.settle()
    assert around.desk.seen.shown.challenge.salutation == "Dear Grace"


def test_what_takes_long_says_so_with_a_way_to_stop_it(around: Around, qtbot: QtBot) -> None:
    said: list[tuple[str, bool]] = []

    def note(words: str) -> None:
        said.append((words, around.desk.can_cancel))

    around.desk.busy.connect(note)
    go_on = Event()

    def slow(_: Workspace) -> bool:
        return go_on.wait(5)

    around.desk.ask(slow, then=lambda _: None, words="Joining")
    qtbot.waitUntil(lambda: bool(said))
    go_on.set()
    around.settle()
    assert said == [("Joining", True), ("", False)]


def test_a_desk_that_is_closed_shows_nothing_that_comes_late(around: Around) -> None:
    seen: list[object] = []
    around.desk.do(_greet(around, "Dear Grace"))
    around.desk.changed.connect(seen.append)
    around.desk.close()
    around.settle()
    assert seen == []
    with pytest.raises(RuntimeError):
        _ = around.desk.seen


class _Field(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.told = QLabel(parent=self)

    def tell(self, what: object) -> None:
        self.told.setText(str(what))

    def tell_of(self, asked: str, what: object) -> None:
        self.told.setText(f"{asked}: {what}")


def test_a_field_that_is_gone_is_told_nothing(around: Around) -> None:
    field = _Field()
    around.desk.ask(lambda _: "an answer", then=field.tell)
    around.desk.ask(lambda _: "an answer", then=partial(field.tell_of, "a question"))
    delete(field)
    around.settle()
    assert not around.said


def test_a_refusal_whose_field_is_gone_is_said_to_the_person(around: Around) -> None:
    field = _Field()

    def deed(_: Workspace, /, *, clock: Clock, named: str) -> object:  # noqa: ARG001 - a deed's own
        raise DiskFull("The disk is full.", advice="Make room.")

    around.desk.do(deed, on_error=field.tell)
    delete(field)
    around.settle()
    assert around.failures == ["The disk is full. Make room."]
    around.failures.clear()
