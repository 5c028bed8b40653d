"""The clock of a stop in words: how long ago the host was told, and whether it has answered."""

from datetime import datetime

from peeraudit.core.safeguarding import SafeguardingStop

MINUTES_IN_HOUR = 60
HOURS_IN_DAY = 24


def clock_words(stop: SafeguardingStop, *, now: datetime) -> str:
    """Whether it was told and answered, and how long ago; `now` is in the hour of the place."""
    if not stop.is_open:
        return f"Answered{_at(stop.done_on, stop.done_at)}"
    if stop.told_on is None:
        return "Not told yet: tell the host now"
    told = f"Told{_at(stop.told_on, stop.told_at)}"
    if stop.told_at is None:
        return f"{told}, not answered"
    moment = datetime.combine(stop.told_on, stop.told_at, tzinfo=now.tzinfo)
    return f"{told}, {_ago(int((now - moment).total_seconds()) // 60)}, not answered"


def next_missing(stop: SafeguardingStop) -> str:
    """What is asked for next: one thing at a time."""
    if not stop.what_was_seen.strip():
        return "Say what was seen, in a sentence."
    if not stop.told_role.strip():
        return "Tell the host, and say whom, by role."
    if stop.told_on is None:
        return "Say when they were told."
    if not stop.host_did.strip():
        return "Ask the host what was done, and write it down."
    return "Type when the host had done it." if stop.done_on is None else ""


def _at(day: object, hour: object) -> str:
    parts = [f"{hour:%H:%M}" if hour else "", f"{day:%d %B %Y}".lstrip("0") if day else ""]
    return "".join(f" {part}" for part in parts if part)


def _ago(minutes: int) -> str:
    if minutes < 0:
        return "later than this laptop's clock"
    if minutes < MINUTES_IN_HOUR:
        return "1 minute ago" if minutes == 1 else f"{minutes} minutes ago"
    hours = minutes // MINUTES_IN_HOUR
    if hours < HOURS_IN_DAY:
        return f"{hours} h {minutes % MINUTES_IN_HOUR} min ago"
    days = hours // HOURS_IN_DAY
    return "1 day ago" if days == 1 else f"{days} days ago"
