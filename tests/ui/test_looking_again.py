"""What is kept and cannot be shown, or is not waited for: it is told as kept, and can be seen."""

from collections.abc import Generator
from contextlib import contextmanager
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from peeraudit.core.challenge import Challenge
from peeraudit.core.errors import ChallengeError
from peeraudit.operations import seeing
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock
from peeraudit.operations.seeing import Seen
from peeraudit.store.errors import InUse
from peeraudit.store.workspace import Workspace
from peeraudit.ui.desk import SHOWING, Desk
from peeraudit.ui.in_turn import InTurn
from peeraudit.ui.jobs import Deed
from tests.ui.conftest import Around
from tests.ui.held import held
from tests.ui.opened import OpenedWindow, kept

CANARY = "Wrenfield"
STOPPED = "What was kept last is not shown yet: that was stopped."


def _greet(desk: Desk, words: str) -> Deed[object]:
    challenge = desk.seen.shown.challenge

    def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        return change(workspace, challenge, clock=clock, named=named, salutation=words)

    return deed


def _salutation(desk: Desk) -> str:
    return desk.seen.shown.challenge.salutation


@contextmanager
def failing(monkeypatch: pytest.MonkeyPatch, error: Exception) -> Generator[None]:
    """Looking again fails."""

    def look_again(workspace: Workspace, before: Seen) -> Seen:
        del workspace, before
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(seeing, "look_again", look_again)
        yield


def test_what_is_kept_and_cannot_be_shown_is_told_as_kept(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    came, refused = list[object](), list[ChallengeError]()
    with failing(monkeypatch, InUse("The file is held by another window.")):
        around.desk.do(_greet(around.desk, "Dear Grace"), then=came.append, on_error=refused.append)
        around.settle()
    assert len(came) == 1
    assert refused == []
    assert around.failures == [
        "What was kept last is safe, but cannot be shown. The file is held by another window."
    ]
    around.failures.clear()
    assert _salutation(around.desk) != "Dear Grace"
    around.desk.look_again()
    around.settle()
    assert _salutation(around.desk) == "Dear Grace"


def test_a_fault_of_ours_while_looking_is_reported_without_what_was_typed(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    with failing(monkeypatch, ValueError(CANARY)):
        around.desk.do(_greet(around.desk, "Dear Grace"))
        around.settle()
    (said,) = around.failures
    around.failures.clear()
    assert said.startswith("What was kept last is safe, but cannot be shown. ")
    assert "(report " in said
    assert CANARY not in said
    around.desk.close()
    assert [each.salutation for each in kept(around.path, Challenge)] == ["Dear Grace"]


def test_deeds_that_wait_their_turn_go_on_where_the_first_cannot_be_shown(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = InTurn(around.desk)
    with failing(monkeypatch, InUse("Held.")):
        for words in ("Dear Grace", "Dear Ms Oduya"):
            turns.do("salutation", lambda words=words: _greet(around.desk, words))
        around.settle()
    assert not turns.is_on_its_way("salutation")
    assert len(around.failures) == 2
    around.failures.clear()
    around.desk.look_again()
    around.settle()
    assert _salutation(around.desk) == "Dear Ms Oduya"


def test_a_challenge_that_was_closed_meanwhile_is_not_said_to_be_unseen(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    with failing(monkeypatch, InUse("Held.")):
        around.desk.do(_greet(around.desk, "Dear Grace"))
        around.desk.close()
        around.settle()
    assert around.failures == []


def test_looking_again_is_stopped_and_what_was_kept_is_told_as_kept(
    opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, desk = opened.window, opened.window.desk
    before, came, refused = _salutation(desk), list[object](), list[ChallengeError]()
    with held(monkeypatch, seeing, "look_again") as looking:
        greet = _greet(desk, "Dear Grace")
        desk.do(greet, then=came.append, on_error=refused.append, words="Greeting")
        opened.qtbot.waitUntil(lambda: _shown_button(opened, f"Cancel: {SHOWING}") is not None)
        _press(opened, f"Cancel: {SHOWING}")
        looking.go_on.set()
        opened.settle()
    assert len(came) == 1
    assert refused == []
    assert opened.failures == [STOPPED]
    opened.failures.clear()
    assert _salutation(desk) == before
    assert window.view is not None
    _press(opened, "Show it now")
    opened.settle()
    assert _salutation(desk) == "Dear Grace"
    assert not window.view.notices.isVisible()


def test_a_stop_is_not_offered_for_what_was_kept_and_is_shown_at_once(
    opened: OpenedWindow,
) -> None:
    desk, done, go_on = opened.window.desk, Event(), Event()
    said: list[tuple[str, bool]] = []

    def note(words: str) -> None:
        said.append((words, desk.can_cancel))

    desk.busy.connect(note)
    greet = _greet(desk, "Dear Grace")

    def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        done.set()
        go_on.wait(5)
        return greet(workspace, clock=clock, named=named)

    desk.do(deed, words="Greeting")
    opened.qtbot.waitUntil(lambda: done.is_set() and bool(said))
    assert _shown_button(opened, "Cancel: Greeting") is not None
    at_kept = list[object]()

    def look(_: object) -> None:
        at_kept.append(_shown_button(opened, "Cancel: Greeting"))

    desk.kept.connect(look)
    go_on.set()
    opened.settle()
    assert at_kept == [None]
    assert said == [("Greeting", True), ("", False)]


def _shown_button(opened: OpenedWindow, name: str) -> QPushButton | None:
    found = opened.window.findChildren(QPushButton)
    return next(
        (each for each in found if each.accessibleName() == name and each.isVisible()), None
    )


def _press(opened: OpenedWindow, name: str) -> None:
    found = _shown_button(opened, name)
    assert found is not None
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
