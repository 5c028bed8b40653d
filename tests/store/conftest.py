"""One empty store a test run, and a folder in memory for tests of thousands of commits."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from peeraudit.store.workspace import Sitting, create
from tests.store.shelf import PASSPHRASE, Shelf

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
"""A file system in memory, where there is one. What a disk does is shown by other tests."""


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder that no disk slows down, or the temporary one where there is nothing else."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Stores to test with, as many as are asked for."""
    folder = tmp_path_factory.mktemp("stores")
    blank = folder / "blank.peeraudit"
    workspace = create(blank, PASSPHRASE, sitting=Sitting("making", "this laptop"))
    workspace.close()
    return Shelf(blank, workspace.file.key, folder)
