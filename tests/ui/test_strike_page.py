"""Striking out: every place first, and only the word itself confirms."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peeraudit.core.challenge import Challenge
from peeraudit.store import workspace
from peeraudit.store.taking_back import copy_before_upgrade
from peeraudit.ui.strike_page import StrikePage
from tests.ui.opened import OpenedWindow, SalutationField, kept
from tests.ui.read_blind import second_auditor

CANARY = "Wrenfield"


@pytest.fixture
def page(opened: OpenedWindow) -> StrikePage:
    field = SalutationField(opened)
    field.type(f"Dear {CANARY}")
    field.keep_now()
    opened.settle()
    field.hide()
    strike = next(each for each in opened.everywhere.actions if each.objectName() == "strike")
    strike.trigger()
    opened.settle()
    found = next(iter(opened.view.findChildren(StrikePage)))
    QTest.keyClicks(found.words, CANARY)
    opened.press(Qt.Key.Key_Return, on=found.words)
    return found


def _said(page: StrikePage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_every_place_is_listed_before_anything_goes(page: StrikePage) -> None:
    assert "It stands in one place" in _said(page)
    assert f'challenge, salutation: "Dear {CANARY}"' in _said(page)
    assert not page.strike.isEnabled()


def test_enter_strikes_nothing_and_the_word_alone_confirms(
    opened: OpenedWindow, page: StrikePage
) -> None:
    QTest.keyClicks(page.why, "a name typed by mistake")
    for field in (page.words, page.why, page.confirm):
        opened.press(Qt.Key.Key_Return, on=field)
    assert not page.strike.isEnabled()
    page.why.setText("a name typed by mistake")
    QTest.keyClicks(page.confirm, "strik")
    assert not page.strike.isEnabled()
    QTest.keyClicks(page.confirm, "e")
    assert page.strike.isEnabled()
    assert [each.salutation for each in kept(opened.path, Challenge)] == [f"Dear {CANARY}"]


def test_struck_words_are_gone_from_screen_and_file(opened: OpenedWindow, page: StrikePage) -> None:
    QTest.keyClicks(page.why, "a name typed by mistake")
    QTest.keyClicks(page.confirm, "strike")
    opened.click(page.strike)
    assert CANARY not in opened.window.desk.seen.shown.challenge.salutation
    assert [each.salutation for each in kept(opened.path, Challenge)] != [f"Dear {CANARY}"]
    assert page.words.text() == ""
    assert CANARY not in _said(page)


def test_a_reason_that_says_the_words_is_refused(opened: OpenedWindow, page: StrikePage) -> None:
    QTest.keyClicks(page.why, f"{CANARY} is a name")
    QTest.keyClicks(page.confirm, "strike")
    opened.click(page.strike)
    assert "The reason says the words" in _said(page)
    assert CANARY in opened.window.desk.seen.shown.challenge.salutation


def test_a_blind_second_auditor_sees_and_counts_only_what_they_may_and_strikes_all(
    opened: OpenedWindow, page: StrikePage
) -> None:
    second = second_auditor(opened, f"{CANARY} noted there")
    opened.click(page.look)
    assert "It stands in 2 places\n" in _said(page)
    opened.window.desk.speak_as(second)
    opened.settle()
    opened.click(page.look)
    assert "It stands in one place that you may see" in _said(page)
    assert "Where it stands there, it is struck out as well." in _said(page)
    assert "noted there" not in _said(page)
    QTest.keyClicks(page.why, "a name typed by mistake")
    QTest.keyClicks(page.confirm, "strike")
    opened.click(page.strike)
    assert CANARY not in repr(opened.window.desk.seen.gathered)


@contextmanager
def _held(monkeypatch: pytest.MonkeyPatch, name: str) -> Generator[tuple[Event, Event]]:
    """Let a part of keeping a strike be done and then wait: that it was, and what goes on."""
    begun, go_on = Event(), Event()
    real: Callable[..., object] = getattr(workspace, name)

    def held(*given: object, **named: object) -> object:
        done = real(*given, **named)
        begun.set()
        go_on.wait(5)
        return done

    with monkeypatch.context() as patched:
        patched.setattr(workspace, name, held)
        yield begun, go_on


def _strike_and_stop(opened: OpenedWindow, page: StrikePage, events: tuple[Event, Event]) -> None:
    begun, go_on = events
    QTest.keyClicks(page.why, "a name typed by mistake")
    QTest.keyClicks(page.confirm, "strike")
    QTest.mouseClick(page.strike, Qt.MouseButton.LeftButton)
    opened.qtbot.waitUntil(begun.is_set)
    cancel = next(each for each in opened.everywhere.actions if each.objectName() == "cancel")
    opened.qtbot.waitUntil(cancel.isEnabled)
    cancel.trigger()
    go_on.set()
    opened.settle()


def test_striking_that_is_stopped_takes_nothing_out_and_says_so(
    opened: OpenedWindow, page: StrikePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copy_before_upgrade(opened.path)
    copy.write_bytes(b"as it was")
    with _held(monkeypatch, "add_entries") as events:
        _strike_and_stop(opened, page, events)
    assert "Striking out was stopped: nothing was taken out" in _said(page)
    assert page.words.text() == CANARY
    assert copy.exists()
    assert [each.salutation for each in kept(opened.path, Challenge)] == [f"Dear {CANARY}"]
    opened.click(page.strike)
    assert not copy.exists()
    assert CANARY not in repr(opened.window.desk.seen.gathered)


def test_striking_goes_on_where_copies_have_gone_already(
    opened: OpenedWindow, page: StrikePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_before_upgrade(opened.path).write_bytes(b"as it was")
    with _held(monkeypatch, "destroy_copies") as events:
        _strike_and_stop(opened, page, events)
    assert CANARY not in repr(opened.window.desk.seen.gathered)
    assert [each.salutation for each in kept(opened.path, Challenge)] != [f"Dear {CANARY}"]
