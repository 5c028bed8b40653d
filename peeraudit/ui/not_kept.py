"""What is typed and would be lost: said with the page it stands on, and the way there."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peeraudit.ui.room import Notice, Room, Stage, Target
from peeraudit.ui.widgets.in_view import bring_into_view

if TYPE_CHECKING:
    from peeraudit.ui.challenge_view import ChallengeView

NOT_KEPT = "Something typed could not be kept; its field says why."
NOT_KEPT_ON = "Something typed on {} could not be kept; its field says why."
"""What is said where somebody closes, or sits down, over what cannot be kept."""

IN_STRIP = "A note in the capture strip is not kept. Take it up there, then keep or empty it."

ACT = "Show it"
"""What the button says that leads there."""


def not_kept(room: Room, view: "ChallengeView | None") -> Notice | None:
    """What would be lost if the window closed now; nothing where all is kept."""
    put_by = view.unfinished if view is not None and room.desk.is_open else None
    if view is not None and put_by is not None:
        stage, words = put_by
        where = "" if view.is_at(stage) else f"{stage}: "
        return _notice(
            room, f"{where}{words}", partial(_take_up, view, stage, room.unkept.first_at)
        )
    if not room.unkept.is_empty:
        return _unkept(room, view, room.unkept.first_at)
    if view is not None and view.strip.is_unkept:
        return _notice(room, IN_STRIP, view.capture)
    return None


def _unkept(room: Room, view: "ChallengeView | None", at: QWidget | None) -> Notice:
    stage = view.stage_of(at) if view is not None and at is not None else None
    if view is None or stage is None:
        return _notice(room, NOT_KEPT, None)
    return _notice(room, NOT_KEPT_ON.format(stage), partial(_lead, view, stage, at))


def _notice(room: Room, words: str, do: Callable[[], None] | None) -> Notice:
    return Notice(
        words,
        act=ACT if do is not None else "",
        do=do,
        is_trouble=True,
        stands=lambda: room.not_kept() is not None,
    )


def _take_up(view: "ChallengeView", stage: Stage, at: QWidget | None) -> None:
    _lead(view, stage, at)
    view.page(stage).take_up()


def _lead(view: "ChallengeView", stage: Stage, at: QWidget | None) -> None:
    """Show the page, and put the focus into the field, if it stands there."""
    view.go(Target(stage))
    if at is None or view.stage_of(at) is not stage:
        return
    takers = (at, *at.findChildren(QWidget))
    found = (each for each in takers if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    taker = next((each for each in found if each.isVisible()), None)
    if taker is not None:
        taker.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(taker)
