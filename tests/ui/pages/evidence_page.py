"""The Evidence page, and what somebody does there."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from peeraudit.core.evidence import Evidence
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.evidence.note_card import NoteCard
from peeraudit.ui.evidence.sorting_out import Facet
from peeraudit.ui.pages.evidence import EvidencePage
from tests.ui.conftest import Around


def at_evidence(around: Around) -> EvidencePage:
    """The page, with the card of its first note."""
    made = EvidencePage(around.room)
    around.show(made)
    around.qtbot.waitUntil(lambda: made.side.card is not None)
    return made


def shown(page: EvidencePage) -> list[str]:
    return [note.reference for note in page.list.notes.rows]


def press(page: EvidencePage, facet: Facet, value: str) -> None:
    QTest.mouseClick(page.filters.groups[facet].buttons[value], Qt.MouseButton.LeftButton)


def press_in(row: QWidget, words: str) -> None:
    button = next(each for each in row.findChildren(QPushButton) if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def card(page: EvidencePage) -> NoteCard:
    assert page.side.card is not None
    return page.side.card


def select(page: EvidencePage, rows: range) -> None:
    flags = QItemSelectionModel.SelectionFlag
    page.list.selectionModel().setCurrentIndex(page.list.notes.index(rows[0]), flags.ClearAndSelect)
    for row in rows[1:]:
        page.list.selectionModel().select(page.list.notes.index(row), flags.Select)
    page.side.show_now()


def kept(around: Around, note: Evidence) -> Evidence:
    """The note as it stands in the store, looked at afresh."""
    around.settle()
    with (
        opened(str(around.path), PASSPHRASE, clock=this_laptop()) as workspace,
        workspace.view() as view,
    ):
        return view.fetch(Evidence, among=(note.id,))[0]
