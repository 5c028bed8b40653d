"""A card goes to another column, however it goes there: whoever was at it goes along."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peeraudit.operations.redo import redo
from peeraudit.operations.undo import undo
from peeraudit.ui.pages.findings import FindingsPage
from tests.ui.conftest import Around
from tests.ui.findings.at_wall import cards, finding, open_card, press, text_field

ALT = Qt.KeyboardModifier.AltModifier


def _is_at(page: FindingsPage, name: str, *, column: str) -> bool:
    """Whether the keys act on a card, and it is seen in that column."""
    here = cards(page)
    at = (here.current, here.column.id)
    return at == (name, column) and here.hasFocus() and here.isVisible()


def test_after_undo_and_redo_of_a_move_the_keys_act_on_the_card_that_moved(
    around: Around, page: FindingsPage
) -> None:
    first, second = page.wall.board.columns[:2]
    moved = cards(page).current
    press(around, page, Qt.Key.Key_Right, ALT)
    assert _is_at(page, moved, column=second.id)
    around.desk.do(undo)
    around.settle()
    assert _is_at(page, moved, column=first.id)
    around.desk.do(redo)
    around.settle()
    assert _is_at(page, moved, column=second.id)
    press(around, page, Qt.Key.Key_Delete)
    left = {item.id for item in around.desk.seen.shown.findings}
    assert {card.id for card in (*first.cards, *second.cards)} - left == {moved}


def test_a_card_that_goes_out_of_sight_takes_its_column_into_sight(
    around: Around, page: FindingsPage
) -> None:
    press(around, page, Qt.Key.Key_Down)
    sent = cards(page).current
    assert not page.wall.board.views[-1].isVisible()
    page.wall.hands.deeds.take_out_of_theme(finding(around, sent))
    around.settle()
    assert _is_at(page, sent, column="")


def test_another_card_that_goes_away_takes_nobody_along(around: Around, page: FindingsPage) -> None:
    here = cards(page)
    mine, other = (card.id for card in here.column.cards[:2])
    page.wall.hands.deeds.take_out_of_theme(finding(around, other))
    around.settle()
    assert _is_at(page, mine, column=page.wall.board.columns[0].id)


def test_whoever_writes_in_the_card_goes_on_writing_and_comes_back_to_where_it_is(
    around: Around, page: FindingsPage
) -> None:
    first = page.wall.board.columns[0]
    moved = cards(page).current
    press(around, page, Qt.Key.Key_Right, ALT)
    open_card(around, page)
    field = text_field(page)
    around.desk.do(undo)
    around.settle()
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    around.settle()
    assert _is_at(page, moved, column=first.id)


def test_cards_that_were_deleted_have_the_keys_again_once_they_are_back(
    around: Around, page: FindingsPage
) -> None:
    column = page.wall.board.columns[0]
    first, second, third = (card.id for card in column.cards[:3])
    for _ in range(2):
        press(around, page, Qt.Key.Key_Delete)
    assert _is_at(page, third, column=column.id)
    press(around, page, Qt.Key.Key_Right)
    for back in (second, first):
        around.desk.do(undo)
        around.settle()
        assert _is_at(page, back, column=column.id)
    press(around, page, Qt.Key.Key_Down)
    press(around, page, Qt.Key.Key_S)
    assert _is_at(page, second, column=column.id)


def test_a_card_that_comes_back_takes_nobody_from_the_card_they_write_in(
    around: Around, page: FindingsPage
) -> None:
    press(around, page, Qt.Key.Key_Delete)
    open_card(around, page)
    field = text_field(page)
    around.desk.do(undo)
    around.settle()
    assert field.hasFocus()
