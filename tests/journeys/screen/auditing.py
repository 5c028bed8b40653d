"""An audit by the keyboard alone, as somebody reads a file beside the host's system."""

from PySide6.QtWidgets import QPlainTextEdit

from peeraudit.ui.room import Stage
from peeraudit.ui.widgets.marks import MarkButton
from tests.journeys.screen.by_hand import ByHand
from tests.journeys.screen.first_steps import CASES, FORM

REASON = "Seen 3 times"
FINISH, FINISHED = "Finish this audit", "This audit is finished. Reopen it to change something."
OVERALL = "Taking everything together, how well is this young person being prepared"
MOST = 100
"""More questions than any form asks."""


def start_audit(here: ByHand, case: str) -> None:
    """From the table of case files to the first question of a first audit."""
    here.go(Stage.CASE_FILES)
    here.press("Ctrl+Home", *["Down"] * CASES.index(case), "Return")
    assert here.at == "Reference", (here.at, here.seen)
    here.tab_to(FORM)
    here.press("Space")
    here.tab_to("Start this audit")
    here.press("Space")
    here.until_seen("About this audit")


def answer_everything(here: ByHand, digit: str) -> None:
    """Answer every question in its turn: by a digit where there are grades, else by typing."""
    for _ in range(MOST):
        if here.at == FINISH:
            return
        if isinstance(here.focused, MarkButton):
            here.press(digit, "Return")
        elif isinstance(here.focused, QPlainTextEdit):
            here.type("A calm year.")
            here.press("Ctrl+Return")
        else:
            here.enter("21 November 2026")
    raise AssertionError(here.at)


def grade_overall(here: ByHand, digit: str) -> None:
    """Go from section to section to the overall grade, and give it."""
    for _ in range(MOST):
        if here.group.startswith(OVERALL):
            here.press(digit)
            return
        here.press("Ctrl+Return")
    raise AssertionError(here.at)


def say_why(here: ByHand, reason: str) -> None:
    """Type why, out of the grade one is at."""
    here.tab_to("Why this grade")
    here.type_over(reason)


def finish(here: ByHand) -> None:
    """Finish it, whatever is still to be answered or backed."""
    here.tab_to(FINISH)
    here.press("Space")
    if FINISHED not in here.seen:
        here.tab_to("Finish all the same")
        here.press("Space")
    here.until_seen(FINISHED)
