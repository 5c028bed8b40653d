"""What journeys start from: two copies of a small challenge, the passphrase of both said."""

from pathlib import Path

import pytest

from tests.journeys.two_copies import Copies, two_copies
from tests.store.conftest import shelf
from tests.store.shelf import PASSPHRASE, Shelf

__all__ = ["shelf"]


@pytest.fixture
def copies(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Copies:
    """Our copy of a challenge, and a colleague's that is ahead of it."""
    monkeypatch.setenv("PEERAUDIT_PASSPHRASE", PASSPHRASE)
    return two_copies(shelf, tmp_path)
