"""One empty store a test run."""

import pytest

from peeraudit.store.workspace import Sitting, create
from tests.store.shelf import PASSPHRASE, Shelf


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Stores to test with, as many as are asked for."""
    folder = tmp_path_factory.mktemp("stores")
    blank = folder / "blank.peeraudit"
    workspace = create(blank, PASSPHRASE, sitting=Sitting("making", "this laptop"))
    workspace.close()
    return Shelf(blank, workspace.file.key, folder)
