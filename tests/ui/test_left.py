"""The rail says what is left: of the letter what its page says, a draft only while it is kept back.

Of notes what is unfiled, of findings what no theme holds, of the team who owes an undertaking.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel

from peeraudit.core.captured import Captured
from peeraudit.core.challenge import Challenge
from peeraudit.core.finding import FindingLeaning
from peeraudit.core.gathered import Gathered
from peeraudit.operations.capturing import capture
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock
from peeraudit.operations.filing import NewFinding, make_finding
from peeraudit.store.workspace import Workspace
from peeraudit.ui.left import left_in
from peeraudit.ui.letter.leaving import FREE, WITH_REMARKS
from peeraudit.ui.room import Stage
from tests.ui.conftest import Around
from tests.ui.pages.apart import Does, Says, join_after
from tests.ui.pages.reading import Reading, read_letter


@dataclass(frozen=True)
class Rewords:
    """Gives the first finding other words."""

    words: str

    def __call__(self, here: Workspace, seen: Gathered, clock: Clock, named: str) -> None:
        change(here, seen.findings[0], clock=clock, named=named, text=self.words)


UNPLACED = NewFinding("Plans are brief.", FindingLeaning.AREA, theme="")

UNFILED = Captured("Plans are brief.")


def rail(around: Around) -> str:
    return left_in(around.desk.seen)[Stage.LETTER].words


def page_says(reading: Reading) -> str:
    """What the page says of the letter: a draft, or nothing."""
    document = reading.page.document
    assert document is not None
    leaving = reading.page.parts.leaving
    labels = (label for label in leaving.findChildren(QLabel) if label.isVisibleTo(leaving))
    may_leave = {FREE, WITH_REMARKS} & {label.text() for label in labels}
    assert document.is_draft != bool(may_leave)
    return "draft" if document.is_draft else ""


def test_words_to_look_at_again_make_it_a_draft_until_somebody_looked(around: Around) -> None:
    reading = read_letter(around)
    assert (rail(around), page_says(reading)) == ("", "")
    reading.click("passage:drawn")
    reading.type_after(" We stand by each.")
    assert (rail(around), page_says(reading)) == ("", "")
    reading.drop("F7a")
    assert (rail(around), page_says(reading)) == ("draft", "draft")
    reading.click("passage:drawn")
    reading.press("Keep mine", within=reading.passage_card())
    assert (rail(around), page_says(reading)) == ("", "")


@pytest.mark.parametrize(
    ("here", "there", "said"),
    [
        (Rewords("Plans are brief."), Rewords("Plans are short."), "draft"),
        (Says("They plan."), Says("They write plans."), ""),
    ],
    ids=["what the letter prints", "what it does not print"],
)
def test_what_laptops_disagree_on_makes_it_a_draft_where_it_is_printed(
    around: Around, here: Does, there: Does, said: str
) -> None:
    join_after(around, here=here, there=there)
    assert around.desk.seen.conflicts
    assert (rail(around), page_says(read_letter(around))) == (said, said)


def test_a_letter_that_cannot_be_composed_yet_is_no_draft(around: Around) -> None:
    reading = read_letter(around)
    reading.click("passage:drawn")
    reading.type_after(" We stand by each.")
    reading.drop("F7a")
    assert rail(around) == "draft"
    around.desk.do(without_host)
    reading.settle()
    assert reading.page.why
    assert rail(around) == ""


def without_host(workspace: Workspace, /, *, clock: Clock, named: str) -> None:
    with workspace.view() as view:
        (challenge,) = view.fetch(Challenge)
    change(workspace, challenge, clock=clock, named=named, host="")


def test_notes_are_left_until_filed_and_findings_until_a_theme_holds_them(around: Around) -> None:
    def says(stage: Stage) -> str:
        return left_in(around.desk.seen)[stage].words

    notes, findings = len(around.desk.seen.shown.evidence), len(around.desk.seen.shown.findings)
    left, _, deed = says(Stage.EVIDENCE).partition(" ")
    assert (deed, 0 < int(left) < notes) == ("to file", True)
    assert says(Stage.FINDINGS) == f"{findings} ✓"
    around.desk.do(partial(make_finding, new=UNPLACED))
    around.settle()
    assert says(Stage.FINDINGS) == "1 to place"
    around.desk.do(partial(capture, captured=UNFILED))
    around.settle()
    assert says(Stage.EVIDENCE) == f"{int(left) + 1} to file"


def test_the_team_owes_undertakings_until_each_is_given(around: Around) -> None:
    def says() -> str:
        return left_in(around.desk.seen)[Stage.TEAM].words

    assert says() == f"{len(around.desk.seen.shown.team)} undertakings"
    for owing in range(len(around.desk.seen.shown.team) - 1, -1, -1):
        peer = around.desk.seen.shown.team[owing]
        around.desk.do(partial(change, thing=peer, undertaking_on=date(2026, 6, 8)))
        around.settle()
        assert says() == (f"{owing} undertaking{'s' if owing > 1 else ''}" if owing else "")
