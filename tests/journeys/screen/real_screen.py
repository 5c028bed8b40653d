"""A real screen without a monitor: Xvfb on a free display, and xdotool for a person's hands."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which

NEEDED = ("Xvfb", "xdotool")
"""Programs a real screen is made of."""

PATIENCE = 60.0
"""Seconds after which something counts as never coming."""

PASTE = """
from PySide6.QtGui import QClipboard, QGuiApplication
app = QGuiApplication([])
print(app.clipboard().text(QClipboard.Mode.Selection), end="")
"""
"""Another program, which shows what is selected on the screen."""

OFTEN = 0.1
"""Seconds between two looks."""


def lacking() -> str:
    """What of a real screen is not installed here; empty where all is."""
    return ", ".join(name for name in NEEDED if which(name) is None)


@contextmanager
def screen() -> Generator[str]:
    """A display of one's own, such as ":93"; the server picks a free one and says which."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24"]
    command += ["-nolisten", "tcp", "-noreset"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, pass_fds=(writing,), stdout=quiet, stderr=quiet) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()


@dataclass(frozen=True)
class AtScreen:
    """The program as a process of its own on a display, worked by xdotool."""

    program: subprocess.Popen[str]
    around: Mapping[str, str]
    hands: str

    def named(self) -> str:
        """What the window is called; empty where there is none yet."""
        found = self._ask("search", "--onlyvisible", "--pid", str(self.program.pid))
        return self._ask("getwindowname", found.split()[0]) if found else ""

    def until_named(self, words: str) -> None:
        """Wait until the window is called so."""
        wait_for(lambda: words in self.named() or self._is_over(), words)
        assert words in self.named(), self._is_over()

    def focus(self) -> None:
        """Give the window the keys: there is no window manager to do it."""
        window = self._ask("search", "--onlyvisible", "--pid", str(self.program.pid)).split()[0]
        self._ask("windowfocus", "--sync", window)

    def type(self, words: str) -> None:
        """Type words as a person does, key by key."""
        self._ask("type", "--delay", "20", words)

    def press(self, *keys: str) -> None:
        """Press keys, such as ctrl+e."""
        self._ask("key", *keys)

    def selected(self) -> str:
        """What the middle button of a mouse would paste into another program."""
        pasting = [sys.executable, "-c", PASTE]
        return subprocess.run(
            pasting, env=self.around, capture_output=True, text=True, check=True
        ).stdout

    def _ask(self, *words: str) -> str:
        asked = subprocess.run(
            [self.hands, *words], env=self.around, capture_output=True, text=True, check=False
        )
        return asked.stdout.strip()

    def _is_over(self) -> bool:
        return self.program.poll() is not None


@contextmanager
def started(path: Path, *, display: str, home: Path) -> Generator[AtScreen]:
    """The program on a challenge's file, with folders of its own."""
    around = {
        **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
        "DISPLAY": display,
        "HOME": str(home),
        "QT_QPA_PLATFORM": "xcb",
    }
    around.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, "-m", "peeraudit", str(path)]
    told = subprocess.PIPE
    with subprocess.Popen(command, env=around, stdout=told, stderr=told, text=True) as program:
        try:
            yield AtScreen(program, around, which("xdotool") or "")
        finally:
            if program.poll() is None:
                program.kill()


def wait_for(is_so: Callable[[], bool], words: str) -> None:
    """Look again and again until something is so, for as long as anybody would wait."""
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < until, words
        time.sleep(OFTEN)
