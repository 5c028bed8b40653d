"""Every state of the window, light and dark, at the sizes people have, as PNG.

`python -m tests.gallery [FOLDER]` draws them all; `python -m tests.gallery --guide` makes the
pictures in `resources/docs/pictures` anew, which the guide and the README show.

Each screen is a process of its own, because Qt takes the scale of a screen when it starts. What is
drawn is the sample, in the program's own window.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.gallery.guide import SCHEME, SCREEN, make_pictures
from tests.gallery.screens import SCREENS, Screen

DRAWN_AT_ONCE = 2

FOR_GUIDE = "--guide"


def main(folder: Path) -> None:
    """Draw everything."""
    folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(DRAWN_AT_ONCE) as pool:
        for drawn in pool.map(partial(draw, folder=folder), SCREENS):
            print(drawn, end="")  # noqa: T201 - it is a program


def draw_for_guide() -> None:
    """Draw on the one screen the guide shows, and make its pictures."""
    screen = next(item for item in SCREENS if item.name == SCREEN)
    with tempfile.TemporaryDirectory() as place:
        draw(screen, Path(place), schemes=(SCHEME,))
        for path in make_pictures(Path(place)):
            print(path.name)  # noqa: T201 - it is a program


def draw(screen: Screen, folder: Path, *, schemes: Iterable[str] = ("light", "dark")) -> str:
    """Draw every state on one screen; answers with the names of the pictures."""
    wishes = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(screen.scale)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.gallery.drawing", screen.name, str(folder), *schemes],
        env=wishes,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout


if __name__ == "__main__":
    if sys.argv[1:] == [FOR_GUIDE]:
        draw_for_guide()
    else:
        main(Path(sys.argv[1] if sys.argv[1:] else "gallery"))
