"""What is refused before it is kept: what no colleague would take in, or is about what went."""

import json

from sqlalchemy import Connection

from peeraudit.core.journal.change import (
    LONGEST_VALUE,
    MOST_IN_DEED,
    MOST_IN_JOURNAL,
    ChangeSet,
)
from peeraudit.store.errors import TooMuch


def refuse_too_much(connection: Connection, change_set: ChangeSet) -> None:
    """Refuse what no colleague's program would take in."""
    count = len(change_set.changes)
    if count > MOST_IN_DEED:
        raise TooMuch(f"That would be {count:,} changes at once; the most is {MOST_IN_DEED:,}.")
    longest = max((len(change.value or "") for change in change_set.changes), default=0)
    if longest > LONGEST_VALUE:
        raise TooMuch(
            f"That is {longest:,} characters in one place; the most is {LONGEST_VALUE:,}."
        )
    last = connection.exec_driver_sql("SELECT max(rowid) FROM change").scalar_one()
    if (last or 0) + count > MOST_IN_JOURNAL:
        raise TooMuch(f"The journal is full: it holds {MOST_IN_JOURNAL:,} changes at the most.")


def names_what_went(connection: Connection, change_set: ChangeSet) -> bool:
    """Whether a deed supersedes changes that are here no more: nobody could join such a journal."""
    own = {change.id for change in change_set.changes}
    names = {name for change in change_set.changes for name in change.supersedes} - own
    here = connection.exec_driver_sql(
        "SELECT count(*) FROM change WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(names)),),
    )
    return bool(names) and here.scalar_one() != len(names)


def peopled(connection: Connection) -> bool:
    """Whether there is a challenge, and anybody on the team to speak."""
    row = connection.exec_driver_sql("SELECT count(*), (SELECT count(*) FROM peer) FROM challenge")
    return all(row.one())
