"""What takes long is told in its own words, and never after it is over."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from peeraudit.ui.taking_long import HELD_UP, WORKING, TakingLong

Told = tuple[TakingLong, list[str]]


@pytest.fixture
def long(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> Told:
    monkeypatch.setattr("peeraudit.ui.taking_long.PATIENCE", 20)
    monkeypatch.setattr("peeraudit.ui.taking_long.STILL", 40)
    made, said = TakingLong(qapp), list[str]()
    made.told.connect(said.append)
    return made, said


def _until(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=2_000)


def test_what_is_over_soon_is_never_told(long: Told, qtbot: QtBot) -> None:
    made, said = long
    made.wait()
    made.begin("Joining")
    made.end()
    made.rest()
    qtbot.wait(60)
    assert said == []


def test_what_takes_long_is_told_until_it_is_over(long: Told, qtbot: QtBot) -> None:
    made, said = long
    made.wait()
    made.begin("Joining")
    _until(qtbot, lambda: said == ["Joining"])
    made.end()
    made.rest()
    assert said == ["Joining", ""]


def test_what_follows_is_not_told_by_the_words_of_what_is_over(long: Told, qtbot: QtBot) -> None:
    made, said = long
    made.wait()
    made.begin("Joining")
    _until(qtbot, lambda: said == ["Joining"])
    made.end()
    assert said == ["Joining", ""]
    _until(qtbot, lambda: len(said) > 2)
    assert said == ["Joining", "", WORKING]


def test_what_waits_behind_something_long_is_told_once_it_begins(long: Told, qtbot: QtBot) -> None:
    made, said = long
    made.wait()
    _until(qtbot, lambda: said == [WORKING])
    made.begin("Joining")
    assert said == [WORKING, "Joining"]


def test_what_says_nothing_and_goes_on_and_on_is_told_to_wait_for_another(
    long: Told, qtbot: QtBot
) -> None:
    made, said = long
    made.wait_to_keep()
    _until(qtbot, lambda: said == [WORKING, HELD_UP])
    made.end()
    made.rest()
    assert said == [WORKING, HELD_UP, ""]


def test_what_has_words_of_its_own_goes_on_by_these(long: Told, qtbot: QtBot) -> None:
    made, said = long
    made.wait()
    _until(qtbot, lambda: said == [WORKING])
    made.begin("Joining")
    qtbot.wait(100)
    assert said == [WORKING, "Joining"]


def test_what_keeps_nothing_waits_for_no_other_window(long: Told, qtbot: QtBot) -> None:
    made, said = long
    made.wait()
    _until(qtbot, lambda: said == [WORKING])
    qtbot.wait(100)
    assert said == [WORKING]
    made.rest()
