"""The timetable page: sessions closed as they end, added, moved and cancelled; documents read."""

from datetime import date, datetime, time, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from peeraudit.core.evidence import ReadDocument
from peeraudit.core.timetable import Session, SessionKind, SessionState, people_met
from peeraudit.operations.adding import add_session
from peeraudit.ui.pages.timetable import AT_ONCE, EVERYONE, TimetablePage
from peeraudit.ui.timetable.session_card import SessionCard
from peeraudit.ui.timetable.slot_card import SlotCard
from peeraudit.ui.widgets.details import Details
from peeraudit.ui.widgets.typed import TypedLine
from tests.ui.conftest import Around
from tests.ui.opened import kept
from tests.ui.pages.audit_room import is_in_view

OTHER_DAY = date(2026, 6, 12)


@pytest.fixture
def page(around: Around) -> TimetablePage:
    """The page, with a session of today that has begun."""
    _plan(around, "Foster carers", start=time(0, 0))
    page = TimetablePage(around.room)
    around.show(page)
    page.activateWindow()
    return page


def _plan(around: Around, title: str, *, start: time) -> None:
    today = datetime.now().astimezone().date()
    seen = around.desk.seen
    deed = partial(add_session, title=title, day=today, start=start, peers=(seen.peer,))
    around.desk.do(partial(deed, kind=SessionKind.FOCUS_GROUP, group_met="foster carers"))
    around.settle()


def test_of_many_sessions_every_one_is_listed_once_the_first_are_seen(around: Around) -> None:
    for hour in range(8, 8 + AT_ONCE + 2):
        _plan(around, f"Group {hour}", start=time(hour, 0))
    page = TimetablePage(around.room)
    page.show_seen(around.desk.seen)
    assert len(page.sessions.cards) == AT_ONCE
    around.show(page)
    seen = around.desk.seen
    mine = {item.id for item in seen.shown.sessions if seen.peer in item.peers}
    assert len(mine) > AT_ONCE
    assert set(page.sessions.cards) == mine


def session(around: Around, title: str) -> Session:
    return next(item for item in kept(around.path, Session) if item.title == title)


def slot(page: TimetablePage, title: str) -> SlotCard:
    found = [item for item in page.top.cards.values() if isinstance(item, SlotCard)]
    return next(item for item in found if item.title.text() == title)


def card(page: TimetablePage, title: str) -> SessionCard:
    found = [item for item in page.sessions.cards.values() if isinstance(item, SessionCard)]
    return next(item for item in found if item.called == title)


def press(around: Around, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    press_on(around, focused, key)


def click(around: Around, widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    around.settle()


def test_what_is_in_progress_is_on_top_with_the_focus_in_its_count(
    around: Around, page: TimetablePage
) -> None:
    page.focus_first()
    top = slot(page, "Foster carers")
    assert "In progress" in top.why.text()
    assert top.closing.met.field.hasFocus()
    del around


def test_two_figures_and_enter_hold_a_session(around: Around, page: TimetablePage) -> None:
    page.focus_first()
    QTest.keyClicks(slot(page, "Foster carers").closing.met.field, "7")
    press(around, Qt.Key.Key_Return)
    QTest.keyClicks(slot(page, "Foster carers").closing.before.field, "2")
    press(around, Qt.Key.Key_Return)
    found = session(around, "Foster carers")
    assert (found.head_count, found.met_before, found.state) == (7, 2, SessionState.HELD)
    assert found.id not in page.top.cards


def test_people_met_are_counted_as_the_letter_will_say_it(
    around: Around, page: TimetablePage
) -> None:
    count = people_met(around.desk.seen.shown.sessions)
    page.focus_first()
    QTest.keyClicks(slot(page, "Foster carers").closing.met.field, "7")
    click(around, slot(page, "Foster carers").closing.held)
    assert f"{count + 7} different people met so far." in _said(page)


def test_a_count_that_is_no_number_holds_nothing_and_says_why(
    around: Around, page: TimetablePage
) -> None:
    top = slot(page, "Foster carers")
    QTest.keyClicks(top.closing.met.field, "many")
    click(around, top.closing.held)
    assert session(around, "Foster carers").state is SessionState.PLANNED
    assert '"many" is not a number.' in _said(top)
    top.closing.met.field.clear()
    QTest.keyClicks(top.closing.met.field, "4")
    around.settle()


def test_a_figure_typed_and_left_is_kept(around: Around, page: TimetablePage) -> None:
    QTest.keyClicks(slot(page, "Foster carers").closing.met.field, "9")
    around.room.unkept.keep_now()
    around.settle()
    assert session(around, "Foster carers").head_count == 9


def test_the_wheel_changes_no_figure(around: Around, page: TimetablePage) -> None:
    field = slot(page, "Foster carers").closing.met.field
    QTest.keyClicks(field, "3")
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, wheel)
    assert field.text() == "3"
    around.room.unkept.keep_now()


def test_a_cancelled_session_comes_back_from_the_bar(around: Around, page: TimetablePage) -> None:
    click(around, slot(page, "Foster carers").closing.cancelled)
    assert session(around, "Foster carers").state is SessionState.CANCELLED
    notice = around.said[-1]
    assert notice.act == "Undo"
    assert notice.do is not None
    notice.do()
    around.settle()
    assert session(around, "Foster carers").state is SessionState.PLANNED


def test_a_session_moved_ahead_is_planned_there_and_one_moved_back_is_asked_how_it_went(
    around: Around, page: TimetablePage
) -> None:
    ahead = datetime.now().astimezone().date() + timedelta(days=1)
    _move(around, page, f"{ahead.day} {ahead:%B %Y}", "14:15")
    found = session(around, "Foster carers")
    assert (found.day, found.start, found.state) == (ahead, time(14, 15), SessionState.PLANNED)
    _move(around, page, "12 June 2026", "9:30")
    found = session(around, "Foster carers")
    assert (found.day, found.start, found.state) == (OTHER_DAY, time(9, 30), SessionState.PLANNED)
    top = slot(page, "Foster carers")
    assert "Over: was it held?" in top.why.text()
    QTest.keyClicks(top.closing.met.field, "7")
    click(around, top.closing.held)
    assert session(around, "Foster carers").head_count == 7


def opened_card(around: Around, page: TimetablePage, title: str) -> Details:
    made = card(page, title)
    click(around, made.toggle)
    assert made.details is not None
    return made.details


def typed_over(details: Details, name: str, words: str) -> None:
    """Type over what stands in a field, the focus staying there."""
    field = details.fields[name].focusProxy()
    assert field is not None
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, words)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("day", "soon", id="refused-at-once"),
        pytest.param("met_before", "3", id="refused-by-the-file"),
    ],
)
def test_a_card_does_not_fold_over_what_it_could_not_keep(
    around: Around, page: TimetablePage, name: str, words: str
) -> None:
    details = opened_card(around, page, "Foster carers")
    typed_over(details, name, words)
    click(around, card(page, "Foster carers").toggle)
    field = details.fields[name].focusProxy()
    assert field is not None
    assert is_in_view(field)
    assert card(page, "Foster carers").toggle.text() == "Done"
    typed_over(details, name, "9 June 2026" if name == "day" else "0")
    click(around, card(page, "Foster carers").toggle)
    assert not card(page, "Foster carers").is_open


def test_a_day_typed_without_its_year_is_one_of_the_challenge_s(
    around: Around, page: TimetablePage
) -> None:
    details = opened_card(around, page, "Foster carers")
    typed_over(details, "day", "10 June")
    around.room.unkept.keep_now()
    around.settle()
    assert session(around, "Foster carers").day == date(2026, 6, 10)
    _move(around, page, "Thu 11 June", "9:30")
    assert session(around, "Foster carers").day == date(2026, 6, 11)
    field = details.fields["day"]
    assert isinstance(field, TypedLine)
    assert field.typed() == "11 June 2026"


def test_what_was_wrong_is_not_said_once_it_is_right(around: Around, page: TimetablePage) -> None:
    details = opened_card(around, page, "Foster carers")
    typed_over(details, "met_before", "8")
    around.room.unkept.keep_now()
    around.settle()
    assert "8 were met before" in _said(details)
    closing = slot(page, "Foster carers").closing
    closing.met.field.setText("9")
    closing.met.keep_now()
    around.settle()
    assert details.fields["met_before"].focusProxy() is QApplication.focusWidget()
    assert "8 were met before" not in _said(details)
    found = session(around, "Foster carers")
    assert (found.head_count, found.met_before) == (9, 8)


def test_a_refused_figure_gives_way_to_what_is_kept_on_the_card_above(
    around: Around, page: TimetablePage
) -> None:
    details = opened_card(around, page, "Foster carers")
    typed_over(details, "met_before", "9")
    around.room.unkept.keep_now()
    around.settle()
    closing = slot(page, "Foster carers").closing
    closing.met.setFocus()
    QTest.keyClicks(closing.met.field, "5")
    closing.before.setFocus()
    QTest.keyClicks(closing.before.field, "2")
    click(around, closing.held)
    found = session(around, "Foster carers")
    assert (found.head_count, found.met_before, found.state) == (5, 2, SessionState.HELD)
    assert around.room.unkept.is_empty
    assert not _said(details.fields["met_before"]).strip().endswith("there.")


def test_once_it_is_moved_back_the_keys_are_at_how_many_were_met(
    around: Around, page: TimetablePage
) -> None:
    _move(around, page, "12 June 2026", "9:30")
    moved = session(around, "Foster carers")
    press(around, Qt.Key.Key_7)
    around.room.unkept.keep_now()
    around.settle()
    found = session(around, "Foster carers")
    assert (found.head_count, found.day, found.start) == (7, moved.day, moved.start)


def test_moving_it_to_where_it_stands_is_no_deed(around: Around, page: TimetablePage) -> None:
    _move(around, page, "12 June 2026", "9:30")
    said = len(around.said)
    _move(around, page, "12 June 2026", "9:30")
    assert len(around.said) == said
    assert not slot(page, "Foster carers").closing.moving.isVisible()


def test_a_day_that_cannot_be_read_moves_nothing(around: Around, page: TimetablePage) -> None:
    before = session(around, "Foster carers")
    _move(around, page, "next Tuesday", "14:15")
    assert session(around, "Foster carers") == before
    assert '"next Tuesday" is not a date.' in _said(slot(page, "Foster carers"))
    slot(page, "Foster carers").closing.moving.hide()


def test_a_session_is_added_by_its_title_and_its_fields_are_asked_for(
    around: Around, page: TimetablePage
) -> None:
    QTest.keyClicks(page.adding.field, "Virtual school")
    press_on(around, page.adding.field, Qt.Key.Key_Return)
    found = session(around, "Virtual school")
    assert found.state is SessionState.PLANNED
    assert found.peers == (around.desk.seen.peer,)
    made = card(page, "Virtual school")
    assert made.is_open
    assert made.details is not None
    click(around, _choice(made, "K2"))
    click(around, _choice(made, "Interview"))
    found = session(around, "Virtual school")
    codes = [item.code for item in around.desk.seen.shown.key_lines if item.id in found.key_lines]
    assert (codes, found.kind) == (["K2"], SessionKind.INTERVIEW)


def test_one_own_sessions_are_listed_until_everybodys_are_asked_for(
    around: Around, page: TimetablePage
) -> None:
    seen = around.desk.seen
    mine = {item.id for item in seen.shown.sessions if seen.peer in item.peers}
    assert page.sessions.cards.keys() == mine
    click(around, _choice(page.whose, "Everyone's"))
    assert len(page.sessions.cards) == len(seen.shown.sessions) > len(mine)


def test_a_session_of_somebody_else_is_shown_where_one_goes_to_it(
    around: Around, page: TimetablePage
) -> None:
    seen = around.desk.seen
    other = next(item for item in seen.shown.sessions if seen.peer not in item.peers)
    page.go_to(other.id)
    assert page.whose.value == EVERYONE
    assert other.id in page.sessions.cards


def test_each_day_stands_once_above_its_sessions(around: Around, page: TimetablePage) -> None:
    click(around, _choice(page.whose, "Everyone's"))
    cards = [item for item in page.sessions.cards.values() if isinstance(item, SessionCard)]
    cards.sort(key=lambda item: item.widget.y())
    headings = [item.heading.text() for item in cards if item.heading.isVisible()]
    assert headings[:3] == [
        "Day 1, Tuesday 9 June 2026",
        "Day 2, Wednesday 10 June 2026",
        "Day 3, Thursday 11 June 2026",
    ]
    assert len(headings) == len(set(headings))


def test_what_somebody_types_stays_while_the_page_is_drawn_again(
    around: Around, page: TimetablePage
) -> None:
    made = card(page, "Foster carers")
    made.open()
    assert made.details is not None
    field = made.details.fields["title"].focusProxy()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, " and kin")
    _plan(around, "Later", start=time(0, 1))
    assert field.hasFocus()
    around.room.unkept.keep_now()
    around.settle()
    assert session(around, "Foster carers and kin").start == time(0, 0)


def test_a_document_is_added_and_says_who_read_it(around: Around, page: TimetablePage) -> None:
    QTest.keyClicks(page.adding_document.field, "Neglect strategy")
    press_on(around, page.adding_document.field, Qt.Key.Key_Return)
    documents = {item.title: item.id for item in kept(around.path, ReadDocument)}
    made = page.documents.cards[documents["Neglect strategy"]].widget
    click(around, _choice(made, "Imran Sadiq"))
    assert "read by Imran Sadiq" in _said(made)


def test_the_next_note_comes_from_a_session_where_that_is_asked_for(
    around: Around, page: TimetablePage
) -> None:
    with around.qtbot.waitSignal(page.capture_asked):
        click(around, card(page, "Foster carers").note)
    found = session(around, "Foster carers")
    assert page.source == (found.id, found.reference)


def press_on(around: Around, widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)
    around.settle()


def _move(around: Around, page: TimetablePage, day: str, start: str) -> None:
    top = slot(page, "Foster carers")
    click(around, top.closing.moved)
    for field, words in ((top.closing.moving.day, day), (top.closing.moving.start, start)):
        field.selectAll()
        QTest.keyClicks(field, words)
    press_on(around, top.closing.moving.start, Qt.Key.Key_Return)


def _choice(holder: QWidget, words: str) -> QPushButton:
    return next(item for item in holder.findChildren(QPushButton) if item.text() == words)


def _said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
