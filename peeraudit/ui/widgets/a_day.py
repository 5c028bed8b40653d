"""A day as somebody on a challenge types it."""

from datetime import date, datetime

from peeraudit.core.workbook.reading import read_day_near
from peeraudit.ui.room import Room


def read_day(words: str, *, room: Room) -> date:
    """A day; without its year, the nearest to the challenge's first day, else to today.

    Raises `Unreadable`.
    """
    first = room.desk.seen.shown.challenge.first_day
    return read_day_near(words, near=first or datetime.now().astimezone().date())
