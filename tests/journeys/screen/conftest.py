"""A laptop of one's own: its look, its settings, and keys derived once each."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.seeing import look
from peeraudit.ui.look.look import Looks
from peeraudit.ui.settings import Settings
from tests.journeys.test_blind_audit import blind
from tests.own_screen import key_derived_once, looks, nothing_collected, settings

__all__ = ["blind", "key_derived_once", "looks", "nothing_collected", "settings"]


@pytest.fixture(autouse=True)
def _as_in_the_program(key_derived_once: None, nothing_collected: None) -> None:
    """Each key takes its time once, and garbage none."""


@dataclass(frozen=True)
class Laptop:
    """A laptop with the sample on it, and whoever sat at it last."""

    looks: Looks
    settings: Settings
    path: Path

    def seat(self, name: str) -> None:
        """Let the laptop remember somebody of the team."""
        with opened(str(self.path), PASSPHRASE, clock=this_laptop()) as workspace:
            shown = look(workspace, peer="").shown
        peer = next(item.id for item in shown.team if item.name == name)
        self.settings.sits_here(shown.challenge.id, peer)


@pytest.fixture
def laptop(looks: Looks, settings: Settings, own_sample: Path) -> Laptop:
    """The sample was opened here before, by its coordinator."""
    settings.opened(own_sample)
    here = Laptop(looks, settings, own_sample)
    here.seat("Wendy Garside")
    return here
