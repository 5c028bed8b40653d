"""Half a note is nobody's to wipe: not by coming back, by undo or by a search; a stop leads on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peeraudit.core.evidence import Evidence
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.ui.pages.evidence import EvidencePage
from peeraudit.ui.room import Stage, Target
from tests.ui.opened import OpenedWindow, kept, press, type_in

CTRL = Qt.KeyboardModifier.ControlModifier
HALF = "- half a thought"


@pytest.fixture
def typing(opened: OpenedWindow) -> OpenedWindow:
    """On the Evidence page, half a note typed into the strip."""
    opened.window.go(Target(Stage.EVIDENCE))
    opened.settle()
    pressed(opened, Qt.Key.Key_E, CTRL)
    typed(opened, HALF)
    return opened


def pressed(
    opened: OpenedWindow,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """A key as the system gives it to the window, and all that comes of it."""
    press(opened, key, modifier)
    opened.settle()


def typed(opened: OpenedWindow, words: str) -> None:
    """Words as the system gives them to the window, and all that comes of them."""
    type_in(opened, words)
    opened.settle()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_E, CTRL), (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)],
    ids=["Ctrl+E", "F6"],
)
def test_coming_back_one_goes_on_typing(
    typing: OpenedWindow, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    typing.view.page(Stage.EVIDENCE).focus_first()
    pressed(typing, key, modifier)
    typed(typing, " more")
    assert typing.view.strip.field.text() == f"{HALF} more"


def test_undo_takes_back_what_is_typed_and_no_deed(typing: OpenedWindow) -> None:
    pressed(typing, Qt.Key.Key_Return)
    before = kept(typing.path, Evidence)
    typed(typing, HALF)
    typing.view.strip.field.selectAll()
    typed(typing, "x")
    pressed(typing, Qt.Key.Key_Z, CTRL)
    assert typing.view.strip.field.text() == HALF
    assert kept(typing.path, Evidence) == before
    pressed(typing, Qt.Key.Key_Z, CTRL)
    assert (typing.view.strip.field.text(), kept(typing.path, Evidence)) == ("", before)
    pressed(typing, Qt.Key.Key_Z, CTRL)
    assert len(kept(typing.path, Evidence)) == len(before) - 1


def test_a_search_is_asked_for_from_the_strip_as_well(typing: OpenedWindow) -> None:
    pressed(typing, Qt.Key.Key_F, CTRL)
    typed(typing, "plan")
    page = typing.view.page(Stage.EVIDENCE)
    assert isinstance(page, EvidencePage)
    assert page.search.text() == "plan"
    assert typing.view.strip.field.text() == HALF


def test_a_stop_raised_is_in_view_and_asks_who_was_told(opened: OpenedWindow) -> None:
    pressed(opened, Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.AltModifier)
    typed(opened, "left alone at night")
    pressed(opened, Qt.Key.Key_Return)
    QTest.qWait(50)
    typed(opened, "duty team manager")
    pressed(opened, Qt.Key.Key_Tab)
    field = opened.window.focusWidget()
    assert field is not None
    assert not field.visibleRegion().isEmpty()
    found = next(
        stop
        for stop in kept(opened.path, SafeguardingStop)
        if stop.what_was_seen == "left alone at night"
    )
    assert found.told_role == "duty team manager"


def test_a_sign_alone_is_nothing_to_keep_and_keeps_no_window_open(opened: OpenedWindow) -> None:
    pressed(opened, Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.AltModifier)
    assert opened.view.strip.field.text() == "! "
    assert not opened.view.strip.is_unkept
    opened.window.leave_challenge()
    opened.settle()
    assert opened.window.view is None


def test_a_stop_leaves_half_a_note_out_and_gives_it_back(typing: OpenedWindow) -> None:
    strip = typing.view.strip
    before = {item.id for item in kept(typing.path, SafeguardingStop)}
    typing.view.raise_stop()
    typed(typing, "a child alone at home")
    assert strip.field.text() == "! a child alone at home"
    pressed(typing, Qt.Key.Key_Return)
    (stop,) = (item for item in kept(typing.path, SafeguardingStop) if item.id not in before)
    assert stop.what_was_seen == "a child alone at home"
    assert strip.is_unkept
    QTest.mouseClick(strip.trouble.take_up, Qt.MouseButton.LeftButton)
    assert strip.field.text() == HALF
