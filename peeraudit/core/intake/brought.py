"""What a row brings, cell by cell, before it is held against what is there already."""

from collections.abc import Mapping
from dataclasses import dataclass

from peeraudit.core.audit import Audit
from peeraudit.core.intake.chosen_form import ChosenForm, Forms
from peeraudit.core.intake.digest import Values
from peeraudit.core.intake.fault import FaultsFound
from peeraudit.core.intake.held import Held
from peeraudit.core.intake.known_row import KnownRow
from peeraudit.core.intake.names import Names
from peeraudit.core.intake.places import ROW
from peeraudit.core.intake.references import References
from peeraudit.core.intake.row import Calendar, Row
from peeraudit.core.intake.table import Table
from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.kept import Kept


@dataclass(frozen=True, slots=True)
class FoundAudit:
    """An audit that rows belong to, with the form it was begun on."""

    audit: Audit
    form: ChosenForm


@dataclass(frozen=True, slots=True)
class Said:
    """What one cell says: fields of the thing its row brings, with their values."""

    column: str
    values: Values
    is_blank: bool


@dataclass(frozen=True, slots=True)
class Brought:
    """What one row brings. `new` is the thing as it begins, where the challenge has none yet.

    `found` is the audit a judgement belongs to; a new one comes along with it.
    """

    known: KnownRow
    new: Kept
    said: tuple[Said, ...]
    found: FoundAudit | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """All that the rows of a workbook are read by."""

    tables: Mapping[str, Table]
    known: Mapping[str, tuple[KnownRow, ...]]
    held: Held
    names: Names
    calendar: Calendar
    forms: Forms
    references: References
    faults: FaultsFound

    def plain_rows(self, sheet: str) -> tuple[Row, ...]:
        """The rows of a sheet whose rows are known only by what they point at."""
        table = self.tables.get(sheet)
        return tuple(Row(table, row, self.faults) for row in table.rows) if table else ()

    def rows(self, sheet: str) -> tuple[KnownRow, ...]:
        """The rows of a sheet; none where the workbook hasn't got it."""
        return self.known.get(sheet, ())


def brought(
    known: KnownRow,
    new: Kept,
    said: Mapping[str, Values],
    *,
    place: Values | None = None,
    found: FoundAudit | None = None,
) -> Brought:
    """What a row brings, as far as the workbook has the columns. `place` is said by its place."""
    row = known.row
    cells = [
        Said(heading, values, heading not in row.cells)
        for heading, values in said.items()
        if row.table.has(heading)
    ]
    if place:
        cells.append(Said(ROW, place, is_blank=False))
    return Brought(known, new, tuple(cells), found)


def said(**values: Value) -> Values:
    """The fields one cell gives."""
    return values
