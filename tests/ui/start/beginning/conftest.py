"""The first step of starting a challenge."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.start.conftest import Front


@pytest.fixture
def begun(front: Front) -> Front:
    """The first step."""
    front.press(Qt.Key.Key_N, ctrl=True)
    front.qtbot.waitUntil(lambda: "step 1 of 4" in front.seen)
    front.settle()
    return front
