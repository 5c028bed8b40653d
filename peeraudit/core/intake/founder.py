"""Who starts a challenge from a workbook: read from its Team before there is a challenge."""

from collections.abc import Iterable, Iterator

from peeraudit.core.challenge import Peer, Role
from peeraudit.core.intake.fault import FaultsFound
from peeraudit.core.intake.row import Row
from peeraudit.core.intake.table import find_tables
from peeraudit.core.workbook.cell import SheetRows


def team_in(sheets: Iterable[SheetRows]) -> tuple[Peer, ...]:
    """The team a workbook names, each with an id of the name alone. Faults are told elsewhere."""
    return tuple(_peers(sheets))


def _peers(sheets: Iterable[SheetRows]) -> Iterator[Peer]:
    faults = FaultsFound()
    tables, _ = find_tables(sheets, faults=faults)
    if "Team" not in tables:
        return
    for cells in tables["Team"].rows:
        row = Row(tables["Team"], cells, faults)
        name = row.name("Name")
        yield Peer(id=name, name=name, role=row.word("Role", blank=Role.PEER))
