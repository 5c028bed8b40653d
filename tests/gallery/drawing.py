"""Drawing the window in every state on one screen: run by the gallery in a process of its own."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from peeraudit.operations.clock import this_laptop
from peeraudit.operations.sample import make_sample
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.settings import Settings
from peeraudit.ui.window import Window
from tests.gallery.apart import two_apart
from tests.gallery.screens import SCREENS, Screen
from tests.gallery.walking import Walk


def draw_all(screen: Screen, folder: Path, schemes: Sequence[Scheme]) -> Iterator[Path]:
    """Every state in these colours, each scheme in a window of its own.

    To change the colours of a window with all its pages takes longer than to make a new one.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as place:
        sample = make_sample(Path(place) / "sample", clock=this_laptop()).store
        apart = two_apart(sample)
        for scheme in schemes:
            looks = Looks(app, scheme=scheme, scale=screen.text)
            window = Window(looks, Settings(Path(place) / f"{scheme}.json"))
            window.setMinimumSize(1, 1)
            window.resize(*screen.size)
            window.show()
            for name, shown in Walk(window).through(sample, apart):
                path = folder / f"{name}-{scheme}-{screen.name}.png"
                shown.grab().save(str(path))
                yield path
            window.desk.finish()
            window.hide()
            window.deleteLater()


if __name__ == "__main__":
    named, target, *asked = sys.argv[1:]
    wanted = next(item for item in SCREENS if item.name == named)
    for drawn in draw_all(wanted, Path(target), [Scheme(each) for each in asked]):
        print(drawn.name)  # noqa: T201 - the gallery tells what it drew
