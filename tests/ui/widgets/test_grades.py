"""Rows of answers: keys, arrows, clearing, and what each button says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peeraudit.core.template.built_in import FOUR_POINT, MET, RAG, ZERO_TO_TEN
from peeraudit.core.template.scale import Point, Scale
from peeraudit.ui.audit.answers import marks_of_scale
from peeraudit.ui.look.look import Looks
from peeraudit.ui.widgets.grades import GradeRow, TickedRow
from peeraudit.ui.widgets.marks import Mark


def row_of(scale: Scale, *, looks: Looks, qtbot: QtBot, width: int = 600) -> GradeRow:
    row = GradeRow("How good is the plan?", marks_of_scale(scale.points), looks=looks)
    qtbot.addWidget(row)
    row.resize(width, row.heightForWidth(width))
    row.show()
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    row.focus_answer()
    return row


def typed(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


@pytest.mark.parametrize(
    ("scale", "keys"),
    [
        (FOUR_POINT, ("1", "2", "3", "4")),
        (RAG, ("1", "2", "3")),
        (MET, ("1", "2", "3")),
        (ZERO_TO_TEN, ("X", "9", "8", "7", "6", "5", "4", "3", "2", "1", "0")),
    ],
    ids=lambda value: value.key if isinstance(value, Scale) else "",
)
def test_every_scale_has_a_key_for_each_grade_in_the_order_on_screen(
    scale: Scale, keys: tuple[str, ...], looks: Looks, qtbot: QtBot
) -> None:
    row = row_of(scale, looks=looks, qtbot=qtbot)
    assert tuple(button.mark.key for button in row.buttons) == keys
    told: list[str] = []
    row.chosen.connect(told.append)
    for key in keys:
        typed(key.lower())
    assert told == [point.key for point in scale.points]


def test_figures_that_are_no_digits_leave_keys_to_the_order_on_screen() -> None:
    points = [
        Point.model_validate({"key": f"p{n}", "words": f"P {n}", "number": n, "colour": "grey"})
        for n in (30, 20, 10)
    ]
    assert [mark.key for mark in marks_of_scale(points)] == ["1", "2", "3"]


def test_a_click_on_what_stands_already_changes_nothing(looks: Looks, qtbot: QtBot) -> None:
    row = row_of(FOUR_POINT, looks=looks, qtbot=qtbot)
    row.show_chosen(("good",))
    told: list[str] = []
    row.chosen.connect(told.append)
    QTest.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    assert not told
    assert row.buttons[1].isChecked()


def test_a_disabled_row_takes_no_key(looks: Looks, qtbot: QtBot) -> None:
    row = row_of(FOUR_POINT, looks=looks, qtbot=qtbot)
    row.setEnabled(False)
    assert not row.press("2")


def test_buttons_say_grade_word_question_and_place(looks: Looks, qtbot: QtBot) -> None:
    third = row_of(FOUR_POINT, looks=looks, qtbot=qtbot).buttons[2]
    assert third.accessibleName() == "Grade 3, Requires improvement to be good"
    assert third.accessibleDescription() == "How good is the plan?, 3 of 4"


@pytest.mark.parametrize("width", [160, 300, 600, 1000])
def test_no_button_leaves_the_row_and_none_lies_on_another(
    width: int, looks: Looks, qtbot: QtBot
) -> None:
    row = row_of(ZERO_TO_TEN, looks=looks, qtbot=qtbot, width=width)
    boxes = [button.geometry() for button in row.buttons]
    assert all(row.rect().contains(box) for box in boxes)
    assert not any(
        one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :]
    )
    assert all(box.height() >= 32 for box in boxes)


def test_several_answers_are_given_and_taken_away_by_their_keys(looks: Looks, qtbot: QtBot) -> None:
    marks = [Mark(name, name.title(), key=str(n)) for n, name in enumerate("abc", start=1)]
    row = TickedRow("Who was met?", marks, looks=looks)
    qtbot.addWidget(row)
    told: list[tuple[str, ...]] = []
    row.ticked.connect(told.append)
    for key in "313":
        assert row.press(key)
    assert told == [("c",), ("a", "c"), ("a",)]
