"""The face: the system's own, and the bundled one where the system has none to speak of."""

import sys
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication

from peeraudit.ui.look.tokens import BODY

HOLLOW = frozenset({"", "Sans Serif", "Sans", "Serif", "Monospace"})
"""Names a system without fonts of its own gives its font."""

BUNDLED = ("FiraSans-Regular", "FiraSans-SemiBold")
"""The files of the face the documents are set in; it comes with a package."""

USUAL_POINTS = 9.0
"""The size of the system's font on Windows where nobody asked for larger text."""


def family() -> str:
    """The family that everything is set in."""
    own = QGuiApplication.font().family()
    return _bundled() or own if own in HOLLOW else own


def system_scale() -> float:
    """How much larger than usual the person asked the system to set text (EN 301 549, 11.7)."""
    if sys.platform != "win32":
        return 1.0
    return max(1.0, QGuiApplication.font().pointSizeF() / USUAL_POINTS)


def text_scale() -> float:
    """How large text is set against its size at 100 %, as every window is set now."""
    return max(1.0, QGuiApplication.font().pixelSize() / BODY)


def _bundled() -> str:
    """The plain weight at once; the bold one before anything is written in it."""
    package = find_spec("fontpkg_fira_sans")
    if package is None or not package.submodule_search_locations:
        return ""
    folder = Path(next(iter(package.submodule_search_locations))) / "files"
    plain, *others = (str(folder / f"{name}.ttf") for name in BUNDLED)
    for other in others:
        QTimer.singleShot(0, partial(QFontDatabase.addApplicationFont, other))
    number = QFontDatabase.addApplicationFont(plain)
    return next(iter(QFontDatabase.applicationFontFamilies(number)), "")
