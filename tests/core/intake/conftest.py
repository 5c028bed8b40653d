"""A challenge into which a whole workbook has been taken."""

import pytest

from tests.core.intake.on_paper import OnPaper
from tests.core.intake.whole_workbook import WORKBOOK


@pytest.fixture
def taken() -> OnPaper:
    """A challenge into which the whole workbook has been taken."""
    paper = OnPaper()
    paper.take_in(*WORKBOOK)
    return paper
