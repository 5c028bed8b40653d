"""A laptop of one's own: its look, its settings, and keys derived once each."""

from collections.abc import Generator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.seeing import look
from peeraudit.store import first_copy, other_copy, workspace
from peeraudit.store.key import derive_key
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.settings import Settings
from tests.journeys.test_blind_audit import blind

__all__ = ["blind"]

_derived_once = cache(derive_key)


@pytest.fixture(autouse=True)
def _key_derived_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (first_copy, other_copy, workspace):
        monkeypatch.setattr(module, "derive_key", _derived_once)


@pytest.fixture
def looks(qapp: QApplication) -> Generator[Looks]:
    """Light, whatever the laptop is set to."""
    qapp.setStyle("Fusion")
    kept = Looks(qapp, scheme=Scheme.LIGHT)
    yield kept
    qapp.setStyleSheet("")
    kept.deleteLater()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """What is chosen on this laptop: nothing yet."""
    return Settings(tmp_path / "settings.json")


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
