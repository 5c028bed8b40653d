"""Knowing a row again: by its own name, else by what makes it one row and no other."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from peeraudit.core.intake.fault import FaultsFound
from peeraudit.core.intake.held import Held
from peeraudit.core.intake.ids import row_id, taken_row_id
from peeraudit.core.intake.row import Row
from peeraudit.core.intake.table import Table
from peeraudit.core.journal.kept import Kept
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.workbook.reading import shown
from peeraudit.core.workbook.spelling import fold_name

Key = tuple[str, ...]
"""What a row is known by: the heading of its own name and the name, or a blank and its cells."""

OWN_NAME: Mapping[str, str] = {
    "Team": "Name",
    "Key lines": "Code",
    "Themes": "Order",
    "Timetable": "Ref",
    "Documents": "Ref",
    "Case files": "Reference",
    "Evidence": "Ref",
    "Findings": "Ref",
    "Top tips": "Order",
}
"""The column whose cell is a row's own name, no other row's in the sheet."""

OTHERWISE: Mapping[str, tuple[str, ...]] = {
    "Themes": ("Title",),
    "Timetable": ("Title", "Day", "Start"),
    "Documents": ("Title",),
    "Stops": ("Case file or session",),
    "Evidence": ("Text", "Source"),
    "Findings": ("Text",),
    "Top tips": ("Text",),
}
"""What a row without a name of its own is known by; like rows are numbered from the top."""

KNOWN_BY_NAME = ("Team", "Key lines", "Case files")
"""Sheets whose things are the same wherever they were typed, if they have the same name."""


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A row, with the thing it means: one the challenge has or had, or a new one of that id."""

    row: Row
    key: Key
    id: str
    thing: Kept | None = None
    memory: TakenRow | None = None
    is_deleted: bool = False

    @property
    def is_new(self) -> bool:
        """Whether the challenge has nothing of it, and never had."""
        return self.thing is None and not self.is_gone

    @property
    def is_gone(self) -> bool:
        """Whether it is deleted, or was taken in before and what it brought is not there."""
        return self.is_deleted or (self.memory is not None and self.thing is None)

    def check_needed(self) -> None:
        """Note what is blank and can't be; what the challenge has or had needs no column."""
        if not self.is_gone:
            self.row.check_blanks()
        if self.is_new:
            self.row.check_columns()


def know(row: Row, key: Key, *, new_id: str, held: Held) -> KnownRow:
    """The thing a row means: what it brought before, else the one that has the row's id."""
    challenge, sheet = held.gathered.challenge.id, row.table.sheet.name
    memory = held.taken.get(taken_row_id(challenge, sheet, key))
    if memory is not None:
        return remembered(row, key, memory, held)
    thing = held.things.get(new_id) or held.gone.get(new_id)
    return known_as(row, key, thing=thing, new_id=new_id, held=held)


def known_as(row: Row, key: Key, *, thing: Kept | None, new_id: str, held: Held) -> KnownRow:
    """A row that means a thing of the challenge, or a new one where there is none."""
    if thing is None:
        return KnownRow(row, key, new_id)
    memory = held.taken_of.get((row.table.sheet.name, thing.id))
    if thing.id in held.gone:
        return KnownRow(row, key, thing.id, memory=memory, is_deleted=True)
    return KnownRow(row, key, thing.id, thing, memory)


def remembered(row: Row, key: Key, memory: TakenRow, held: Held) -> KnownRow:
    """A row that was taken in before, with what it brought then."""
    there = held.things.get(memory.thing)
    return KnownRow(row, key, memory.thing, there, memory, memory.thing in held.gone)


def known_rows(table: Table, *, faults: FaultsFound, held: Held) -> tuple[KnownRow, ...]:
    """The rows of a sheet, each known again where it can be."""
    rows = tuple(Row(table, row, faults) for row in table.rows)
    keys = _keys(rows, table.sheet.name)
    return tuple(_known(row, key, held=held) for row, key in zip(rows, keys, strict=True))


def own_name(row: Row) -> str:
    """A row's own name, folded; blank where the sheet or the row gives none."""
    heading = OWN_NAME.get(row.table.sheet.name, "")
    if heading == "Order":
        number = row.whole_number(heading)
        return "" if number is None else str(number)
    return fold_name(row.name(heading)) if heading else ""


def _keys(rows: tuple[Row, ...], sheet: str) -> tuple[Key, ...]:
    """The key of each row. The same name twice is a fault, and the row is numbered all the same."""
    seen: Counter[Key] = Counter()
    first: dict[Key, Row] = {}
    keys: list[Key] = []
    for row in rows:
        name = own_name(row)
        key = (OWN_NAME[sheet], name) if name else ("", *_otherwise(row, sheet))
        before = first.setdefault(key, row)
        if name and before is not row:
            fault_of_twice(row, OWN_NAME[sheet], before)
        seen[key] += 1
        keys.append(key if seen[key] == 1 else (*key, str(seen[key])))
    return tuple(keys)


def _otherwise(row: Row, sheet: str) -> Key:
    return tuple(fold_name(row.text(heading)) for heading in OTHERWISE.get(sheet, ()))


def _known(row: Row, key: Key, *, held: Held) -> KnownRow:
    challenge, sheet = held.gathered.challenge.id, row.table.sheet.name
    known = know(row, key, new_id=row_id(challenge, sheet, key), held=held)
    if known.thing or sheet not in KNOWN_BY_NAME or not key[0]:
        return known
    named = held.named[sheet].get(key[1])
    if known.is_new:
        return known_as(row, key, thing=named, new_id=known.id, held=held)
    stands = named is not None and named.id in held.things
    return KnownRow(row, key, named.id, named, known.memory) if named and stands else known


def fault_of_twice(row: Row, heading: str, before: Row) -> None:
    """Note that a row says again what an earlier one has said."""
    name, first = shown(row.text(heading)), before.where(heading)
    what = f"{name} stands here a second time; the first is {first}."
    row.fault(heading, what, "Give each row its own.")
