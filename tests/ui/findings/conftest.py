"""The Findings page as it is come to: the wall, with the keys on its first card."""

import pytest

from peeraudit.ui.pages.findings import FindingsPage
from tests.ui.conftest import Around


@pytest.fixture
def page(around: Around) -> FindingsPage:
    page = FindingsPage(around.room)
    around.show(page)
    page.activateWindow()
    page.focus_first()
    return page
