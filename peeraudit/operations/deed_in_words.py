"""What a deed did, in the few words of a menu: "grade 2 → 3, C07 first, Is the voice heard?"."""

import json
from collections.abc import Callable, Mapping, Sequence

from peeraudit.core.audit import Judgement
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.journal.change import Change, Entry
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.kept import JOINED_INTO
from peeraudit.core.taken_row import TakenRow
from peeraudit.operations import deeds
from peeraudit.operations.calling import kind_in_words
from peeraudit.operations.in_words import field_in_words
from peeraudit.operations.judgement_in_words import answer_in_words, called
from peeraudit.operations.naming_one import name_of
from peeraudit.store.view import View

Row = tuple[str, str]
"""Entity and entity id."""

ANSWER = (Judgement.ENTITY, "answer")
"""The field that a grade stands in."""


def deed_in_words(view: View, entry: Entry) -> str:
    """What a deed did, told by what it was about, on one line.

    The memory of workbooks is left out.
    """
    return " ".join(_told(view, entry).split())


def _told(view: View, entry: Entry) -> str:
    deed = entry.change_set
    changes = [change for change in deed.changes if change.entity != TakenRow.ENTITY]
    teller = _TELLERS.get(deed.deed)
    if teller is None or not changes:
        return _changed(view, changes) if changes else deed.deed
    return teller(view, changes)


def _changed(view: View, changes: Sequence[Change]) -> str:
    """Fields changed: of one thing by name, of several by their number."""
    rows = _rows(changes)
    if len(rows) > 1:
        kinds = {kind_in_words(entity) for entity, _ in rows}
        return f"change of {_counted(len(rows), kinds.pop() if len(kinds) == 1 else 'thing')}"
    name = called(view, *rows[0])
    graded = next((item for item in changes if (item.entity, item.field) == ANSWER), None)
    if graded is not None:
        return f"{answer_in_words(view, graded)}, {name}"
    fields = list(dict.fromkeys(change.field for change in changes))
    return f"{field_in_words(fields[0])}, {name}" if len(fields) == 1 else f"change of {name}"


def _deleted(view: View, changes: Sequence[Change]) -> str:
    rows = _rows(changes)
    if len(rows) == 1:
        return f"delete of {called(view, *rows[0])}"
    return f"delete of {_counted(len(rows), 'thing')}"


def _added(view: View, changes: Sequence[Change]) -> str:
    """The first thing a deed added: what else it added belongs to that."""
    entity, entity_id = _rows(changes)[0]
    name, kind = name_of(view, entity, entity_id), kind_in_words(entity)
    return f"new {name}" if name.startswith(kind) else f"new {kind} {name}"


def _filed(view: View, changes: Sequence[Change]) -> str:
    return _of_filings(view, changes, how="filed under")


def _unfiled(view: View, changes: Sequence[Change]) -> str:
    return _of_filings(view, changes, how="taken out of")


def _of_filings(view: View, changes: Sequence[Change], *, how: str) -> str:
    ids = [entity_id for entity, entity_id in _rows(changes) if entity == Filing.ENTITY]
    links = view.fetch(Filing, among=ids)
    findings = {*_all_named_in(changes, "finding"), *(link.finding for link in links)} - {""}
    notes = {*_all_named_in(changes, "evidence"), *(link.evidence for link in links)} - {""}
    what = _counted(len(ids), "note")
    if len(notes) == 1:
        what = name_of(view, Evidence.ENTITY, notes.pop())
    if len(findings) != 1:
        return f"{what} {how} {'a finding' if len(ids) == 1 else 'findings'}"
    return f"{what} {how} {name_of(view, Finding.ENTITY, findings.pop())}"


def _merged(view: View, changes: Sequence[Change]) -> str:
    entity, entity_id = _rows(changes)[0]
    name, face = name_of(view, entity, entity_id), _named_in(changes, JOINED_INTO)
    return f"merge of {name} into {name_of(view, entity, face)}"


def _split(view: View, changes: Sequence[Change]) -> str:
    return f"split of {name_of(view, Finding.ENTITY, _named_in(changes, 'split_from'))}"


def _named_in(changes: Sequence[Change], field: str) -> str:
    """The id that a deed gave to a field."""
    return next(iter(_all_named_in(changes, field)), "")


def _all_named_in(changes: Sequence[Change], field: str) -> tuple[str, ...]:
    """The ids that a deed gave to a field of several things, also where these stand no more."""
    values = (item.value for item in changes if item.field == field)
    return tuple(str(json.loads(value)) for value in values if value is not None)


def _moderated(view: View, changes: Sequence[Change]) -> str:
    return f"moderation of {called(view, *_rows(changes)[0]).removesuffix(' moderated')}"


def _one(words: str) -> Callable[[View, Sequence[Change]], str]:
    """A deed about one thing: what was done, then the thing."""
    return lambda view, changes: f"{words} {called(view, *_rows(changes)[0])}"


def _settled(view: View, changes: Sequence[Change]) -> str:
    """One field, about which laptops disagreed; also whether a thing is deleted."""
    if changes[0].field == DELETED:
        return f"settling whether {called(view, *_rows(changes)[0])} is deleted"
    return f"settling of {_changed(view, changes)}"


def _restored(view: View, changes: Sequence[Change]) -> str:
    return f"an earlier value for {_changed(view, changes)}"


def _workbook(_view: View, changes: Sequence[Change]) -> str:
    return f"workbook taken in, {_counted(len(_rows(changes)), 'thing')}"


def _rows(changes: Sequence[Change]) -> list[Row]:
    """The things that changes are about, each once, in the order of the changes."""
    return list(dict.fromkeys(change.key[:2] for change in changes))


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


_TELLERS: Mapping[str, Callable[[View, Sequence[Change]], str]] = {
    deeds.ADD: _added,
    deeds.BRING_BACK: _one("bringing back of"),
    deeds.CAPTURE: _added,
    deeds.DELETE: _deleted,
    deeds.FILE: _filed,
    deeds.FINISH: _one("finish of"),
    deeds.HEADLINE: _one("headline"),
    deeds.LOOKED_AT: _one("looking again at"),
    deeds.MAKE_FINDING: _added,
    deeds.MERGE: _merged,
    deeds.MODERATE: _moderated,
    deeds.MOVE: _one("move of"),
    deeds.PART: _one("taking apart of"),
    deeds.REOPEN: _one("reopening of"),
    deeds.RESTORE: _restored,
    deeds.REVERT: _one("the standard again for"),
    deeds.REWRITE: _one("own words for"),
    deeds.SETTLE: _settled,
    deeds.SPLIT: _split,
    deeds.START_AUDIT: _one("start of audit"),
    deeds.TAKE_IN: _workbook,
    deeds.UNFILE: _unfiled,
    deeds.USE_FORM: _added,
}
"""How a deed is told, by its name; all others by the fields they changed."""
