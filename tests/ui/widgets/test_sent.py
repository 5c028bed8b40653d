"""Undo straight after something was added takes it back, and nothing is added a second time."""

from ast import Attribute, parse, unparse, walk
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

import peeraudit.ui
from peeraudit.core.challenge import Peer
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.journal.kept import Kept
from peeraudit.core.timetable import Session
from peeraudit.ui.audit.capture_here import KEY
from peeraudit.ui.page import Page
from peeraudit.ui.pages.audit import AuditPage
from peeraudit.ui.pages.evidence import EvidencePage
from peeraudit.ui.room import Stage, Target
from tests.ui.opened import OpenedWindow, kept, press, type_in

NO_LINES = {
    "remembered things and sizes, which are no widgets": (
        "audit/audit_view: self._left",
        "findings/board: self._gone",
        "pages/case_files: self._left",
        "widgets/flow: self._heights",
        "widgets/grades: self._heights",
        "widgets/grades: self._whole",
        "audit/moderating: self._cards",
        "audit/section_list: self._places",
        "team/settling: self._left",
        "widgets/typed: self._before",
        "widgets/typed: self._older",
    ),
    "boxes that say what is wrong, in which nobody types": (
        "start/beginning/beginning_panel: self.problem",
        "start/opening: self.problem",
        "start/receiving: self.problem",
        "start/sampling: self.problem",
        "start/sitting: self.problem",
    ),
    "lists and boxes to choose from, in which nobody types": (
        "widgets/choice: self._flow",
        "pages/evidence: self.filters",
        "guide/guide_page: self.contents",
        "strip/offered_list: self",
    ),
    "the clipboard, which has no undo": ("lock/copied: self._clipboard",),
}
"""All that a `clear` may empty, by why it may: none of them is a line with an undo of its own."""

P = TypeVar("P", bound=Page)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LINES: dict[str, tuple[Stage, str, type[Kept]]] = {
    "the team": (Stage.TEAM, "Add somebody by name", Peer),
    "sessions": (Stage.TIMETABLE, "Add a session by its title", Session),
}
"""Lines to add one more: where they are, their name, and what is made of what is typed."""


def page(opened: OpenedWindow, stage: Stage, kind: type[P], thing: str = "") -> P:
    opened.view.go(Target(stage, thing))
    opened.settle()
    found = opened.view.page(stage)
    assert isinstance(found, kind)
    return found


def line(within: Page, name: str) -> QLineEdit:
    found = within.findChildren(QLineEdit)
    return next(each for each in found if each.accessibleName() == name and each.isVisible())


def undo(opened: OpenedWindow) -> None:
    press(opened, Qt.Key.Key_Z, CTRL)
    opened.settle()


def enter(opened: OpenedWindow, words: str) -> None:
    type_in(opened, words)
    opened.settle()
    press(opened, Qt.Key.Key_Return)
    opened.settle()


def goes_elsewhere_with_nothing_added(
    opened: OpenedWindow, field: QLineEdit, now: Callable[[], object]
) -> None:
    """Leave the page the field is on, and close the challenge: all stands as before."""
    before = now()
    assert field.text() == ""
    opened.view.go(Target(Stage.LETTER))
    opened.settle()
    opened.window.keep_typed()
    opened.settle()
    assert now() == before


@pytest.mark.parametrize("name", LINES)
def test_what_was_added_is_taken_back_and_not_added_again(opened: OpenedWindow, name: str) -> None:
    stage, words, kind = LINES[name]
    before = len(kept(opened.path, kind))
    field = line(page(opened, stage, Page), words)
    field.setFocus()
    enter(opened, "Ada Lovelace")
    assert len(kept(opened.path, kind)) == before + 1
    undo(opened)
    assert len(kept(opened.path, kind)) == before
    goes_elsewhere_with_nothing_added(opened, field, lambda: len(kept(opened.path, kind)))


def test_undo_in_the_breath_of_enter_takes_the_deed_back_as_well(opened: OpenedWindow) -> None:
    before = len(kept(opened.path, Peer))
    field = line(page(opened, Stage.TEAM, Page), "Add somebody by name")
    field.setFocus()
    type_in(opened, "Ada Lovelace")
    press(opened, Qt.Key.Key_Return)
    undo(opened)
    assert len(kept(opened.path, Peer)) == before
    goes_elsewhere_with_nothing_added(opened, field, lambda: len(kept(opened.path, Peer)))


def test_what_is_being_typed_is_undone_in_its_line_and_no_deed(opened: OpenedWindow) -> None:
    field = line(page(opened, Stage.TEAM, Page), "Add somebody by name")
    field.setFocus()
    enter(opened, "Ada Lovelace")
    before = len(kept(opened.path, Peer))
    type_in(opened, "Grace")
    field.selectAll()
    press(opened, Qt.Key.Key_Delete)
    undo(opened)
    assert field.text() == "Grace"
    undo(opened)
    assert (field.text(), len(kept(opened.path, Peer))) == ("", before)


def test_a_note_captured_beside_a_question_is_taken_back(opened: OpenedWindow) -> None:
    audit = opened.window.desk.seen.shown.audits[0]
    made = page(opened, Stage.AUDIT, AuditPage, audit.id)
    before = len(kept(opened.path, Evidence))
    press(opened, Qt.Key(ord(KEY[-1])), CTRL)
    enter(opened, "+ a chronology that is kept up")
    assert len(kept(opened.path, Evidence)) == before + 1
    field = made.view.beside.capture.field
    assert QApplication.focusWidget() is field
    undo(opened)
    assert len(kept(opened.path, Evidence)) == before
    goes_elsewhere_with_nothing_added(opened, field, lambda: len(kept(opened.path, Evidence)))


@pytest.fixture
def evidence(opened: OpenedWindow) -> EvidencePage:
    """The Evidence page with the keys on its list."""
    made = page(opened, Stage.EVIDENCE, EvidencePage)
    made.list.setFocus()
    opened.settle()
    return made


def select_two(opened: OpenedWindow, evidence: EvidencePage) -> None:
    press(opened, Qt.Key.Key_Down, SHIFT)
    opened.settle()
    evidence.side.show_now()


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_tags_given_to_many_are_taken_back(opened: OpenedWindow, evidence: EvidencePage) -> None:
    def tagged() -> list[tuple[str, str]]:
        return sorted((note.id, note.theme) for note in kept(opened.path, Evidence))

    before = tagged()
    select_two(opened, evidence)
    bulk = evidence.side.bulk
    assert bulk is not None
    bulk.tag_line.setFocus()
    themes = opened.window.desk.seen.shown.themes
    others = {note.theme for note in evidence.list.selected}
    theme = next(item for item in themes if item.id not in others)
    enter(opened, f"#{theme.title.replace(' ', '-').lower()} ")
    assert tagged() != before
    undo(opened)
    assert tagged() == before
    goes_elsewhere_with_nothing_added(opened, bulk.tag_line, tagged)


@pytest.mark.parametrize("count", [1, 2])
def test_notes_filed_under_a_finding_are_taken_back(
    opened: OpenedWindow, evidence: EvidencePage, count: int
) -> None:
    if count > 1:
        select_two(opened, evidence)
    evidence.side.show_now()
    side = evidence.side
    made = side.bulk if count > 1 else side.card
    assert made is not None
    chosen = {note.id for note in evidence.list.selected}
    links = kept(opened.path, Filing)
    taken = {link.finding for link in links if link.evidence in chosen}
    finding = next(each for each in kept(opened.path, Finding) if each.id not in taken)
    made.finding.setFocus()
    enter(opened, finding.reference)
    assert len(kept(opened.path, Filing)) == len(links) + count
    assert made.finding.hasFocus()
    undo(opened)
    assert len(kept(opened.path, Filing)) == len(links)
    goes_elsewhere_with_nothing_added(opened, made.finding, lambda: len(kept(opened.path, Filing)))


def cleared(source: str) -> set[str]:
    """Whatever is emptied by a `clear` in a source, called there or handed on to be called."""
    attributes = (each for each in walk(parse(source)) if isinstance(each, Attribute))
    return {unparse(each.value) for each in attributes if each.attr == "clear"}


def test_whatever_is_cleared_is_found_however_it_is_reached() -> None:
    for source in ("self.x.clear()", "self.x.clear(\n)", "done.connect(self.x.clear)"):
        assert cleared(source) == {"self.x"}
    assert cleared("x.clear()\nself.clear()\nclear(x)") == {"x", "self"}


def test_no_line_is_emptied_in_a_way_that_its_undo_brings_back() -> None:
    assert peeraudit.ui.__file__
    folder = Path(peeraudit.ui.__file__).parent
    found = {
        f"{path.relative_to(folder).with_suffix('').as_posix()}: {what}"
        for path in folder.rglob("*.py")
        for what in cleared(path.read_text(encoding="utf-8"))
    }
    assert found == set(chain.from_iterable(NO_LINES.values()))
