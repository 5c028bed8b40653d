"""What is dragged on the wall and let go: real drop events, in a real store."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from peeraudit.core.finding import Bearing
from peeraudit.ui.findings.board import Way
from peeraudit.ui.findings.carried import Carried, Kind, mime_of
from peeraudit.ui.findings.column_list import ColumnList
from peeraudit.ui.findings.merge_pane import MergePane
from peeraudit.ui.pages.findings import FindingsPage
from tests.ui.conftest import Around

NO_KEY, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def _drop(onto: QWidget, mime: QMimeData, at: QPoint, held: Qt.KeyboardModifier = NO_KEY) -> None:
    """Bring something over a widget and let it go."""
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(onto, QDragEnterEvent(at, action, mime, button, held))
    QApplication.sendEvent(onto, QDropEvent(QPointF(at), action, mime, button, held))


def _list(page: FindingsPage, at: int) -> ColumnList:
    return page.wall.board.views[at].list


def _card(cards: ColumnList, row: int, *, low: bool = False) -> QPoint:
    box = cards.visualRect(cards.held.index(row))
    return QPoint(box.center().x(), box.bottom() - 8 if low else box.top() + 8)


def test_a_card_let_go_in_another_column_stands_there(around: Around, page: FindingsPage) -> None:
    one, other = _list(page, 0), _list(page, 1)
    moved, beside = one.rows[0].id, other.rows[0].id
    mime = mime_of(Carried(Kind.FINDING, moved))
    _drop(other.viewport(), mime, _card(other, 0, low=True))
    around.settle()
    assert [card.id for card in other.rows[:2]] == [beside, moved]
    found = next(item for item in around.desk.seen.gathered.findings if item.id == moved)
    assert found.theme == other.column.id


def test_a_card_let_go_above_the_first_is_the_first(around: Around, page: FindingsPage) -> None:
    one = _list(page, 0)
    moved = one.rows[1].id
    _drop(one.viewport(), mime_of(Carried(Kind.FINDING, moved)), _card(one, 0))
    around.settle()
    assert one.rows[0].id == moved


def test_a_card_let_go_on_a_theme_of_the_strip_goes_to_its_end(
    around: Around, page: FindingsPage
) -> None:
    moved = _list(page, 0).rows[0].id
    way = next(way for way in page.findChildren(Way) if way.column.letter == "G")
    _drop(way, mime_of(Carried(Kind.FINDING, moved)), QPoint(4, 4))
    around.settle()
    there = next(view.list for view in page.wall.board.views if view.list.column.letter == "G")
    assert there.rows[-1].id == moved
    assert there.isVisible()


def test_a_note_let_go_on_a_card_is_filed_there(around: Around, page: FindingsPage) -> None:
    cards, notes = _list(page, 0), page.wall.side.notes.list
    one, other = (row.id for row in notes.rows[:2])
    _drop(cards.viewport(), mime_of(Carried(Kind.NOTE, one)), _card(cards, 0))
    _drop(cards.viewport(), mime_of(Carried(Kind.NOTE, other)), _card(cards, 0), SHIFT)
    around.settle()
    filed = {
        link.evidence: link.bearing
        for link in around.desk.seen.gathered.filings
        if link.finding == cards.rows[0].id
    }
    assert filed[one] is Bearing.FOR
    assert filed[other] is Bearing.AGAINST
    assert {row.id for row in notes.rows}.isdisjoint({one, other})


def test_a_card_let_go_on_another_with_shift_asks_which_words_stand(
    around: Around, page: FindingsPage
) -> None:
    cards = _list(page, 0)
    moved, before = cards.rows[0].id, around.desk.seen
    mime = mime_of(Carried(Kind.FINDING, moved))
    _drop(cards.viewport(), mime, _card(cards, 1), SHIFT)
    around.settle()
    assert isinstance(page.wall.side.pane, MergePane)
    assert around.desk.seen is before


def test_what_comes_from_another_program_is_not_taken(around: Around, page: FindingsPage) -> None:
    mime = QMimeData()
    mime.setText("a text from elsewhere")
    before = around.desk.seen
    cards = _list(page, 0)
    _drop(cards.viewport(), mime, _card(cards, 0))
    around.settle()
    assert around.desk.seen is before


def test_what_is_carried_has_no_words_of_the_challenge() -> None:
    mime = mime_of(Carried(Kind.NOTE, "an id"))
    assert mime.formats() == [Kind.NOTE.value]
    assert not mime.hasText()
