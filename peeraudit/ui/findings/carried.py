"""What is carried across the wall by the mouse: a finding or a note, by its id, and where it lands.

Nothing else is in the mime data, so that no text of the challenge reaches another program.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget


class Kind(StrEnum):
    """What is carried."""

    FINDING = "application/x-peeraudit-finding"
    NOTE = "application/x-peeraudit-note"


@dataclass(frozen=True, slots=True)
class Carried:
    """A thing on its way, by its kind and id."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """Where a thing was let go: in a column, by ids of findings. `with_shift` where Shift was held.

    `onto` is the card beneath the mouse, if any; `after` the card the gap nearest to the mouse
    comes after, empty where that is above all.
    """

    carried: Carried
    column: str
    onto: str = ""
    after: str = ""
    with_shift: bool = False


def carried_in(mime: QMimeData) -> Carried | None:
    """What is on its way; nothing of ours where that comes from elsewhere."""
    for kind in Kind:
        if mime.hasFormat(kind):
            return Carried(kind, bytes(mime.data(kind).data()).decode())
    return None


def mime_of(carried: Carried) -> QMimeData:
    """A thing as it is carried."""
    mime = QMimeData()
    mime.setData(carried.kind, QByteArray(carried.id.encode()))
    return mime


def carry(source: QWidget, carried: Carried, picture: QPixmap) -> None:
    """Take something up, until it is let go somewhere."""
    drag = QDrag(source)
    drag.setMimeData(mime_of(carried))
    drag.setPixmap(picture)
    drag.exec(Qt.DropAction.MoveAction)
