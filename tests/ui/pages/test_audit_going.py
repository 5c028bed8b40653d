"""Going to a question from a list by Enter: to that one, and it is seen from its beginning."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from peeraudit.ui.audit.panes import MIDDLE
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.room import Stage
from peeraudit.ui.widgets.words_button import WordsButton
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import at_audit, focused, is_in_view


@pytest.mark.parametrize("ways", [(), (Qt.Key.Key_F8,)], ids=["whole form", "one question"])
def test_enter_leads_from_what_is_missing_to_that_question(
    around: Around, ways: tuple[Qt.Key]
) -> None:
    at = at_audit(around, "C23", who="Rosalind Tarrant", size=(1100, 500))
    at.press(*ways)
    ending = at.page.view.ending
    ending.finish.setFocus()
    at.press(Qt.Key.Key_Space)
    listed = [each for each in ending.findChildren(WordsButton) if each.isVisible()]
    missing = at.form.sheet.missing[4]
    listed[4].setFocus()
    at.press(Qt.Key.Key_Return)
    assert at.form.at == missing
    card = at.form.cards.card(missing)
    around.qtbot.waitUntil(lambda: card.visibleRegion().boundingRect().top() == 0)


def test_enter_leads_from_the_list_of_sections_into_one(around: Around) -> None:
    at = at_audit(around, "C23", who="Rosalind Tarrant")
    sections = at.page.view.sections
    plan = next(part for part in at.form.sheet.parts if part.title == "The plan")
    place = next(
        each
        for each in sections.findChildren(WordsButton)
        if each.accessibleName().startswith(plan.title)
    )
    place.setFocus()
    at.press(Qt.Key.Key_Return)
    assert at.form.sheet.part_of(at.form.at) == plan.id


def test_the_other_way_to_show_the_form_is_shown_from_moderation_as_well(around: Around) -> None:
    at = at_audit(around)
    at.go("story")
    head = at.page.view.head
    words = {each.text(): each for each in head.findChildren(QPushButton)}
    words["Moderation"].click()
    around.settle()
    assert not at.form.isVisible()
    words["One at a time"].click()
    around.settle()
    assert at.form.one.isVisible()
    assert at.form.cards.card("story").isAncestorOf(focused())
    assert head.views.value == MIDDLE


@pytest.mark.parametrize("scale", [1.25, 1.5])
def test_the_question_one_is_at_stays_in_view_where_type_becomes_larger(
    around: Around, scale: float
) -> None:
    at = at_audit(around)
    card = at.go(at.form.sheet.order[14])
    around.qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())
    around.room.looks.choose(Scheme.LIGHT, scale=scale)
    around.qtbot.waitUntil(lambda: at.form.font().pixelSize() > 0 and is_in_view(focused()))
    assert card.isAncestorOf(focused())


def test_on_half_a_screen_the_way_to_stop_for_a_child_is_in_the_head(around: Around) -> None:
    at = at_audit(around, "C23")
    stop = at.page.view.head.stop
    assert not stop.isVisible()
    at.page.resize(683, 640)
    around.settle()
    assert is_in_view(stop)
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert around.gone[-1].stage is Stage.STOPS
