"""Drawing a whole store again, when it was drawn in another way than this program's."""

from sqlalchemy import Connection, insert
from sqlmodel import SQLModel

from peeraudit.core.journal.heads import placed
from peeraudit.core.journal.strike import struck_by
from peeraudit.store import search
from peeraudit.store.drawn import DRAWING
from peeraudit.store.entries import add_drawn_tables
from peeraudit.store.lookups import make_lookups
from peeraudit.store.reading import read_entries
from peeraudit.store.tables import DRAWN_AS, STRUCK, TRUTH


def is_drawn_otherwise(connection: Connection) -> bool:
    """Whether the tables were drawn by a program that draws them in another way."""
    return connection.exec_driver_sql("SELECT number FROM drawn_as").scalar_one() != DRAWING


def make_drawn_tables(connection: Connection) -> None:
    """Make every table that is drawn, empty, with the number of this way of drawing."""
    SQLModel.metadata.create_all(connection)
    search.make_index(connection)
    make_lookups(connection)
    connection.execute(insert(DRAWN_AS), [{"number": DRAWING}])


def redraw(connection: Connection) -> None:
    """Drop all but the journal and its pieces, and draw it again as this program does."""
    for kind, name in connection.exec_driver_sql(
        "SELECT type, name FROM sqlite_master WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%'"
    ).all():
        if name not in TRUTH:
            connection.exec_driver_sql(f'DROP {kind} "{name}"')
    make_drawn_tables(connection)
    entries = tuple(read_entries(connection))
    if struck := struck_by(entries):
        connection.execute(insert(STRUCK), [{"name": name} for name in struck])
    add_drawn_tables(connection, placed(entries))
