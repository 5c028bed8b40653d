"""What is left out for whoever looks, while a second audit of theirs is blind.

Looking wants no speaker: where nothing says who looks, all is shown. Only a name that nobody has is
refused, and only while somebody is blind: mistyped, it would show what its bearer must not see.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from peeraudit.core.audit import Audit, Judgement
from peeraudit.core.blind import CLEAR, Veil, is_blind, veil_for
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Filing
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.conflict import Conflict
from peeraudit.core.journal.kept import JOINED_INTO, Kept
from peeraudit.core.journal.standing import names
from peeraudit.core.moderation import Moderation
from peeraudit.core.taken_row import TakenRow
from peeraudit.operations.opening import WhoIsSpeaking, speaker
from peeraudit.store.view import View

K = TypeVar("K", bound=Kept)

OWNED_BY: Mapping[type[Kept], tuple[str, ...]] = {
    CaseFile: (JOINED_INTO,),
    Audit: ("case_file", "auditors"),
    Judgement: ("audit",),
    Moderation: ("case_file",),
    Evidence: ("source", "peer"),
    Filing: ("evidence",),
}
"""The fields by which a thing belongs to a case file and a peer, by kind."""


def veil_over(view: View, *, named: str) -> Veil:
    """What is not to be shown to whoever looks, of what stands and of what history still tells.

    Raises `WhoIsSpeaking` where a name is given that nobody has and somebody audits blind.
    """
    gathered = Gathered(Challenge(id=""), audits=view.fetch(Audit))
    if not any(map(is_blind, gathered.audits)):
        return CLEAR
    gathered = replace(gathered, team=view.fetch(Peer), case_files=view.fetch(CaseFile))
    if _veil(gathered, named=named).is_empty:
        return CLEAR
    whole = replace(
        gathered,
        judgements=view.fetch(Judgement),
        moderations=view.fetch(Moderation),
        evidence=view.fetch(Evidence),
        filings=view.fetch(Filing),
    )
    return _veil(whole, named=named, gone=_gone(view))


def of_people(conflicts: Iterable[Conflict], *, veil: Veil) -> tuple[Conflict, ...]:
    """Of some conflicts, those that people have to do with, without what is veiled."""
    return tuple(
        item
        for item in conflicts
        if item.entity != TakenRow.ENTITY and not veil.hides_field(*item.key)
    )


def veil_over_all(view: View, gathered: Gathered, *, named: str) -> Veil:
    """The same where everything that stands is gathered already. Raises as `veil_over` does."""
    if _veil(gathered, named=named).is_empty:
        return CLEAR
    return _veil(gathered, named=named, gone=_gone(view))


def _veil(gathered: Gathered, *, named: str, gone: Iterable[Kept] = ()) -> Veil:
    """The veil of whoever looks; who that is matters only while somebody audits blind."""
    if not any(map(is_blind, gathered.audits)):
        return CLEAR
    team = tuple(sorted(gathered.team, key=lambda peer: peer.place))
    try:
        peer = speaker(team, named=named)
    except WhoIsSpeaking:
        if named:
            raise
        return CLEAR
    return veil_for(gathered, peer=peer.id, gone=gone)


def _gone(view: View) -> Iterator[Kept]:
    """What stands no more, by what it last belonged to: deleted, or its making taken back.

    What stands and lost only that is among it, but for notes: of no source now, they are of no
    case file.
    """
    for kind, fields in OWNED_BY.items():
        asked = () if kind in (CaseFile, Evidence) else fields[:1]
        rows = view.texts(kind.ENTITY, *asked)
        whole = {name for name, row in rows.items() if len(row) == len(asked)}
        yield from _as_it_was(view, kind, view.things(kind.ENTITY) - whole)


def _as_it_was(view: View, kind: type[K], ids: Iterable[str]) -> Iterator[K]:
    """Things of one kind with what each last belonged to."""
    things = {name: kind(id=name) for name in sorted(ids)}
    changes = view.history(
        (kind.ENTITY, name, field) for name in things for field in OWNED_BY[kind]
    )
    for item in sorted(changes, key=lambda item: item.order):
        _, name, field = item.change.key
        if named := names(item.change.value):
            several = isinstance(getattr(things[name], field), tuple)
            things[name] = replace(things[name], **{field: named if several else named[0]})
    yield from things.values()
