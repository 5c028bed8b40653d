"""The ways between laptops, from inside an open challenge: by key, by click and by name."""

import re
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from peeraudit.core.evidence import Evidence
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened as opened_file
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.files import copy_whole
from peeraudit.store.verify import verify
from peeraudit.ui.handing_over import LEFT_OUT, STOPPED, copy_name
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.start.receiving import TITLE, ReceivingPanel
from peeraudit.ui.widgets.pieces import key_in_words
from tests.ui.opened import OpenedWindow

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def named(at: QWidget, words: str) -> QPushButton:
    found = (each for each in at.findChildren(QPushButton) if each.isVisible())
    return next(each for each in found if each.accessibleName() == words)


def said(opened: OpenedWindow) -> str:
    return "".join(each.text() for each in opened.view.notices.findChildren(QLabel))


def is_receiving(opened: OpenedWindow) -> bool:
    return opened.window.view is None and isinstance(opened.window.start.panel, ReceivingPanel)


def test_the_palette_finds_the_ways_by_what_people_call_them(opened: OpenedWindow) -> None:
    finder = opened.everywhere.finder
    finder.open()
    for typed, wanted in (
        ("receive", TITLE),
        ("join", TITLE),
        ("copy", TITLE),
        ("copy", "Hand a copy to a colleague"),
        ("export", "Export the letter or the top tips"),
    ):
        finder.field.setText(typed)
        assert wanted in {row.words for row in finder.model.rows}, typed


def test_a_key_leads_to_the_colleagues_copy_with_everything_typed_kept(
    opened: OpenedWindow,
) -> None:
    opened.view.strip.field.setText("+ Staff know their young people")
    opened.press(Qt.Key.Key_R, CTRL_SHIFT)
    opened.qtbot.waitUntil(lambda: is_receiving(opened))
    assert not opened.window.desk.is_open
    assert opened.window.start.receiving.path.hasFocus() or (
        opened.window.start.receiving.path.isAncestorOf(opened.window.focusWidget())
    )
    opened.open()
    texts = [note.text for note in opened.window.desk.seen.shown.evidence]
    assert "Staff know their young people" in texts


def test_a_button_on_the_team_page_leads_there_too(opened: OpenedWindow) -> None:
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    QTest.mouseClick(named(opened.view.page(Stage.TEAM), TITLE), Qt.MouseButton.LeftButton)
    opened.qtbot.waitUntil(lambda: is_receiving(opened))


def test_the_team_page_calls_the_ways_as_the_menu_does_with_their_keys(
    opened: OpenedWindow,
) -> None:
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    page = opened.view.page(Stage.TEAM)
    printed = {each.text() for each in page.findChildren(QLabel) if each.isVisible()}
    ways = [each for each in opened.everywhere.commands if each.name in {"receive", "hand-over"}]
    assert [named(page, way.words()).isEnabled() for way in ways] == [True, True]
    assert {key_in_words(way.keys[0]) for way in ways} <= printed


def test_one_stays_where_something_typed_cannot_be_kept(opened: OpenedWindow) -> None:
    typed = type_no_reference(opened)
    opened.press(Qt.Key.Key_R, CTRL_SHIFT)
    assert opened.window.view is not None
    assert "Something typed on Case files could not be kept" in said(opened)
    typed.clear()


def test_a_copy_is_handed_over_where_somebody_says(opened: OpenedWindow, tmp_path: Path) -> None:
    to = tmp_path / "for-imran.peeraudit"
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    opened.view.strip.field.setText("+ Staff know their young people")
    hand_to(opened, to)
    with opened_file(str(to), PASSPHRASE, clock=this_laptop()) as store:
        assert verify(store.file) == ()
        with store.view() as view:
            texts = {note.text for note in view.fetch(Evidence)}
    assert f"A checked copy lies in {to}. It opens with the same passphrase." in said(opened)
    assert "Staff know their young people" in texts
    assert opened.window.view is not None


def test_a_file_that_is_there_is_not_written_over(opened: OpenedWindow, tmp_path: Path) -> None:
    to = tmp_path / "for-imran.peeraudit"
    to.write_bytes(b"somebody's")
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    hand_to(opened, to)
    assert f"{to} is there already." in said(opened)
    assert to.read_bytes() == b"somebody's"


def test_a_copy_that_is_stopped_is_not_there(
    opened: OpenedWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, busy = Event(), Event(), list[str]()

    def slowly(source: Path, target: Path) -> None:
        begun.set()
        go_on.wait(5)
        copy_whole(source, target)

    monkeypatch.setattr("peeraudit.store.checked_copy.copy_whole", slowly)
    opened.window.desk.busy.connect(busy.append)
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    choose(opened, tmp_path / "for-imran.peeraudit")
    opened.qtbot.waitUntil(lambda: begun.is_set() and "Handing over a copy" in busy)
    stop = named(opened.view, "Cancel: Handing over a copy")
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    go_on.set()
    opened.settle()
    assert STOPPED in said(opened)
    assert not tuple(tmp_path.glob("*for-imran*"))


def test_what_could_not_be_kept_is_said_not_to_be_in_the_copy(
    opened: OpenedWindow, tmp_path: Path
) -> None:
    typed = type_no_reference(opened)
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    hand_to(opened, tmp_path / "for-imran.peeraudit")
    assert f"the same passphrase.{LEFT_OUT}" in said(opened)
    typed.clear()


def test_a_copy_is_proposed_under_a_name_of_its_own_at_home(opened: OpenedWindow) -> None:
    Path.home().mkdir(exist_ok=True)
    opened.view.go(Target(Stage.TEAM))
    opened.settle()
    dialog = ask(opened)
    proposed = Path(dialog.selectedFiles()[0])
    assert proposed.parent == Path.home()
    me = opened.window.desk.seen.me
    assert me is not None
    initials = "".join(word[0] for word in me.name.split())
    assert re.fullmatch(rf"{opened.path.stem}-{initials}-\d{{4}}-\d{{4}}\.peeraudit", proposed.name)
    dialog.reject()


@pytest.mark.parametrize(
    ("called", "who", "proposed"),
    [
        ("challenge-2026-11-24-3fa9", "Ruth Tan", "challenge-2026-11-24-3fa9-RT-0611-1730"),
        (
            "challenge-2026-11-24-3fa9-AH-0511-1805",
            "Ruth Tan",
            "challenge-2026-11-24-3fa9-RT-0611-1730",
        ),
        ("visit-2026-2027", "", "visit-2026-2027-0611-1730"),
        ("north-visit-2026-2027", "ann / d'arcy", "north-visit-2026-2027-ADA-0611-1730"),
    ],
)
def test_a_copys_name_says_whose_it_is_and_of_when_once(
    called: str, who: str, proposed: str
) -> None:
    at = datetime(2026, 11, 6, 17, 30, tzinfo=UTC)
    assert copy_name(called, who=who, at=at) == f"{proposed}.peeraudit"


def type_no_reference(opened: OpenedWindow) -> QLineEdit:
    """Type what no case file can be called, and stay there."""
    opened.view.go(Target(Stage.CASE_FILES))
    opened.settle()
    found = opened.view.page(Stage.CASE_FILES).findChildren(QLineEdit)
    words = "Add a case file by its reference"
    typed = next(each for each in found if each.accessibleName() == words)
    typed.setFocus()
    QTest.keyClicks(typed, "not a reference!")
    return typed


def hand_to(opened: OpenedWindow, to: Path) -> None:
    """Press the button on Team, type where, Enter."""
    choose(opened, to)
    opened.settle()


def choose(opened: OpenedWindow, to: Path) -> None:
    """The same, and look at it while it is done."""
    dialog = ask(opened)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(to))
    dialog.accept()


def ask(opened: OpenedWindow) -> QFileDialog:
    """Press the button on Team."""
    page = opened.view.page(Stage.TEAM)
    opened.click(named(page, "Hand a copy to a colleague"))
    (dialog,) = opened.view.findChildren(QFileDialog)
    return dialog
