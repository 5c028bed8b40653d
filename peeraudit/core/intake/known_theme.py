"""Knowing themes again: by title before order, or a theme put in between would shift all others."""

from collections.abc import Iterable

from peeraudit.core.intake.digest import said_before
from peeraudit.core.intake.fault import FaultsFound
from peeraudit.core.intake.held import Held
from peeraudit.core.intake.ids import row_id
from peeraudit.core.intake.known_row import KnownRow, fault_of_twice, known_as, remembered
from peeraudit.core.intake.row import Row
from peeraudit.core.intake.table import Table
from peeraudit.core.journal.order import place_of
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.workbook.spelling import fold_name


def known_themes(table: Table, *, faults: FaultsFound, held: Held) -> tuple[KnownRow, ...]:
    """The themes of a workbook, each known again where it can be.

    A title that was taken in, or that a theme has, means that theme. Another title means the theme
    that had this order when it was taken in, unless its own title stands elsewhere in the sheet.
    """
    rows = tuple(Row(table, row, faults) for row in table.rows)
    _check_once(rows)
    titled = [_titled(row, held) for row in rows]
    claimed = {known.id for known in titled if known}
    found: list[KnownRow] = []
    for row, known in zip(rows, titled, strict=True):
        theme = known or _ordered(row, claimed, held) or _new(row, held)
        claimed.add(theme.id)
        found.append(theme)
    return tuple(found)


def _titled(row: Row, held: Held) -> KnownRow | None:
    """The theme taken in under this title, else the one that has it."""
    title = row.name("Title")
    taken = [memory for memory in _taken(held) if said_before(memory, "Title", {"title": title})]
    taken.sort(key=lambda memory: memory.thing not in held.things)
    theme = held.named["Themes"].get(fold_name(title)) if title else None
    stands = theme is not None and theme.id in held.things
    if taken and (taken[0].thing in held.things or not stands):
        return _remembered(row, taken[0], held)
    return known_as(row, (theme.id,), thing=theme, new_id=theme.id, held=held) if theme else None


def _ordered(row: Row, claimed: Iterable[str], held: Held) -> KnownRow | None:
    """The theme taken in at this order, unless another row has claimed it."""
    order = row.whole_number("Order")
    if order is None:
        return None
    for memory in _taken(held):
        if memory.thing not in claimed and said_before(memory, "Order", {"place": place_of(order)}):
            return _remembered(row, memory, held)
    return None


def _new(row: Row, held: Held) -> KnownRow:
    """A new theme with its title's id, numbered where a theme since renamed has that already."""
    challenge, title = held.gathered.challenge.id, fold_name(row.name("Title"))
    number, new_id = 1, row_id(challenge, "Themes", ("Title", title))
    taken = {memory.thing for memory in _taken(held)}
    while new_id in held.things or new_id in held.gone or new_id in taken:
        number += 1
        new_id = row_id(challenge, "Themes", ("Title", title, str(number)))
    return KnownRow(row, (new_id,), new_id)


def _remembered(row: Row, memory: TakenRow, held: Held) -> KnownRow:
    return remembered(row, (memory.thing,), memory, held)


def _taken(held: Held) -> tuple[TakenRow, ...]:
    return tuple(memory for memory in held.taken.values() if memory.sheet == "Themes")


def _check_once(rows: Iterable[Row]) -> None:
    """Note each order and each title that stands a second time."""
    for heading in ("Order", "Title"):
        first: dict[str, Row] = {}
        for row in rows:
            name = fold_name(row.name(heading))
            if name and first.setdefault(name, row) is not row:
                fault_of_twice(row, heading, first[name])
