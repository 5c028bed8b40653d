"""Tab in the order in which a page is read: late parts, hidden ones, and every page whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peeraudit.ui.reading_order import move_back, move_on
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.widgets.pieces import row, scrolled
from tests.ui.opened import OpenedWindow

MOST = 400
"""More stops than any page has."""


@pytest.fixture
def four(qtbot: QtBot) -> tuple[QWidget, dict[str, QPushButton]]:
    """Four buttons, two of them side by side, made the other way round than they are read."""
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    made = {name: QPushButton(name) for name in ("fourth", "third", "second", "first")}
    layout.addWidget(made["fourth"])
    layout.insertWidget(0, beside := row(made["second"], made["third"]))
    beside.setObjectName("beside")
    layout.insertWidget(0, made["first"])
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page, made


def test_on_and_back_go_round_as_it_is_read(
    four: tuple[QWidget, dict[str, QPushButton]],
) -> None:
    page, made = four
    names = ["first", "second", "third", "fourth"]
    assert [_on(page, made[name]) for name in names] == ["second", "third", "fourth", "first"]
    assert [_back(page, made[name]) for name in names] == ["fourth", "first", "second", "third"]


def test_what_is_hidden_or_not_to_be_used_is_passed_over(
    four: tuple[QWidget, dict[str, QPushButton]],
) -> None:
    page, made = four
    made["second"].hide()
    made["third"].setEnabled(False)
    assert _on(page, made["first"]) == "fourth"
    assert _back(page, made["fourth"]) == "first"
    assert _on(page, made["second"]) == "fourth"
    assert _back(page, made["second"]) == "first"
    made["third"].setEnabled(True)
    found = page.findChild(QWidget, "beside")
    assert isinstance(found, QWidget)
    found.hide()
    assert _on(page, made["third"]) == "fourth"


def test_what_is_out_of_sight_is_scrolled_to(qtbot: QtBot) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    top, far = QPushButton("top"), QPushButton("far")
    column.addWidget(top)
    column.addSpacing(2000)
    column.addWidget(far)
    area = scrolled(inner, name="Long")
    page = QWidget()
    qtbot.addWidget(page)
    beneath = QPushButton("beneath")
    layout = QVBoxLayout(page)
    layout.addWidget(area)
    layout.addWidget(beneath)
    with qtbot.waitExposed(page):
        page.show()
    assert far.visibleRegion().isEmpty()
    assert _back(page, beneath) == "far"
    assert not far.visibleRegion().isEmpty()


def test_where_nothing_takes_the_focus_it_stays(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    assert not move_on(page, within=page)
    assert not move_back(page, within=page)


@pytest.mark.parametrize("stage", list(Stage))
def test_tab_comes_to_all_that_is_seen_of_a_page_and_back_by_the_same_way(
    opened: OpenedWindow, stage: Stage
) -> None:
    opened.view.go(Target(stage))
    opened.settle()
    opened.view.capture()
    on = _round(opened, Qt.Key.Key_Tab)
    back = _round(opened, Qt.Key.Key_Backtab)
    seen = {each for each in opened.view.findChildren(QWidget) if _takes_tab(each)}
    assert {each.accessibleName() for each in seen - set(on)} == set()
    assert back == on[::-1]


def _round(opened: OpenedWindow, key: Qt.Key) -> list[QWidget]:
    """What has the focus one after the other, from the strip to the strip again."""
    strip = opened.view.strip.field
    found: list[QWidget] = [strip]
    while len(found) == 1 or found[-1] is not strip:
        assert len(found) < MOST, [each.accessibleName() for each in found]
        at = opened.window.focusWidget()
        assert at is not None
        QTest.keyClick(at, key)
        found.append(opened.window.focusWidget() or strip)
    return found


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isVisible() and widget.isEnabled()


def _on(page: QWidget, at: QPushButton) -> str:
    assert move_on(at, within=page)
    return _named(page)


def _back(page: QWidget, at: QPushButton) -> str:
    assert move_back(at, within=page)
    return _named(page)


def _named(page: QWidget) -> str:
    at = page.focusWidget()
    assert isinstance(at, QPushButton)
    return at.text()
