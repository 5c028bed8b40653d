"""Holding what a row brings against what is there: the rule that keeps both sides' work.

A cell unchanged since it was taken in changes nothing; changed in the workbook alone it is kept;
changed in both it is reported and left.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from peeraudit.core.audit import Audit
from peeraudit.core.intake.brought import Brought, Said
from peeraudit.core.intake.digest import Values, digest_of, digests
from peeraudit.core.intake.held import LINKED, Held
from peeraudit.core.intake.ids import cell_salt, taken_row_id
from peeraudit.core.intake.links import change_links
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.kept import Kept
from peeraudit.core.taken_row import TakenRow


@dataclass(frozen=True, slots=True)
class Left:
    """A cell changed in the workbook and in the challenge: what the challenge says stands."""

    where: str
    column: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one row: whether it is new, and the cells that were kept and left."""

    sheet: str
    added: bool
    changed: tuple[Said, ...] = ()
    left: tuple[Left, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """The cells of a row, each put where it belongs: kept, only remembered, or left."""

    kept: tuple[Said, ...]
    remembered: tuple[Said, ...]
    left: tuple[Said, ...]


def take(brought: Brought, *, held: Held, draft: Draft) -> Taken:
    """Draft what a row brings. What it brought before and has since gone is not added again."""
    sheet = brought.known.row.table.sheet.name
    if brought.known.is_gone or stays_deleted(brought, held):
        return Taken(sheet, added=False)
    thing = brought.known.thing
    if thing is None:
        _add(brought, draft=draft)
        _remember(brought, brought.said, held=held, draft=draft)
        return Taken(sheet, added=True)
    weighed = weigh(brought, thing, held=held)
    for cell in weighed.kept:
        _change(thing, cell.values, held=held, draft=draft)
    _remember(brought, (*weighed.kept, *weighed.remembered), held=held, draft=draft)
    left = tuple(Left(brought.known.row.where(cell.column), cell.column) for cell in weighed.left)
    return Taken(sheet, added=False, changed=weighed.kept, left=left)


def stays_deleted(brought: Brought, held: Held) -> tuple[str, str] | None:
    """What was deleted, by kind and id, and stays so though a row brings it; else nothing.

    It may be the audit that a new judgement belongs to.
    """
    if brought.known.is_deleted:
        return brought.new.ENTITY, brought.known.id
    if brought.found and brought.known.is_new and brought.found.audit.id in held.gone:
        return Audit.ENTITY, brought.found.audit.id
    return None


def weigh(brought: Brought, thing: Kept, *, held: Held) -> Weighed:
    """Which cells of a row are kept, which only remembered, and which left."""
    memory = brought.known.memory
    before = digests(memory) if memory else {}
    salt = memory.salt if memory else ""
    kept: list[Said] = []
    remembered: list[Said] = []
    left: list[Said] = []
    for cell in brought.said:
        taken = before.get(cell.column)
        if taken is not None and taken == digest_of(cell.values, salt=salt):
            continue
        present = {name: held.value(thing, name) for name in cell.values}
        if present == cell.values:
            remembered.append(cell)
        elif taken is not None and taken == digest_of(present, salt=salt):
            kept.append(cell)
        elif taken is None and cell.is_blank:
            continue
        elif taken is None and _says_nothing(thing, present):
            kept.append(cell)
        else:
            left.append(cell)
    return Weighed(tuple(kept), tuple(remembered), tuple(left))


def _says_nothing(thing: Kept, present: Values) -> bool:
    """Whether the challenge says nothing yet of these fields, or only what it says of itself.

    A thing typed in elsewhere holds what every thing begins with in all that nobody filled in.
    """
    begun = type(thing)(id=thing.id)
    return all(
        value in ("", (), None) or (name != LINKED and value == getattr(begun, name))
        for name, value in present.items()
    )


def _add(brought: Brought, *, draft: Draft) -> None:
    """Add a new thing with all that its row says of it."""
    values = {name: value for cell in brought.said for name, value in cell.values.items()}
    linked = values.pop(LINKED, ())
    thing = replace(brought.new, **values)
    draft.add(thing)
    change_links(thing, linked, held=(), draft=draft)


def _change(thing: Kept, values: Values, *, held: Held, draft: Draft) -> None:
    """Give a thing of the challenge what a cell says."""
    if LINKED in values:
        change_links(thing, values[LINKED], held=held.links.get(thing.id, ()), draft=draft)
    else:
        draft.change(thing, **values)


def _remember(brought: Brought, cells: Iterable[Said], *, held: Held, draft: Draft) -> None:
    """Remember what these cells said. Nothing is drafted where that is remembered already."""
    memory = brought.known.memory
    salt = memory.salt if memory else cell_salt(held.gathered.challenge.id)
    new = {cell.column: digest_of(cell.values, salt=salt) for cell in cells}
    if not new:
        return
    remembered = {**(digests(memory) if memory else {}), **new}
    cells_said = tuple(f"{column}:{digest}" for column, digest in remembered.items())
    if memory is not None:
        draft.change(memory, cells=cells_said)
        return
    sheet = brought.known.row.table.sheet.name
    draft.add(
        TakenRow(
            id=taken_row_id(held.gathered.challenge.id, sheet, brought.known.key),
            sheet=sheet,
            thing=brought.known.id,
            salt=salt,
            cells=cells_said,
        )
    )
