"""Each step can be skipped, also where something in it cannot be kept as it stands."""

from datetime import date

from PySide6.QtWidgets import QApplication

from tests.ui.start.beginning.stepping import enter, finish, go_on
from tests.ui.start.conftest import Front


def test_skip_goes_on_past_days_that_cannot_be_and_says_that_they_are_left_out(
    begun: Front,
) -> None:
    visit = begun.page.beginning.visit
    begun.type("Fellbridge")
    visit.first.setFocus()
    enter(begun, "24 November 2026", "soon")
    begun.click("Skip")
    begun.settle()
    assert "step 2 of 4" in begun.seen
    begun.click("Back")
    assert visit.last.field.text() == "soon"
    assert '"soon" is not a date.' in begun.seen
    assert "It is left out until then." in begun.seen
    assert QApplication.focusWidget() is visit.last.field
    for _ in range(3):
        begun.click("Skip")
        begun.settle()
    left_out = 'Left out, as it is not right yet: the last day ("soon").'
    assert left_out in begun.seen
    finish(begun)
    challenge = begun.window.desk.seen.shown.challenge
    assert challenge.host == "Fellbridge"
    assert (challenge.first_day, challenge.last_day) == (date(2026, 11, 24), None)
    assert left_out in begun.seen


def test_what_was_skipped_and_then_mended_is_taken(begun: Front) -> None:
    visit = begun.page.beginning.visit
    visit.first.setFocus()
    begun.type("soon")
    begun.click("Skip")
    begun.settle()
    begun.click("Back")
    visit.first.field.clear()
    begun.type("24 November 2026")
    go_on(begun)
    begun.settle()
    go_on(begun, 2)
    assert "Left out" not in begun.seen
    finish(begun)
    assert begun.window.desk.seen.shown.challenge.first_day == date(2026, 11, 24)
