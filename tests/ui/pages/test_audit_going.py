"""Going to a question from a list by Enter: to that one, and it is seen from its beginning."""

import pytest
from PySide6.QtCore import Qt

from peeraudit.ui.widgets.words_button import WordsButton
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import at_audit


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
