"""Handing a copy to a colleague: where to is asked, and then said, with what is in it."""

import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from peeraudit.ui.jobs import was_stopped
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.widgets.alive import while_alive
from peeraudit.ui.widgets.choose_file import FileAsked, choose_new_file

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.handing_over import HandedOver
    from peeraudit.store.workspace import Workspace

KINDS = "Challenges (*.peeraudit)"
"""What the window for naming the file lists."""

STOPPED = "Handing over was stopped. No copy was written."

LEFT_OUT = " What is typed and could not be kept is not in it."

FROM_BEFORE = re.compile(r"-([^\W\d_]+)-\d{4}-\d{4}$")
"""How the name of a copy ends: whose it is, the day and month, the hour and minute."""


def ask_where(room: Room, over: QWidget, *, name: str) -> "QFileDialog":
    """Ask for a file that is not there yet, and write a checked copy to it."""
    room.keep_typed()
    me, now = room.desk.seen.me, datetime.now().astimezone()
    copy = copy_name(Path(name).stem, who=me.name if me else "", at=now)

    def write(path: Path) -> None:
        _write(room, over, path)

    asked = FileAsked(
        "Hand a copy to a colleague",
        KINDS,
        str(Path.home()),
        copy,
        suffix="peeraudit",
        never_writes_over=True,
    )
    return choose_new_file(over, asked, write)


def copy_name(called: str, *, who: str, at: datetime) -> str:
    """What a copy is called unless somebody says otherwise: it is nobody's name from last time.

    It says of the challenge what its file's name does, and whose copy it is by initials alone.
    """
    before = FROM_BEFORE.search(called)
    if before and before[1].isupper():
        called = called.removesuffix(before[0])
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", who)).upper()
    parts = (called, initials, f"{at:%d%m}", f"{at:%H%M}")
    return "-".join(filter(None, parts)) + ".peeraudit"


def _write(room: Room, over: QWidget, path: Path) -> None:
    """What is typed is kept first, so that it is in the copy."""
    room.keep_typed()

    def write(workspace: "Workspace", /) -> "HandedOver":
        from peeraudit.operations.handing_over import hand_over

        return hand_over(workspace, path)

    def say(handed: "HandedOver") -> None:
        words = f"A checked copy lies in {handed.path}. It opens with the same passphrase."
        room.say(Notice(words + (LEFT_OUT if room.not_kept() else "")))

    def refuse(error: "ChallengeError") -> None:
        words = STOPPED if was_stopped(error) else str(error)
        room.say(Notice(words, is_trouble=True))

    room.desk.ask(
        write,
        then=while_alive(over, say),
        on_error=while_alive(over, refuse),
        words="Handing over a copy",
    )
