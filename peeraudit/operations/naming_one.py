"""What one thing is called, without naming everything: for a line that is read and not typed.

Where two things have one name it does not tell them apart, as `referring.directory` does.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.journal.kept import Kept
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip
from peeraudit.operations.calling import (
    KNOWN_BY_WORDS,
    NAMED_BY,
    NUMBER,
    Row,
    kind_in_words,
    names_of,
    words_of,
)
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.view import View

CALLED_AFTER: Mapping[str, tuple[type[Kept], ...]] = {
    "theme": (Theme,),
    "key_line": (KeyLine,),
    "case_file": (CaseFile,),
    "form": (FormInUse,),
    "audit": (Audit,),
    "about": (CaseFile, Session),
    "finding": (Finding,),
    "evidence": (Evidence,),
}
"""What a thing is called after, by the field that names it."""

WITH_PURPOSE = 1
"""The name of a judgement that says of which audit it is: C07 first/voice."""


def name_of(view: View, entity: str, entity_id: str) -> str:
    """What people know a thing by, also one that is gone; its kind where it has no name."""
    rows: defaultdict[str, dict[str, Row]] = defaultdict(dict)
    _read(view, entity, entity_id, rows)
    row = rows[entity].get(entity_id, {})
    if words := words_of(entity, row):
        return words
    names = names_of(entity, row, rows)
    if not names:
        return kind_in_words(entity)
    return names[WITH_PURPOSE] if entity == Judgement.ENTITY else names[0]


def _read(view: View, entity: str, entity_id: str, rows: defaultdict[str, dict[str, Row]]) -> None:
    """Read what a thing is named by, and what the things are named by that it is called after."""
    if not entity_id or entity_id in rows[entity]:
        return
    names = NAMED_BY.get(entity, ())
    if not names or entity not in DRAWINGS:
        rows[entity][entity_id] = {}
        return
    fields = (*names, *KNOWN_BY_WORDS.get(entity, ()))
    rows[entity][entity_id] = row = row_of(view, entity, entity_id, fields)
    if entity == TopTip.ENTITY:
        rows[entity][entity_id] = {**row, NUMBER: _number(view, row)}
    for name in names:
        for kind in CALLED_AFTER.get(name, ()):
            _read(view, kind.ENTITY, row.get(name, ""), rows)


def row_of(view: View, entity: str, entity_id: str, fields: Sequence[str]) -> Row:
    """Some fields of one thing as text, without the empty ones; what is gone, as it was last."""
    row = view.texts(entity, *fields, among=(entity_id,)).get(entity_id)
    return row or _as_it_was(view, entity, entity_id, fields)


def _as_it_was(view: View, entity: str, entity_id: str, fields: Sequence[str]) -> dict[str, str]:
    """What a thing that is gone was last known by."""
    found: dict[str, str] = {}
    changes = view.history((entity, entity_id, name) for name in fields)
    for item in sorted(changes, key=lambda item: item.order):
        if item.change.value is not None and (text := str(json.loads(item.change.value))):
            found[item.change.field] = text
    return found


def _number(view: View, row: Row) -> str:
    """Which of the tips it is, counted from 1."""
    place = row.get("place", "")
    return str(1 + sum(tip.place < place for tip in view.fetch(TopTip)))
