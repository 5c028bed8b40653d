"""What the last copy that was taken in brought, and whether it can still be taken back."""

from dataclasses import dataclass

from peeraudit.store.connection import StoreFile
from peeraudit.store.pages import is_there
from peeraudit.store.taking_back import copy_before_join

_RECEIVED = """
SELECT peer, laptop, count(*) FROM (
    SELECT id, peer, laptop FROM main.change_set ORDER BY rowid LIMIT :noted
) WHERE id NOT IN (SELECT id FROM before.change_set) GROUP BY peer, laptop ORDER BY peer, laptop
"""
"""Entries stand in the order in which they came; what was kept here since comes after `noted`."""


@dataclass(frozen=True, slots=True)
class LastReceived:
    """How many deeds came of each peer, by id, on each laptop; `is_last` where none came since."""

    deeds: tuple[tuple[str, str, int], ...]
    is_last: bool


def last_received(file: StoreFile) -> LastReceived | None:
    """What the last joining brought; None where none can be told: taken back, or none there was."""
    before = copy_before_join(file.path)
    if not is_there(before):
        return None
    with file.attached(before, name="before"), file.reading() as connection:
        noted = connection.exec_driver_sql("SELECT entries FROM received").scalar_one_or_none()
        if noted is None:
            return None
        now = connection.exec_driver_sql("SELECT count(*) FROM main.change_set").scalar_one()
        rows = connection.exec_driver_sql(_RECEIVED, {"noted": noted})
        deeds = tuple((str(peer), str(laptop), int(count)) for peer, laptop, count in rows)
    return LastReceived(deeds, is_last=now == noted) if deeds else None
