"""Somebody else of the team sits down at this laptop: what is typed is kept for who typed it."""

from collections.abc import Callable

from peeraudit.ui.room import Notice, Room


def sit_here(room: Room, peer: str, *, refused: Callable[[], object] | None = None) -> None:
    """Be somebody else of the team from now on, by id, once everything typed is kept.

    Where something cannot be kept nobody else sits down; that is said, and `refused` is called.
    """

    def go_on(_: object) -> None:
        trouble = room.not_kept()
        if trouble is None:
            room.settings.sits_here(room.desk.seen.shown.challenge.id, peer)
            room.desk.speak_as(peer)
            me = room.desk.seen.me
            room.say(Notice(f"{me.name if me else 'Somebody'} sits here from now on."))
            return
        room.say(trouble)
        if refused is not None:
            refused()

    room.keep_typed()
    room.desk.work(str, then=go_on)
