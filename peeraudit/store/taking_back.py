"""Taking back what was received: the journal becomes what it was in the copy made before."""

from glob import escape
from pathlib import Path

from sqlalchemy import Connection

from peeraudit.store.connection import StoreFile
from peeraudit.store.errors import NothingToTakeBack
from peeraudit.store.files import flush_folder, telling
from peeraudit.store.key import Key
from peeraudit.store.pages import check_outside, check_pages, is_there
from peeraudit.store.redraw import redraw
from peeraudit.store.tables import TRUTH

BEFORE_UPGRADE = ".before-upgrade"
"""What ends the name of the copy of a store as an older program left it."""

BEFORE_JOIN = ".before-join"
"""What ends the name of the copy of a store from before it took in another."""

NOTHING = (
    "No copy was taken in here, or it was taken back already, or something was struck out since,"
    " which destroys the copy from before."
)


def copy_before_join(path: Path) -> Path:
    """Where the copy from before the last joining is."""
    return path.with_name(path.name + BEFORE_JOIN)


def copy_before_upgrade(path: Path) -> Path:
    """Where the copy of a store as an older program left it is."""
    return path.with_name(path.name + BEFORE_UPGRADE)


def copies_beside(path: Path) -> tuple[Path, ...]:
    """The copies of earlier states that are beside a store, and what is left of one cut off."""
    copies = (copy_before_join(path), copy_before_upgrade(path))
    cut_off = sorted(path.parent.glob(f".{escape(path.name)}.*.part*"))
    return (*(copy for copy in copies if is_there(copy)), *cut_off)


def destroy_copies(path: Path) -> tuple[Path, ...]:
    """Destroy the copies beside a store: they hold what was struck out. Answers with them."""
    copies = copies_beside(path)
    for copy in copies:
        with telling(copy):
            copy.unlink()
            flush_folder(copy.parent)
    return copies


def note_received(connection: Connection) -> None:
    """Note how many entries there are now that a copy was taken in."""
    connection.exec_driver_sql("DELETE FROM received")
    connection.exec_driver_sql("INSERT INTO received SELECT count(*) FROM change_set")


def take_back_received(file: StoreFile) -> int:
    """Make the journal what it was before the last copy was taken in; answers how much went.

    Nothing that was kept here since is ever lost: then, or where there is no copy from before,
    `NothingToTakeBack` is raised. Raises `Damaged` where that copy is not whole.
    """
    before = copy_before_join(file.path)
    if not is_there(before):
        raise NothingToTakeBack(NOTHING)
    _check_whole(before, key=file.key)
    with file.attached(before, name="before"), file.writing() as connection:
        then, now = (_deeds(connection, schema) for schema in ("before", "main"))
        noted = connection.exec_driver_sql("SELECT entries FROM received").scalar_one_or_none()
        if noted is None or not then < now:  # a joining that was cut off leaves such a copy
            raise NothingToTakeBack(NOTHING)
        if noted != len(now):
            raise NothingToTakeBack(
                "Something was kept here since the copy was taken in, and would be lost.",
                advice="Settle what differs instead: peeraudit conflicts FILE.",
                on_screen="Settle what differs on the Team page instead.",
            )
        for table in reversed(TRUTH):
            connection.exec_driver_sql(f"DELETE FROM main.{table}")  # noqa: S608 - our own names
        for table in TRUTH:
            connection.exec_driver_sql(
                f"INSERT INTO main.{table} SELECT * FROM before.{table}"  # noqa: S608 - as above
            )
        redraw(connection)
    before.unlink()
    return len(now) - len(then)


def _check_whole(path: Path, *, key: Key) -> None:
    """Look at the copy by itself, so that whatever is wrong with it is said of it."""
    check_outside(path)
    copy = StoreFile(path, key)
    try:
        with copy.reading() as connection:
            _deeds(connection, "main")
            check_pages(path, key=key)
    finally:
        copy.dispose()


def _deeds(connection: Connection, schema: str) -> frozenset[str]:
    rows = connection.exec_driver_sql(f"SELECT id FROM {schema}.change_set")  # noqa: S608 - as above
    return frozenset(row[0] for row in rows)
