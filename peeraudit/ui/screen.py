"""Whether there is a screen to show a window on: Qt ends the program where it finds none.

Only Linux has to be asked. A display may be named where nobody is, as in a session that was left;
so whoever would draw the window is asked, in the way Qt itself does.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

COMMANDS_WITHOUT_SCREEN = "new, take-in, show, letter, tips, join, settle, find, history, export"
"""What works on a machine without a screen."""


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to a screen: Qt's own part for it, what names the place, and how to ask there."""

    part: str
    place: str
    answers: Callable[[Path], bool]


def no_screen() -> str:
    """Why no window can be shown, in sentences; nothing where one can."""
    ways = _ways(os.environ) if sys.platform.startswith("linux") else ()
    named = [way for way in ways if os.environ.get(way.place)]
    if ways and not named:
        return _nobody("")
    try:
        from PySide6.QtCore import QLibraryInfo
        from PySide6.QtWidgets import QApplication as _  # noqa: F401 - only whether it loads
    except ImportError as error:
        return _missing(str(error))
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    troubles = list(_troubles(named, plugins))
    return troubles[0] if troubles and len(troubles) == len(named) else ""


def _ways(environment: Mapping[str, str]) -> tuple[_Way, ...]:
    """The ways Qt would try; none where it may draw elsewhere, as on no screen at all."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    names = {name.split(":")[0] for name in chosen.split(";") if name} or set(_WAYS)
    return tuple(_WAYS[name] for name in _WAYS if name in names) if names <= set(_WAYS) else ()


def _troubles(named: list[_Way], plugins: Path) -> Iterator[str]:
    """What is wrong with each way that leads nowhere; a part kept elsewhere is left to Qt."""
    for way in named:
        if not (plugins / way.part).exists():
            continue
        try:
            answers = way.answers(plugins / way.part)
        except OSError as error:
            yield _missing(str(error))
        else:
            if not answers:
                yield _nobody(f" None can be reached at {way.place} {os.environ[way.place]}.")


def _nobody(where: str) -> str:
    return (
        f"There is no screen here to show a window on.{where} These commands work without one: "
        f"{COMMANDS_WITHOUT_SCREEN}. All of them: peeraudit --help."
    )


def _missing(part: str) -> str:
    return (
        f"Windows cannot be shown here, because a part that Qt needs is missing ({part}). "
        f"The README names the parts. These commands work without: {COMMANDS_WITHOUT_SCREEN}."
    )


def _wayland_answers(part: Path) -> bool:
    from ctypes import CDLL, c_void_p

    library = CDLL(str(part))
    library.wl_display_connect.restype = c_void_p
    there = c_void_p(library.wl_display_connect(None))
    if there:
        library.wl_display_disconnect(there)
    return bool(there)


def _x_answers(part: Path) -> bool:
    """Whether an X server is there and lets this person in."""
    from ctypes import CDLL, c_void_p

    library = CDLL(str(part))
    library.xcb_connect.restype = c_void_p
    there = c_void_p(library.xcb_connect(None, None))
    is_there = library.xcb_connection_has_error(there) == 0
    library.xcb_disconnect(there)
    return bool(is_there)


_WAYS: Mapping[str, _Way] = {
    "wayland": _Way("libqwayland.so", "WAYLAND_DISPLAY", _wayland_answers),
    "xcb": _Way("libqxcb.so", "DISPLAY", _x_answers),
}
"""By what Qt calls it, in the order in which Qt tries them."""
