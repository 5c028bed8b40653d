"""The desktop program, from its start to its end."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from peeraudit.ui.screen import no_screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from peeraudit.ui.settings import Settings
    from peeraudit.ui.window import Window


def run(arguments: Sequence[str]) -> int:
    """Show the window until it is closed; `arguments` may name a challenge's file.

    Answers with the exit code. On a machine without a screen it says so, and what works there.
    """
    trouble = no_screen()
    if trouble:
        print(trouble, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return _no_screen_code()
    from PySide6.QtWidgets import QApplication

    from peeraudit.ui.imports import import_plainly

    import_plainly()
    from peeraudit.ui.faults import tell_faults
    from peeraudit.ui.room import Notice
    from peeraudit.ui.settings import Settings
    from peeraudit.ui.widgets.slots import just

    app = QApplication(list(arguments[:1]))
    window = window_for(app, Settings())
    tell_faults(lambda words: window.say(Notice(words, is_trouble=True)))
    app.commitDataRequest.connect(just(window.keep_before_shutdown))
    app.aboutToQuit.connect(window.desk.finish)
    window.show()
    for name in arguments[1:2]:
        window.start.ask_for_passphrase(Path(name))
    return app.exec()


def window_for(app: "QApplication", settings: "Settings") -> "Window":
    """The window of the program, as it is chosen on this laptop to look."""
    from peeraudit.ui.collecting import Collecting
    from peeraudit.ui.look.look import Looks
    from peeraudit.ui.window import Window

    Collecting(app)

    app.setApplicationName("peeraudit")
    app.setStyle("Fusion")
    choices = settings.choices
    return Window(Looks(app, scheme=choices.scheme, scale=choices.text_size), settings)


def _no_screen_code() -> int:
    from peeraudit.core.errors import ExitCode

    return int(ExitCode.NO_SCREEN)
