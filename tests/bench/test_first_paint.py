"""The first window against a bare QMainWindow: from the start of the process to the first paint."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.timing import table, timed

TURNS = 15

MOST = 1.6
"""Times the floor the first window may take."""

ROOT = Path(__file__).parents[2]

NOT_YET = ("pydantic", "sqlmodel", "sqlalchemy", "sqlcipher3", "reportlab", "openpyxl", "pikepdf")
"""What no first window needs."""


@pytest.mark.bench
def test_the_first_window_is_painted_in_a_time_and_a_half_of_a_bare_one(tmp_path: Path) -> None:
    ours, floor = painted("ours", tmp_path), painted("bare", tmp_path)
    loaded = ours().split()
    floor()
    assert not [name for name in loaded if name.split(".")[0] in NOT_YET]
    assert not [
        name
        for name in loaded
        if name.startswith(("peeraudit.core", "peeraudit.operations", "peeraudit.store"))
    ]
    timing = timed("first paint", ours=lambda: ours, floor=lambda: floor, turns=TURNS)
    print(table([timing]))  # noqa: T201 - the figures are what a bench is run for
    assert timing.ratio <= MOST


def painted(which: str, home: Path) -> Callable[[], str]:
    """How to have a window painted for the first time; answers with the modules loaded by then.

    Modules are compiled once, as they are wherever the program is installed.
    """
    command = [sys.executable, "-m", "tests.bench.painted", which]
    wishes = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }
    return lambda: (
        subprocess.run(
            command, check=True, cwd=ROOT, env=wishes, stdout=subprocess.PIPE, text=True
        ).stdout
    )
