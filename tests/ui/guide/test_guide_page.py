"""The guide opens where one is, finds words, and needs nothing from outside."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest

from peeraudit.paths import GUIDE
from peeraudit.ui.guide.guide_page import GuidePage
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.room import Stage, Target
from tests.ui.opened import OpenedWindow

IMAGE = QTextDocument.ResourceType.ImageResource.value


def _guide(opened: OpenedWindow) -> GuidePage:
    opened.press(Qt.Key.Key_F1, on=opened.view)
    return next(iter(opened.view.findChildren(GuidePage)))


@pytest.mark.parametrize("stage", [Stage.AUDIT, Stage.LETTER])
def test_it_opens_at_the_page_one_is_on(opened: OpenedWindow, stage: Stage) -> None:
    opened.view.go(Target(stage))
    guide = _guide(opened)
    assert guide.section == str(stage)
    top = guide.browser.cursorForPosition(guide.browser.viewport().rect().topLeft())
    assert top.block().text() == str(stage)


def test_every_stage_has_a_section() -> None:
    headings = {line[3:] for line in GUIDE.read_text("utf-8").splitlines() if line[:3] == "## "}
    assert {str(stage) for stage in Stage} <= headings


def _pictures(guide: GuidePage) -> dict[str, int]:
    """The names of the pictures in the guide, and how many pixels wide each is shown."""
    found = dict[str, int]()
    block = guide.browser.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            shape = pieces.fragment().charFormat().toImageFormat()
            if shape.isValid():
                image = guide.browser.document().resource(IMAGE, QUrl(shape.name()))
                assert isinstance(image, QImage)
                found[shape.name()] = round(image.deviceIndependentSize().width())
            pieces += 1
        block = block.next()
    return found


@pytest.mark.parametrize("width", [1366, 683])
def test_every_picture_is_there_and_fits_in_the_column(opened: OpenedWindow, width: int) -> None:
    opened.window.resize(width, 768)
    guide = _guide(opened)
    opened.settle()
    shown = _pictures(guide)
    named = re.findall(r"\]\((.+?\.png)\)", GUIDE.read_text("utf-8"))
    assert sorted(shown) == sorted(named)
    assert min(shown.values()) > 300
    assert max(shown.values()) <= guide.browser.lineWrapColumnOrWidth()
    assert guide.browser.horizontalScrollBar().maximum() == 0


def test_words_are_found_one_place_after_the_other(opened: OpenedWindow) -> None:
    guide = _guide(opened)
    QTest.keyClicks(guide.field, "blind")
    places = list[int]()
    for _ in range(2):
        opened.press(Qt.Key.Key_Return, on=guide.field)
        assert guide.browser.textCursor().selectedText().casefold() == "blind"
        places.append(guide.browser.textCursor().position())
    assert places[0] != places[1]


def test_escape_goes_back_to_the_work(opened: OpenedWindow) -> None:
    opened.view.go(Target(Stage.TEAM))
    guide = _guide(opened)
    opened.press(Qt.Key.Key_Escape, on=guide.browser)
    assert opened.view.page(Stage.TEAM).isVisible()


def _top(guide: GuidePage) -> str:
    """The paragraph at the top of what is seen."""
    return guide.browser.cursorForPosition(guide.browser.viewport().rect().topLeft()).block().text()


def _read_on(opened: OpenedWindow) -> GuidePage:
    """The guide, some pages further on."""
    guide = _guide(opened)
    for _ in range(9):
        opened.press(Qt.Key.Key_PageDown, on=guide.browser)
    assert guide.browser.verticalScrollBar().value() > 0
    return guide


def test_other_colours_leave_one_where_one_reads(opened: OpenedWindow) -> None:
    guide = _read_on(opened)
    QTest.keyClicks(guide.field, "blind")
    opened.press(Qt.Key.Key_Return, on=guide.field)
    for _ in range(2):
        opened.press(Qt.Key.Key_PageDown, on=guide.browser)
    before, cursor = guide.browser.verticalScrollBar().value(), guide.browser.textCursor()
    places = cursor.anchor(), cursor.position()
    looks = opened.window.room.looks
    for scheme in (Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT):
        looks.choose(scheme, scale=1.0)
        opened.settle()
        assert guide.browser.verticalScrollBar().value() == before
        cursor = guide.browser.textCursor()
        assert (cursor.anchor(), cursor.position()) == places


def test_larger_type_and_less_room_leave_one_at_the_same_paragraph(opened: OpenedWindow) -> None:
    opened.view.go(Target(Stage.LETTER))
    guide = _guide(opened)
    for _ in range(3):
        opened.press(Qt.Key.Key_Down, on=guide.browser)
    before = _top(guide)
    assert len(before) > 100
    opened.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier, on=guide.browser)
    assert _top(guide) == before
    opened.window.resize(683, 768)
    opened.settle()
    assert _top(guide) == before


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_it_opens_from_the_strip_that_floats(opened: OpenedWindow) -> None:
    opened.view.float_strip()
    opened.settle()
    opened.press(Qt.Key.Key_F1, on=opened.view.strip.field)
    (guide,) = opened.view.findChildren(GuidePage)
    assert guide.isVisible()
