"""Fetching everything the team has gathered, in the order it is shown."""

import re
from bisect import insort
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar, cast

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.kept import Kept
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import KnownWord, Passage
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.template import AuditTemplate, thaw_template
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip
from peeraudit.store.view import View

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

K = TypeVar("K", bound=Kept)

_FIGURES = re.compile(r"([0-9]+)")


@dataclass(frozen=True, slots=True)
class _Shelf:
    """One kind of what is gathered: the field it stands in, and its order there."""

    field: str
    kind: type[Kept]
    key: Callable[[Kept], "SupportsRichComparison"]


def gather(view: View) -> Gathered:
    """Everything that is kept of the challenge at one moment."""
    found = {
        shelf.field: tuple(sorted(view.fetch(shelf.kind), key=shelf.key)) for shelf in _SHELVES
    }
    return _with_templates(view, replace(Gathered(view.fetch(Challenge)[0]), **found))


def gather_again(view: View, before: Gathered, touched: Mapping[str, Collection[str]]) -> Gathered:
    """What was gathered before, with the things touched since fetched anew: ids by kind."""
    found: dict[str, tuple[Kept, ...]] = {
        shelf.field: _again(view, shelf, getattr(before, shelf.field), ids=ids)
        for shelf in _SHELVES
        if (ids := touched.get(shelf.kind.ENTITY))
    }
    gathered = replace(before, **found)
    if Challenge.ENTITY in touched:
        gathered = replace(gathered, challenge=view.fetch(Challenge)[0])
    return _with_templates(view, gathered) if FormInUse.ENTITY in touched else gathered


def _again(
    view: View, shelf: _Shelf, before: Iterable[Kept], *, ids: Collection[str]
) -> tuple[Kept, ...]:
    """One kind with some things fetched anew, each put in its place."""
    things = [item for item in before if item.id not in ids]
    for thing in view.fetch(shelf.kind, among=ids):
        insort(things, thing, key=shelf.key)
    return tuple(things)


def _with_templates(view: View, gathered: Gathered) -> Gathered:
    templates = {item.id: found for item in gathered.forms if (found := frozen_form(view, item))}
    return replace(gathered, templates=templates)


def natural(reference: str) -> list[str | int]:
    """A reference as people order it: C2 before C10. Every other part is a number."""
    parts: list[str | int] = [*_FIGURES.split(reference)]
    parts[1::2] = map(int, parts[1::2])
    return parts


def _by_time(session: Session) -> tuple[str, str, list[str | int]]:
    return str(session.day), str(session.start), natural(session.reference)


def _by_id(thing: Kept) -> str:
    return thing.id


def frozen_form(view: View, form: FormInUse) -> AuditTemplate | None:
    """The frozen form; none where its text was struck out."""
    compiled = view.form(form.digest)
    if compiled is not None:
        return compiled
    try:
        text = view.piece(form.digest).decode()
    except KeyError:
        return None
    return thaw_template(text, name=f"{form.form}.toml")


def _shelf(field: str, kind: type[K], key: Callable[[K], "SupportsRichComparison"]) -> _Shelf:
    return _Shelf(field, kind, cast("Callable[[Kept], SupportsRichComparison]", key))


_SHELVES = (
    _shelf("team", Peer, lambda item: item.place),
    _shelf("key_lines", KeyLine, lambda item: item.place),
    _shelf("themes", Theme, lambda item: item.place),
    _shelf("theme_key_lines", ThemeKeyLine, _by_id),
    _shelf("sessions", Session, _by_time),
    _shelf("documents", ReadDocument, lambda item: natural(item.reference)),
    _shelf("case_files", CaseFile, lambda item: natural(item.reference)),
    _shelf("forms", FormInUse, lambda item: (item.form, natural(item.version))),
    _shelf("audits", Audit, _by_id),
    _shelf("judgements", Judgement, _by_id),
    _shelf("moderations", Moderation, _by_id),
    _shelf("stops", SafeguardingStop, lambda item: str(item.told_on)),
    _shelf("evidence", Evidence, lambda item: natural(item.reference)),
    _shelf("findings", Finding, lambda item: (item.place, natural(item.reference))),
    _shelf("filings", Filing, _by_id),
    _shelf("tips", TopTip, lambda item: item.place),
    _shelf("passages", Passage, _by_id),
    _shelf("known_words", KnownWord, _by_id),
)
"""Where each kind stands among what is gathered, and in which order it is shown."""
