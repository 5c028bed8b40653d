"""`python -m tests.gallery [FOLDER]`: every page, light and dark, at the sizes people have, as PNG.

Each screen is a process of its own, because Qt takes the scale of a screen when it starts. What is
drawn is the sample, in the program's own window.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.gallery.screens import SCREENS, Screen

DRAWN_AT_ONCE = 2


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(DRAWN_AT_ONCE) as pool:
        for drawn in pool.map(draw, SCREENS, [folder] * len(SCREENS)):
            print(drawn, end="")  # noqa: T201 - it is a program


def draw(screen: Screen, folder: Path) -> str:
    """Draw every page on one screen; answers with the names of the pictures."""
    wishes = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(screen.scale)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.gallery.drawing", screen.name, str(folder)],
        env=wishes,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


if __name__ == "__main__":
    main(Path(sys.argv[1] if sys.argv[1:] else "gallery"))
