"""The page of stops: written down at once, the host told, the clock running until it answers."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.ui.look.roles import PROPERTY, Role
from peeraudit.ui.pages.stops import NEW, StopsPage
from peeraudit.ui.stops.clock import clock_words, next_missing
from peeraudit.ui.stops.stop_card import StopCard
from tests.ui.conftest import Around
from tests.ui.opened import kept
from tests.ui.pages.audit_room import is_in_view

SEEN = "A child of four alone at home on two evenings, and nobody had asked who was there."

NOW = datetime(2026, 6, 10, 14, 40, tzinfo=UTC)

TOLD = SafeguardingStop(
    id="s", what_was_seen=SEEN, told_role="duty manager", told_on=date(2026, 6, 10)
)


@pytest.fixture
def page(around: Around) -> StopsPage:
    page = StopsPage(around.room)
    around.show(page)
    page.activateWindow()
    return page


def typed(around: Around, card: StopCard, name: str, words: str) -> None:
    """Type into a field of a stop, over what is there, and press Enter or leave it."""
    field = card.details.fields[name].focusProxy()
    assert field is not None
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)
    around.room.unkept.keep_now()
    around.settle()


def cards(page: StopsPage) -> list[StopCard]:
    found = [item for item in page.findChildren(StopCard) if not item.isHidden()]
    return sorted(found, key=lambda item: item.y())


def new_stop(around: Around, page: StopsPage) -> StopCard:
    page.go_to(NEW)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "What was seen"
    QTest.keyClicks(field, SEEN)
    around.room.unkept.keep_now()
    around.settle()
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    around.settle()
    stop = next(item for item in kept(around.path, SafeguardingStop) if item.what_was_seen == SEEN)
    return next(item for item in cards(page) if item.thing_id == stop.id)


def test_a_new_stop_is_typed_at_once_and_then_asks_whom_it_was_told(
    around: Around, page: StopsPage
) -> None:
    card = new_stop(around, page)
    assert card.clock.text() == "Not told yet: tell the host now"
    assert card.missing.text() == "Tell the host, and say whom, by role."
    told = card.details.fields["told_role"].focusProxy()
    assert told is not None
    around.qtbot.waitUntil(told.hasFocus)


def test_writing_on_while_a_stop_is_kept_makes_no_second_one(
    around: Around, page: StopsPage
) -> None:
    before = len(kept(around.path, SafeguardingStop))
    page.go_to(NEW)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "A child of four")
    around.room.unkept.keep_now()
    QTest.keyClicks(field, " alone")
    around.settle()
    around.room.unkept.keep_now()
    around.settle()
    found = kept(around.path, SafeguardingStop)
    assert len(found) == before + 1
    assert "A child of four alone" in {item.what_was_seen for item in found}


def test_the_next_stop_begins_empty(around: Around, page: StopsPage) -> None:
    new_stop(around, page)
    page.go_to(NEW)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == ""


def test_told_just_now_fills_in_today_and_starts_the_clock(around: Around, page: StopsPage) -> None:
    card = new_stop(around, page)
    button = next(item for item in card.findChildren(QPushButton) if item.text() == "Told just now")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    around.settle()
    assert ", 0 minutes ago, not answered" in card.clock.text()
    asked = card.details.fields["told_role"].focusProxy()
    assert asked is not None
    assert asked.hasFocus()
    assert is_in_view(asked)
    card.tick(datetime.now().astimezone() + timedelta(minutes=38))
    assert ", 38 minutes ago, not answered" in card.clock.text()


def test_who_was_told_being_known_the_host_s_answer_is_asked_for(
    around: Around, page: StopsPage
) -> None:
    card = new_stop(around, page)
    typed(around, card, "told_role", "duty team manager")
    button = next(item for item in card.findChildren(QPushButton) if item.text() == "Told just now")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    around.settle()
    asked = card.details.fields["host_did"].focusProxy()
    assert asked is not None
    assert asked.hasFocus()


def test_what_nobody_was_told_stands_above_what_waits_for_the_host(
    around: Around, page: StopsPage
) -> None:
    untold = new_stop(around, page)
    waiting = next(item for item in cards(page) if "Told " in item.clock.text())
    assert cards(page).index(untold) < cards(page).index(waiting)


def test_a_stop_is_answered_once_the_host_has_said_what_was_done_and_when(
    around: Around, page: StopsPage
) -> None:
    card = next(item for item in cards(page) if item.property(PROPERTY) == Role.ALARM.value)
    assert card.missing.text() == "Type when the host had done it."
    typed(around, card, "done_on", "11 June 2026")
    assert card.property(PROPERTY) == Role.CARD.value
    assert card.clock.text() == "Answered 11 June 2026"
    assert not any(item.is_open for item in kept(around.path, SafeguardingStop))


def test_a_day_before_the_host_was_told_is_refused_in_its_place(
    around: Around, page: StopsPage
) -> None:
    card = next(item for item in cards(page) if item.property(PROPERTY) == Role.ALARM.value)
    typed(around, card, "done_on", "9 June 2025")
    assert "9 June 2025 is before the day on which they were told" in _said(
        card.details.fields["done_on"]
    )
    assert any(item.is_open for item in kept(around.path, SafeguardingStop))
    typed(around, card, "done_on", "")


def test_an_hour_before_the_host_was_told_is_refused_in_its_place(
    around: Around, page: StopsPage
) -> None:
    card = new_stop(around, page)
    for name, words in (("told_on", "10 June"), ("told_at", "14:02"), ("done_on", "10 June")):
        typed(around, card, name, words)
    typed(around, card, "done_at", "9:00")
    assert "09:00 is before they were told that day, at 14:02." in _said(
        card.details.fields["done_at"]
    )
    typed(around, card, "done_at", "14:40")
    found = next(item for item in kept(around.path, SafeguardingStop) if item.id == card.thing_id)
    assert found.done_at == time(14, 40)


def test_a_day_that_cannot_be_read_is_said_beneath_its_field_and_stays(
    around: Around, page: StopsPage
) -> None:
    card = cards(page)[0]
    typed(around, card, "done_on", "tomorrow")
    assert '"tomorrow" is not a date.' in _said(card.details.fields["done_on"])
    assert not around.room.unkept.is_empty
    typed(around, card, "done_on", "")
    assert around.room.unkept.is_empty


def test_what_a_stop_is_about_is_named_by_its_reference(around: Around, page: StopsPage) -> None:
    card = new_stop(around, page)
    typed(around, card, "about", "c07")
    about = next(item for item in kept(around.path, SafeguardingStop) if item.what_was_seen == SEEN)
    found = next(item for item in around.desk.seen.shown.case_files if item.id == about.about)
    assert found.reference == "C07"
    typed(around, card, "about", "C999")
    assert 'Nothing here is called "C999".' in _said(card.details.fields["about"])
    typed(around, card, "about", "C07")


def test_open_stops_come_first_and_are_counted(around: Around, page: StopsPage) -> None:
    assert "1 open, 1 answered" in _said(page)
    roles = [card.property(PROPERTY) for card in cards(page)]
    assert roles == [Role.ALARM.value, Role.CARD.value]
    del around


def test_the_clocks_rest_while_nobody_looks(around: Around, page: StopsPage) -> None:
    assert page.clocks.isActive()
    page.hide()
    assert not page.clocks.isActive()
    del around


def test_the_fields_ask_for_roles_and_never_for_names(around: Around, page: StopsPage) -> None:
    page.go_to(NEW)
    field = QApplication.focusWidget()
    assert "never names" in _said(page)
    assert field is not None
    del around


@pytest.mark.parametrize(
    ("stop", "words"),
    [
        (SafeguardingStop(id="s"), "Not told yet: tell the host now"),
        (TOLD, "Told 10 June 2026, not answered"),
        (
            SafeguardingStop(id="s", told_on=date(2026, 6, 10), told_at=time(14, 2)),
            "Told 14:02 10 June 2026, 38 minutes ago, not answered",
        ),
        (
            SafeguardingStop(id="s", told_on=date(2026, 6, 10), told_at=time(9, 35)),
            "Told 09:35 10 June 2026, 5 h 5 min ago, not answered",
        ),
        (
            SafeguardingStop(id="s", told_on=date(2026, 6, 10), told_at=time(14, 39)),
            "Told 14:39 10 June 2026, 1 minute ago, not answered",
        ),
        (
            SafeguardingStop(id="s", told_on=date(2026, 6, 8), told_at=time(14, 40)),
            "Told 14:40 8 June 2026, 2 days ago, not answered",
        ),
        (
            replace(TOLD, host_did="Seen.", done_on=date(2026, 6, 10)),
            "Answered 10 June 2026",
        ),
        (
            SafeguardingStop(id="s", host_did="Seen.", done_on=date(2026, 6, 10)),
            "Not told yet: tell the host now",
        ),
    ],
)
def test_the_clock_says_how_long_the_host_has_known(stop: SafeguardingStop, words: str) -> None:
    assert clock_words(stop, now=NOW) == words


def test_one_missing_thing_is_asked_for_at_a_time() -> None:
    assert next_missing(SafeguardingStop(id="s")) == "Say what was seen, in a sentence."
    assert next_missing(TOLD) == "Ask the host what was done, and write it down."


def _said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
