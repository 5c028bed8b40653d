"""The reader of finished PDFs, as a fixture."""

from collections.abc import Callable

import pytest

from tests.pdf_reading import ReadBack, read_pdf


@pytest.fixture(scope="session")
def read_back() -> Callable[[bytes], ReadBack]:
    """The reader."""
    return read_pdf
