"""Fetching what every thing is named by: from the tables what stands, from the journal the rest."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from peeraudit.core.journal.kept import JOINED_INTO, Joinable
from peeraudit.core.tip import TopTip
from peeraudit.operations.calling import KNOWN_BY_WORDS, NAMED_BY, NUMBER, Row, names_of, words_of
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.view import View


class Standing(IntEnum):
    """Which of two things of one name is meant: the one that stands before the other."""

    FACE = 0
    JOINED = 1
    GONE = 2


@dataclass(frozen=True, slots=True)
class Known:
    """One thing, the names it may go by, shortest first, and how it stands.

    `words` are what people know it by, where that is not a name.
    """

    entity: str
    entity_id: str
    names: tuple[str, ...]
    standing: Standing
    words: str = ""


def known_things(
    view: View, *, leaving: Collection[str], gone_of: Collection[str]
) -> Iterator[Known]:
    """Everything the challenge has, but for the kinds left out, and what is gone of some kinds."""
    kinds = [entity for entity in DRAWINGS if entity not in leaving]
    rows: dict[str, Mapping[str, Row]] = {entity: _drawn(view, entity) for entity in kinds}
    rows[TopTip.ENTITY] = _numbered(rows[TopTip.ENTITY])
    gone = {
        entity: view.things(entity) - rows[entity].keys() if entity in gone_of else frozenset[str]()
        for entity in kinds
    }
    every = {entity: {**_as_it_was(view, entity, gone[entity]), **rows[entity]} for entity in kinds}
    for entity in kinds:
        for entity_id, row in every[entity].items():
            standing = (
                Standing.GONE
                if entity_id in gone[entity]
                else _standing(entity_id, row, rows[entity])
            )
            names = tuple(map(_printable, names_of(entity, row, every)))
            words = _printable(words_of(entity, row))
            yield Known(entity, entity_id, names, standing, words)


def _drawn(view: View, entity: str) -> Mapping[str, Row]:
    """What the things of one kind that stand are known by, and what each is joined into."""
    joined = (JOINED_INTO,) if issubclass(DRAWINGS[entity].kind, Joinable) else ()
    return view.texts(entity, *_known_by(entity), *joined)


def _known_by(entity: str) -> tuple[str, ...]:
    return (*NAMED_BY.get(entity, ()), *KNOWN_BY_WORDS.get(entity, ()))


def _as_it_was(view: View, entity: str, ids: Collection[str]) -> Mapping[str, Row]:
    """What things that are gone were last known by."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    fields = _known_by(entity)
    changes = view.history((entity, name, field) for name in ids for field in fields)
    for item in sorted(changes, key=lambda item: item.order):
        if item.change.value is not None and (text := str(json.loads(item.change.value))):
            found[item.change.entity_id][item.change.field] = text
    return {name: found[name] for name in sorted(ids)}


def _standing(entity_id: str, row: Row, standing: Collection[str]) -> Standing:
    into = row.get(JOINED_INTO, entity_id)
    return Standing.JOINED if into != entity_id and into in standing else Standing.FACE


def _numbered(tips: Mapping[str, Row]) -> Mapping[str, Row]:
    """The tips with their numbers, in the order they are printed."""
    in_order = sorted(tips.items(), key=lambda item: (item[1].get("place", ""), item[0]))
    return {name: {**row, NUMBER: str(at)} for at, (name, row) in enumerate(in_order, start=1)}


def _printable(name: str) -> str:
    """A name without characters that a terminal would obey."""
    if name.isprintable():
        return name
    return "".join(character if character.isprintable() else " " for character in name)
