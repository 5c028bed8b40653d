"""The challenge page: every field kept as it is typed, key lines and themes ordered and mapped."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from peeraudit.core.audit import FormInUse
from peeraudit.core.challenge import Challenge, ChallengeKind, KeyLine, Tested, Theme, ThemeKeyLine
from peeraudit.core.gathered import Gathered
from peeraudit.operations.deleting import delete_things
from peeraudit.ui.challenge.theme_card import ThemeCard
from peeraudit.ui.challenge.wants import wants
from peeraudit.ui.pages.challenge import ChallengePage
from peeraudit.ui.widgets.kept_card import KeptCard
from tests.ui.conftest import Around
from tests.ui.opened import kept


@pytest.fixture
def page(around: Around) -> ChallengePage:
    page = ChallengePage(around.room)
    around.show(page)
    page.activateWindow()
    return page


def challenge(around: Around) -> Challenge:
    return kept(around.path, Challenge)[0]


def field(page: QWidget, name: str) -> QWidget:
    found = (item for item in page.findChildren(QWidget) if item.accessibleName() == name)
    return next(item for item in found if item.focusPolicy() is not Qt.FocusPolicy.NoFocus)


def type_over(around: Around, into: QWidget, words: str) -> None:
    into.setFocus()
    QTest.keyClick(into, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(into, Qt.Key.Key_Delete)
    QTest.keyClicks(into, words)
    around.room.unkept.keep_now()
    around.settle()


def press(around: Around, holder: QWidget, words: str) -> None:
    found = (item for item in holder.findChildren(QPushButton) if item.text() == words)
    QTest.mouseClick(next(found), Qt.MouseButton.LeftButton)
    around.settle()


def card(page: ChallengePage, called: str) -> KeptCard:
    found = page.findChildren(KeptCard)
    return next(item for item in found if item.title.text() == called and not item.isHidden())


def codes(around: Around) -> list[str]:
    return [item.code for item in around.desk.seen.shown.key_lines]


@pytest.mark.parametrize(
    ("asked", "name", "words"),
    [
        ("Host council", "host", "Lowfield Council"),
        ("What it is about", "theme", "Care leavers"),
        ("Region", "region", "North East"),
        ("Programme", "programme", "Regional programme"),
        ("Director's name", "director_name", "Helen Marsh"),
        ("Salutation", "salutation", "Dear Helen"),
        ("Director's title", "director_title", "Director"),
        ("Address", "address", "1 Low Street"),
        ("Where the host replies to", "reply_to", "01234 567890"),
    ],
)
def test_a_text_is_kept_as_it_is_typed(
    around: Around, page: ChallengePage, asked: str, name: str, words: str
) -> None:
    type_over(around, field(page, asked), words)
    assert getattr(challenge(around), name) == words


@pytest.mark.parametrize("words", ["12 June 2026", "12/6/2026", "Fri 12 June 2026"])
def test_a_day_is_read_however_it_is_usually_typed(
    around: Around, page: ChallengePage, words: str
) -> None:
    type_over(around, field(page, "Last day"), words)
    assert f"{challenge(around).last_day}" == "2026-06-12"
    assert around.desk.seen.shown.challenge.days == 4


def test_a_day_that_cannot_be_read_is_said_beneath_it_and_the_last_one_stands(
    around: Around, page: ChallengePage
) -> None:
    before = challenge(around).first_day
    type_over(around, field(page, "First day"), "the second Tuesday")
    assert '"the second Tuesday" is not a date.' in _said(page)
    assert challenge(around).first_day == before
    type_over(around, field(page, "First day"), "9 June 2026")
    assert '"the second Tuesday"' not in _said(page)


def test_a_challenge_cannot_end_before_it_begins(around: Around, page: ChallengePage) -> None:
    before = challenge(around)
    type_over(around, field(page, "Last day"), "1 June 2026")
    wrong = "The last day, 1 June 2026, is before the first, 9 June 2026. Mend whichever"
    assert wrong in _said(page)
    assert challenge(around) == before


def test_a_first_day_after_the_last_waits_until_the_last_is_mended(
    around: Around, page: ChallengePage
) -> None:
    type_over(around, field(page, "First day"), "1 July 2026")
    assert "is before the first, 1 July 2026." in _said(page)
    assert f"{challenge(around).first_day}" == "2026-06-09"
    type_over(around, field(page, "Last day"), "3 July 2026")
    days = challenge(around).first_day, challenge(around).last_day
    assert days == (date(2026, 7, 1), date(2026, 7, 3))
    assert "is before the first" not in _said(page)
    assert around.room.unkept.is_empty


def test_a_field_that_says_what_is_wrong_leaves_the_one_beside_it_in_one_piece(
    around: Around, page: ChallengePage
) -> None:
    beside = field(page, "First day")
    (label,) = (each for each in page.findChildren(QLabel) if each.buddy() is beside)

    def gap() -> int:
        return beside.mapTo(page, QPoint()).y() - label.mapTo(page, QPoint()).y()

    before = gap()
    type_over(around, field(page, "Last day"), "the second Tuesday")
    assert '"the second Tuesday" is not a date.' in _said(page)
    assert (gap(), label.isVisible()) == (before, True)
    type_over(around, field(page, "Last day"), "12 June 2026")


def test_the_count_of_people_met_is_typed_over_and_emptied_again(
    around: Around, page: ChallengePage
) -> None:
    asked = "People met, where the timetable's count is not right"
    type_over(around, field(page, asked), "120")
    assert challenge(around).people_met == 120
    type_over(around, field(page, asked), "")
    assert challenge(around).people_met is None


def test_the_kind_of_challenge_is_chosen_with_a_press(around: Around, page: ChallengePage) -> None:
    press(around, page, "Assurance visit")
    assert challenge(around).kind is ChallengeKind.ASSURANCE_VISIT


def test_a_key_line_is_added_with_the_next_code(around: Around, page: ChallengePage) -> None:
    count = len(codes(around))
    line = field(page, "Add a key line")
    QTest.keyClicks(line, "How well are children heard?")
    QTest.keyClick(line, Qt.Key.Key_Return)
    around.settle()
    assert codes(around)[-1] == f"K{count + 1}"
    assert card(page, f"K{count + 1}").isVisible()


def test_what_is_typed_in_an_adding_line_is_added_when_one_goes_elsewhere(
    around: Around, page: ChallengePage
) -> None:
    QTest.keyClicks(field(page, "Add a theme"), "Partnership")
    around.room.unkept.keep_now()
    around.room.unkept.keep_now()
    around.settle()
    titles = [item.title for item in kept(around.path, Theme)]
    assert titles.count("Partnership") == 1


def test_a_key_line_moves_with_alt_and_an_arrow(around: Around, page: ChallengePage) -> None:
    before = codes(around)
    first = card(page, before[0])
    first.details.fields["wording"].setFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    around.settle()
    assert codes(around)[:2] == [before[1], before[0]]
    assert focused.hasFocus()


def test_a_key_line_that_was_not_tested_says_why(around: Around, page: ChallengePage) -> None:
    line = card(page, codes(around)[0])
    press(around, line, "In part")
    type_over(around, field(line, "What was not tested, and why"), "No parents could come.")
    found = next(item for item in kept(around.path, KeyLine) if item.code == codes(around)[0])
    assert (found.tested, found.why_not_tested) == (Tested.IN_PART, "No parents could come.")


def test_a_tick_maps_a_key_line_to_a_theme_and_takes_it_off_again(
    around: Around, page: ChallengePage
) -> None:
    theme = around.desk.seen.shown.themes[0]
    code = codes(around)[-1]
    line = around.desk.seen.shown.key_lines[-1].id
    before = _mapped(around, theme.id)
    press(around, card(page, theme.title), code)
    assert _mapped(around, theme.id) == before ^ {line}
    press(around, card(page, theme.title), code)
    assert _mapped(around, theme.id) == before


def test_a_deleted_theme_goes_and_undo_is_said(around: Around, page: ChallengePage) -> None:
    theme = around.desk.seen.shown.themes[-1]
    holder = card(page, theme.title)
    bin_ = field(holder, f"Delete: {theme.title}")
    QTest.mouseClick(bin_, Qt.MouseButton.LeftButton)
    around.settle()
    assert theme.id not in {item.id for item in kept(around.path, Theme)}
    assert around.said[-1].words == f"{theme.title} is deleted. Ctrl+Z brings it back."


def test_a_form_that_ships_is_taken_into_use(around: Around, page: ChallengePage) -> None:
    form = around.desk.seen.shown.forms[-1]
    around.desk.do(partial(delete_things, things=(form,)))
    around.settle()
    assert form.id not in {item.id for item in kept(around.path, FormInUse)}
    press(around, page, f"Use {form.title}")
    assert form.id in {item.id for item in kept(around.path, FormInUse)}


def test_the_list_of_sections_leads_to_each_and_gives_way_where_it_is_narrow(
    around: Around, page: ChallengePage
) -> None:
    press(around, page, "Audit forms")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not focused.visibleRegion().isEmpty()
    page.resize(600, 700)
    way = next(item for item in page.findChildren(QPushButton) if item.text() == "Audit forms")
    assert not way.isVisible()


def test_what_is_still_to_fill_in_is_said_in_words() -> None:
    words = wants(Gathered(Challenge(id="c", host="Lowfield")))
    assert words.startswith("Still to fill in, now or later: the first day, the director,")
    assert "the host" not in words


def _mapped(around: Around, theme: str) -> set[str]:
    links = kept(around.path, ThemeKeyLine)
    return {link.key_line for link in links if link.mapped and link.theme == theme}


def _said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_tab_goes_through_each_theme_before_the_next(page: ChallengePage) -> None:
    cards = [each for each in page.findChildren(ThemeCard) if not each.isHidden()]
    at, met = page.nextInFocusChain(), list[ThemeCard]()
    while at is not None and at is not page:
        inside = next((each for each in cards if each.isAncestorOf(at)), None)
        if inside is not None and (not met or met[-1] is not inside):
            met.append(inside)
        at = at.nextInFocusChain()
    assert len(cards) > 2
    assert len(met) == len(cards)
