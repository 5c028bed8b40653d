"""A laptop of one's own for tests of the screen: its look, what is chosen on it, quick keys."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from peeraudit.store import first_copy, other_copy, workspace
from peeraudit.store.key import derive_key
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.settings import Settings

_derived_once = cache(derive_key)


@pytest.fixture
def key_derived_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each key by the real function, and not again for the same salt."""
    for module in (first_copy, other_copy, workspace):
        monkeypatch.setattr(module, "derive_key", _derived_once)


@contextmanager
def looking(qapp: QApplication, *, scale: float = 1.0) -> Generator[Looks]:
    """The light look with text that large, and what was there before it afterwards."""
    before = qapp.font()
    qapp.setStyle("Fusion")
    kept = Looks(qapp, scheme=Scheme.LIGHT, scale=scale)
    yield kept
    qapp.setStyleSheet("")
    qapp.setFont(before)
    kept.deleteLater()


@pytest.fixture
def nothing_collected() -> Generator[None]:
    """No garbage is looked for while a worker runs, as in the program: see `ui/collecting`.

    Nor before what was let go is gone: it would lose what it is made of first.
    """
    gc.disable()
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()


@pytest.fixture
def looks(qapp: QApplication) -> Generator[Looks]:
    """Light, whatever the laptop is set to."""
    with looking(qapp) as kept:
        yield kept


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """What is chosen on this laptop: nothing yet."""
    return Settings(tmp_path / "settings.json")
