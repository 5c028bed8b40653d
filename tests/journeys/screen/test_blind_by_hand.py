"""A blind second auditor looks everywhere, and comes upon nothing of the first audit."""

from pathlib import Path
from shutil import copyfile

import pytest
from pytestqt.qtbot import QtBot

from peeraudit.core.challenge import Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import FindingLeaning
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock, this_laptop
from peeraudit.operations.filing import NewFinding, make_finding
from peeraudit.operations.joining import join
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from tests.journeys.screen.by_hand import by_hand
from tests.journeys.screen.conftest import Laptop
from tests.journeys.screen.first_steps import open_again
from tests.journeys.screen.looking_everywhere import everywhere
from tests.journeys.test_blind_audit import CANARY, FIRST_AUDITOR, SECOND_AUDITOR

CASE = "C99"
"""Audited by one peer with reasons, a note, a moderation and the host's grade; then by another."""

FINDING = "Quokka panels meet each quarter"

TYPED = CANARY[:7]
"""What is typed to look for it: less than is looked for in what comes."""

TOLD = frozenset(
    {
        "Evidence",
        "Team",
        f"palette, {TYPED}",
        "search",
        "strike out",
        "case file",
        "audit",
        "history of a finding",
    }
)
"""Where whoever made the first audit comes upon it."""


@pytest.fixture
def _filed(blind: Path) -> None:
    """The note of the case is filed under a finding, which everybody may read."""
    with opened(str(blind), PASSPHRASE, clock=this_laptop()) as workspace:
        with workspace.view() as view:
            note = next(item for item in view.fetch(Evidence) if item.text.startswith(CANARY))
            theme = view.fetch(Theme)[0].id
        new = NewFinding(FINDING, FindingLeaning.STRENGTH, theme, (note,))
        make_finding(workspace, new, clock=this_laptop(), named=FIRST_AUDITOR)


@pytest.fixture
def _disputed(blind: Path, _filed: None) -> None:
    """Two laptops have other words for that note, and were joined."""
    here = this_laptop()
    theirs = Path(copyfile(blind, blind.with_name("colleague.peeraudit")))
    there = Clock(here.now, here.new_id, "QUILL-LT-0417")
    for path, clock in ((blind, here), (theirs, there)):
        with opened(str(path), PASSPHRASE, clock=clock) as workspace:
            with workspace.view() as view:
                note = next(item for item in view.fetch(Evidence) if item.text.startswith(CANARY))
            words = f"{CANARY} seen from {clock.laptop}."
            change(workspace, note, clock=clock, named=FIRST_AUDITOR, text=words)
    with opened(str(blind), PASSPHRASE, clock=here) as ours:
        join(ours, theirs, passphrases=())


@pytest.mark.usefixtures("_disputed")
def test_nothing_of_the_first_audit_is_said_anywhere_to_the_second_auditor(
    laptop: Laptop, qtbot: QtBot
) -> None:
    laptop.seat(SECOND_AUDITOR)
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        open_again(here, PASSPHRASE)
        for where, words in everywhere(here, case=CASE, finding=FINDING, words=TYPED):
            assert CANARY not in words, where
        here.close()


@pytest.mark.usefixtures("_disputed")
def test_whoever_made_the_first_audit_comes_upon_it_where_it_belongs(
    laptop: Laptop, qtbot: QtBot
) -> None:
    laptop.seat(FIRST_AUDITOR)
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        open_again(here, PASSPHRASE)
        told = {
            where
            for where, words in everywhere(here, case=CASE, finding=FINDING, words=TYPED)
            if CANARY in words
        }
        assert told >= TOLD
        here.close()
