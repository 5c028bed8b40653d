"""What a whole journal says: which rows are gone, and what laptops disagree on.

This is the rule itself, told without a store: the store keeps the same up to date in its own way,
and `verify` holds the two against each other.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from peeraudit.core.journal.conflict import Conflict, Disagreement
from peeraudit.core.journal.deletion import DELETED, stands_against
from peeraudit.core.journal.faces import faces
from peeraudit.core.journal.heads import Field, Placed, disagree, value_shown
from peeraudit.core.journal.kept import JOINED_INTO, Kept, Link, naming_fields

HeadsOf = Mapping[Field, tuple[Placed, ...]]
"""The heads of every field of a journal."""

Row = tuple[str, str]
"""Entity and entity id."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the rows of a journal stand: those that are gone, and every conflict, in order."""

    gone: frozenset[Row]
    conflicts: tuple[Conflict, ...]


def standing(heads: HeadsOf, *, kinds: Mapping[str, type[Kept]]) -> Standing:
    """Weigh every deletion and every join of a journal. `kinds` are those known, by entity."""
    by_row: defaultdict[Row, dict[str, tuple[Placed, ...]]] = defaultdict(dict)
    for (entity, entity_id, name), items in heads.items():
        by_row[entity, entity_id][name] = items
    naming = _naming(by_row, kinds=kinds)
    gone: set[Row] = set()
    found: list[Conflict] = []
    for row, fields in by_row.items():
        against = stands_against(
            fields.get(DELETED, ()), (*_others(fields), *naming.get(row[1], ()))
        )
        if against == ():
            gone.add(row)
        elif against:
            found.append(deletion_conflict(row, fields[DELETED], against))
    for row, fields in by_row.items():
        if row not in gone:
            found += [
                Conflict(Disagreement.VALUES, *row, name, items)
                for name, items in fields.items()
                if name != DELETED and disagree(items)
            ]
    found += _rings({row: fields for row, fields in by_row.items() if row not in gone})
    return Standing(frozenset(gone), tuple(sorted(found, key=lambda conflict: conflict.key)))


def deletion_conflict(
    row: Row, deletions: tuple[Placed, ...], against: tuple[Placed, ...]
) -> Conflict:
    """The conflict of a row that was deleted, and stays."""
    deleting = tuple(item for item in deletions if item.change.value is not None)
    return Conflict(Disagreement.DELETION, *row, DELETED, (*deleting, *against))


def ring_conflicts(
    entity: str, joins: Mapping[str, tuple[Placed, ...]], *, present: frozenset[str]
) -> Iterator[Conflict]:
    """The rings among the rows of one kind; `joins` are the heads of what each is joined into."""
    joined = {name: target for name, items in joins.items() if (target := _target(items))}
    for ring in faces(joined, present=present).rings:
        sides = sorted((joins[name][-1] for name in ring), key=lambda item: item.order)
        yield Conflict(Disagreement.RING, entity, ring[0], JOINED_INTO, tuple(sides))


def names(value: str | None) -> tuple[str, ...]:
    """The ids that the value of a naming field holds."""
    read = json.loads(value) if value is not None else None
    if isinstance(read, str):
        return (read,) if read else ()
    return tuple(map(str, read)) if isinstance(read, list) else ()  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - a JSON list of ids


def is_in_force(items: tuple[Placed, ...]) -> bool:
    """Whether a link ties its two ends, or some laptop says so."""
    return any(item.change.value not in (None, "false", "null", '""') for item in items)


def _others(fields: Mapping[str, tuple[Placed, ...]]) -> Iterator[Placed]:
    return (item for name, items in fields.items() if name != DELETED for item in items)


def _naming(
    by_row: Mapping[Row, Mapping[str, tuple[Placed, ...]]], *, kinds: Mapping[str, type[Kept]]
) -> Mapping[str, list[Placed]]:
    """The heads by which each id is named by other rows: all heads of a link that is in force."""
    found: defaultdict[str, list[Placed]] = defaultdict(list)
    for (entity, _), fields in by_row.items():
        kind = kinds.get(entity)
        if kind is None or (issubclass(kind, Link) and not _ties(kind, fields)):
            continue
        for name in naming_fields(kind):
            for item in fields.get(name, ()):
                for named in names(item.change.value):
                    found[named] += _others(fields) if issubclass(kind, Link) else (item,)
    return found


def _ties(kind: type[Link], fields: Mapping[str, tuple[Placed, ...]]) -> bool:
    return is_in_force(fields.get(kind.IN_FORCE, ()))


def _rings(by_row: Mapping[Row, Mapping[str, tuple[Placed, ...]]]) -> Iterator[Conflict]:
    joins: defaultdict[str, dict[str, tuple[Placed, ...]]] = defaultdict(dict)
    for (entity, entity_id), fields in by_row.items():
        if JOINED_INTO in fields:
            joins[entity][entity_id] = fields[JOINED_INTO]
    for entity, heads in joins.items():
        present = frozenset(name for kind, name in by_row if kind == entity)
        yield from ring_conflicts(entity, heads, present=present)


def _target(items: tuple[Placed, ...]) -> str:
    return next(iter(names(value_shown(items))), "")
