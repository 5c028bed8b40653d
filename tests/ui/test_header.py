"""The header: what stands on its buttons stays within the bar, whatever is told there."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from peeraudit.ui.header import Header
from peeraudit.ui.look.look import Looks

LONG = "answer The young person & their aunt → Nobody at all, C07 first, Who was met?"


def _undo(header: Header) -> QPushButton:
    (found,) = (
        each
        for each in header.findChildren(QPushButton)
        if each.accessibleName().startswith("Undo")
    )
    return found


@pytest.fixture
def header(looks: Looks, qtbot: QtBot) -> Header:
    made = Header(looks)
    qtbot.addWidget(made)
    made.show_challenge("Fellbridge, 21 November 2026", sample="Sample")
    made.resize(1366, made.height())
    with qtbot.waitExposed(made):
        made.show()
    return made


def _words_fit(button: QPushButton) -> bool:
    shown = button.text().replace("&&", "&")
    return button.fontMetrics().horizontalAdvance(shown) <= button.width()


@pytest.mark.parametrize("width", [760, 900, 1366])
def test_undo_is_one_line_within_the_bar_and_its_name_is_whole(header: Header, width: int) -> None:
    header.show_undo("text, E1a")
    height = _undo(header).height()
    header.show_undo(LONG)
    header.show_busy("Taking in what a colleague's copy has")
    header.resize(width, header.height())
    button = _undo(header)
    assert header.width() == width
    assert button.height() == height
    assert button.text().endswith("…")
    assert _words_fit(button)
    assert button.accessibleName() == f"Undo {LONG}"


def test_short_words_stand_whole_and_nothing_to_undo_is_no_button(header: Header) -> None:
    header.show_undo("text, E1a")
    assert _undo(header).text() == "Undo text, E1a"
    header.show_undo("")
    assert _undo(header).isHidden()
    header.be_narrow()
    assert _undo(header).isHidden()
