"""A blind second auditor looks everywhere, and comes upon nothing of the first audit."""

import pytest
from pytestqt.qtbot import QtBot

from peeraudit.operations.sample import PASSPHRASE
from tests.journeys.screen.by_hand import by_hand
from tests.journeys.screen.conftest import Laptop
from tests.journeys.screen.first_steps import open_again
from tests.journeys.screen.looking_everywhere import everywhere
from tests.journeys.test_blind_audit import CANARY, FIRST_AUDITOR, SECOND_AUDITOR

CASE = "C99"
"""Audited by one peer with reasons, a note, a moderation and the host's grade; then by another."""

TYPED = CANARY[:7]
"""What is typed to look for it: less than is looked for in what comes."""

TOLD = frozenset({"Evidence", f"palette, {TYPED}", "search", "strike out", "case file", "audit"})
"""Where whoever made the first audit comes upon it."""


@pytest.mark.usefixtures("blind")
def test_nothing_of_the_first_audit_is_said_anywhere_to_the_second_auditor(
    laptop: Laptop, qtbot: QtBot
) -> None:
    laptop.seat(SECOND_AUDITOR)
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        open_again(here, PASSPHRASE)
        for where, words in everywhere(here, case=CASE, words=TYPED):
            assert CANARY not in words, where
        here.close()


@pytest.mark.usefixtures("blind")
def test_whoever_made_the_first_audit_comes_upon_it_where_it_belongs(
    laptop: Laptop, qtbot: QtBot
) -> None:
    laptop.seat(FIRST_AUDITOR)
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        open_again(here, PASSPHRASE)
        told = {
            where for where, words in everywhere(here, case=CASE, words=TYPED) if CANARY in words
        }
        assert told >= TOLD
        here.close()
