"""A row of which one is chosen: one stop of Tab, and arrows that choose nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peeraudit.ui.widgets.choice import Choice, ChoiceButton, ChoiceRow

KINDS = [Choice(word.lower(), word) for word in ("Planned", "Held", "Moved", "Cancelled")]


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A row of choices between two fields."""
    form = QWidget()
    layout = QVBoxLayout(form)
    layout.addWidget(QLineEdit("before"))
    layout.addWidget(ChoiceRow("How it stands", KINDS))
    layout.addWidget(QLineEdit("after"))
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.findChildren(QLineEdit)[0].setFocus()
    return form


@pytest.fixture
def row(form: QWidget) -> ChoiceRow:
    return form.findChildren(ChoiceRow)[0]


def press(*keys: Qt.Key) -> str:
    """Press keys where the focus is; what the focus is on then."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    at = QApplication.focusWidget()
    return (at.text() if isinstance(at, QLineEdit) else at.accessibleName()) if at else ""


def test_tab_stops_once_at_what_is_chosen(row: ChoiceRow) -> None:
    row.show_chosen("moved")
    assert press(Qt.Key.Key_Tab) == "Moved"
    assert press(Qt.Key.Key_Tab) == "after"
    assert press(Qt.Key.Key_Backtab) == "Moved"
    assert press(Qt.Key.Key_Backtab) == "before"


def test_tab_stops_at_the_first_where_nothing_is_chosen(form: QWidget) -> None:
    del form
    assert press(Qt.Key.Key_Tab) == "Planned"
    assert press(Qt.Key.Key_Tab) == "after"


def test_arrows_go_round_and_choose_nothing_until_space_does(row: ChoiceRow) -> None:
    chosen: list[str] = []
    row.chosen.connect(chosen.append)
    row.show_chosen("planned")
    assert press(Qt.Key.Key_Tab, Qt.Key.Key_Left) == "Cancelled"
    assert press(Qt.Key.Key_Right, Qt.Key.Key_Down) == "Held"
    assert chosen == []
    assert row.value == "planned"
    press(Qt.Key.Key_Space)
    assert (chosen, row.value) == (["held"], "held")


def test_what_is_not_offered_is_passed_over(row: ChoiceRow) -> None:
    row.show_chosen("held")
    row.offer(["planned", "cancelled"])
    assert press(Qt.Key.Key_Tab) == "Planned"
    assert press(Qt.Key.Key_Right) == "Cancelled"
    assert press(Qt.Key.Key_Right) == "Planned"


def test_a_key_held_down_with_an_arrow_is_for_somebody_else(row: ChoiceRow) -> None:
    row.show_chosen("planned")
    press(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert focused.hasFocus()


def test_a_choice_in_more_letters_than_there_is_room_for_widens_nothing(qtbot: QtBot) -> None:
    words = "Strategic leadership, partnership and the council's part in all of it"
    row = ChoiceRow("Theme", [Choice("t1", words), Choice("", "No theme yet")])
    qtbot.addWidget(row)
    assert row.minimumSizeHint().width() < 120
    row.resize(280, row.heightForWidth(280))
    with qtbot.waitExposed(row):
        row.show()
    longest = max(row.findChildren(ChoiceButton), key=lambda each: len(each.text()))
    assert longest.width() <= 280
    assert (longest.text(), longest.toolTip(), longest.accessibleName()) == (words, words, words)
