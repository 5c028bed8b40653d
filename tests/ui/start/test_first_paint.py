"""The first window is there before models, documents or the store are loaded."""

import subprocess
import sys
from pathlib import Path

SHOW = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from peeraudit.ui.look.look import Looks
from peeraudit.ui.settings import Settings
from peeraudit.ui.window import Window

app = QApplication([])
settings = Settings(Path(sys.argv[1]))
settings.opened(Path(sys.argv[1]))
settings.opened(Path("/not/there.peeraudit"))
window = Window(Looks(app), settings)
window.show()
app.processEvents()
assert window.start.home.ways[0].isVisible()
print(*sys.modules)
"""

LATER = (
    "peeraudit.core",
    "peeraudit.operations",
    "peeraudit.store",
    "peeraudit.documents",
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "reportlab",
    "openpyxl",
    "platformdirs",
)


def test_what_the_first_window_shows_needs_qt_alone(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SHOW, str(tmp_path / "settings.json")],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name for name in ran.stdout.split() if name.startswith(LATER)}
    assert loaded == set()
