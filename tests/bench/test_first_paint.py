"""The first window against a bare QMainWindow: from the start of the process to the first paint."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from tests.bench.timing import Timing, table

TURNS = 15

MOST = 1.6
"""Times the floor the first window may take."""

ROOT = Path(__file__).parents[2]

NOT_YET = ("pydantic", "sqlmodel", "sqlalchemy", "sqlcipher3", "reportlab", "openpyxl", "pikepdf")
"""What no first window needs."""


@pytest.mark.bench
def test_the_first_window_is_painted_in_a_time_and_a_half_of_a_bare_one(tmp_path: Path) -> None:
    ours, floor = painted("ours", tmp_path), painted("bare", tmp_path)
    loaded = ours()[1]
    floor()
    assert not [name for name in loaded if name.split(".")[0] in NOT_YET]
    assert not [
        name
        for name in loaded
        if name.startswith(("peeraudit.core", "peeraudit.operations", "peeraudit.store"))
    ]
    turns = [(ours()[0], floor()[0]) for _ in range(TURNS)]
    timing = Timing("first paint", *(median(each[which] for each in turns) for which in (0, 1)))
    print(table([timing]))  # noqa: T201 - the figures are what a bench is run for
    assert timing.ratio <= MOST


def painted(which: str, home: Path) -> Callable[[], tuple[float, list[str]]]:
    """How to have a window painted: the seconds that took, and the modules loaded by then.

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

    def run() -> tuple[float, list[str]]:
        begun = time.time()
        done = subprocess.run(
            command, check=True, cwd=ROOT, env=wishes, stdout=subprocess.PIPE, text=True
        )
        at, *modules = done.stdout.split()
        return float(at) - begun, modules

    return run
