"""How a session is told in a few words: when it is, how it went, and how many were met."""

from datetime import date

from peeraudit.core.challenge import Challenge
from peeraudit.core.counting import printed_count
from peeraudit.core.timetable import Session, SessionState, people_met

NO_DAY = "No day yet"
"""What stands above sessions of an unknown day."""


def hour_of(session: Session) -> str:
    """The hour at which it begins; nothing where nobody knows."""
    return f"{session.start:%H:%M}" if session.start else ""


def day_of(day: date | None, *, challenge: Challenge) -> str:
    """A day as a heading: which day of the challenge, its weekday and its date."""
    if day is None:
        return NO_DAY
    told = f"{day:%A} {day.day} {day:%B %Y}"
    first = challenge.first_day
    number = (day - first).days + 1 if first else 0
    return f"Day {number}, {told}" if 1 <= number <= challenge.days else told


def went(session: Session) -> str:
    """What became of it, and how many were met; nothing while it is planned."""
    if not session.was_held:
        return str(session.state) if session.state is SessionState.CANCELLED else ""
    if not session.head_count:
        return str(session.state)
    before = f", {session.met_before} before" if session.met_before else ""
    return f"{session.state}, {session.head_count} met{before}"


def people_in_words(sessions: tuple[Session, ...], *, challenge: Challenge) -> str:
    """The distinct people met so far, as the letter will say it."""
    count = people_met(sessions)
    if challenge.people_met is not None:
        typed = challenge.people_met
        return f"The letter says {typed} people were met, as typed. The timetable has {count}."
    if count <= 0:
        return "Nobody is counted as met yet."
    printed = printed_count(count)
    says = f"over {printed.figure}" if printed.is_over else str(printed.figure)
    people = "person" if count == 1 else "different people"
    return f'{count} {people} met so far. The letter will say "{says}".'
