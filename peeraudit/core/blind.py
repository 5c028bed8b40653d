"""The blind second audit: what is not shown to a second auditor until their own audit is finished.

A second audit is worth something where its grade owes nothing to the first (practice.md 1). This
is courtesy between colleagues and no secrecy: the same file, opened as another peer, shows it all,
and so does an export. What the team says together stays: findings, letter and tips may tell what
was found in that case, and so may a safeguarding stop, because a child at risk comes first.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from peeraudit.core.audit import Audit, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Peer
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Filing
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.kept import Joinable, Kept
from peeraudit.core.moderation import Moderation
from peeraudit.core.workbook.spelling import fold_reference

K = TypeVar("K", bound=Kept)
J = TypeVar("J", bound=Joinable)

HOST_GRADE = "host_grade"
"""The field of a case file with the grade of the host's own audit."""


@dataclass(frozen=True, slots=True)
class Veil:
    """What is not to be shown to one peer now.

    `references` are the case files of their blind audits, as these call them. `case_files` are the
    ids of every row of these, `things` the ids of what is hidden whole, by kind.
    """

    references: tuple[str, ...] = ()
    case_files: frozenset[str] = frozenset()
    things: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])

    @property
    def is_empty(self) -> bool:
        """Whether everything may be shown."""
        return not self.case_files

    @property
    def left_out(self) -> str:
        """A sentence that says what is left out and until when; empty where nothing is."""
        if self.is_empty:
            return ""
        *others, last = self.references
        until = f"audits of {', '.join(others)} and {last} are" if others else f"audit of {last} is"
        return (
            f"Left out until your second {until} finished: what others noted and graded there,"
            " moderation, and the host's grade."
        )

    def hides(self, entity: str, entity_id: str) -> bool:
        """Whether nothing of a thing is shown."""
        return entity_id in self.things.get(entity, ())

    def hides_field(self, entity: str, entity_id: str, name: str) -> bool:
        """Whether a field of a thing is not shown."""
        is_host_grade = entity == CaseFile.ENTITY and name == HOST_GRADE
        return self.hides(entity, entity_id) or (is_host_grade and entity_id in self.case_files)

    def hides_some(self, entity: str, entity_id: str) -> bool:
        """Whether any field of a thing is not shown."""
        return self.hides_field(entity, entity_id, HOST_GRADE)


CLEAR = Veil()
"""Everything may be shown."""


def is_blind(audit: Audit) -> bool:
    """Whether an audit is a second one, not finished, whose auditors did not give up blindness."""
    return (
        audit.purpose is Purpose.SECOND
        and bool(audit.case_file)
        and not (audit.finished or audit.blindness_given_up)
    )


def veil_for(gathered: Gathered, *, peer: str, gone: Iterable[Kept] = ()) -> Veil:
    """What is not to be shown to that peer, for the case files of which they audit one blind.

    These are all audits of the case but their own, with their judgements, its moderations, what
    others noted from it and where that is filed, and the host's grade. Rows of a case file that
    are joined, or go by one reference, are one case; so are rows of one peer.

    `gathered` may be under its faces or not. `gone` is what stands no more and whose history is
    still told: it is hidden as it would be if it stood.
    """
    blind = [audit for audit in gathered.audits if is_blind(audit)]
    if not blind:
        return CLEAR
    own = _as_one(_rows(gathered, Peer, gathered.team), {peer}, called=attrgetter("name"))
    blind = [audit for audit in blind if not own.isdisjoint(audit.auditors)]
    if not blind:
        return CLEAR
    gone = tuple(gone)
    rows = (*_rows(gathered, CaseFile, gathered.case_files), *_of(gone, CaseFile))
    named = {audit.case_file for audit in blind}
    cases = _as_one(rows, named, called=attrgetter("reference"))
    return Veil(
        references=tuple(
            dict.fromkeys(row.reference for row in rows if row.id in named and row.reference)
        )
        or ("a case file",),
        case_files=cases,
        things=dict(_hidden(gathered, gone, cases=cases, own=own)),
    )


def as_seen(gathered: Gathered, veil: Veil) -> Gathered:
    """Everything gathered without what the veil hides; the very same where it hides nothing.

    The host's grade of a veiled case reads as blank. It is not to be asked for on such a page: the
    case file still carries the heads of the grade that is there.
    """
    if veil.is_empty:
        return gathered
    return replace(
        gathered,
        case_files=tuple(_bare(row, veil) for row in gathered.case_files),
        audits=_shown(gathered.audits, veil),
        judgements=_shown(gathered.judgements, veil),
        moderations=_shown(gathered.moderations, veil),
        evidence=_shown(gathered.evidence, veil),
        filings=_shown(gathered.filings, veil),
        joined={
            face: tuple(_bare(row, veil) for row in rows) for face, rows in gathered.joined.items()
        },
    )


def as_graded(gathered: Gathered, veil: Veil) -> Gathered:
    """What tables of grades are made of for them: a veiled case counts in none.

    Their own grade of it alone would stand there as the team's.
    """
    if veil.is_empty:
        return gathered
    seen = as_seen(gathered, veil)
    audits = (item for item in seen.audits if item.case_file not in veil.case_files)
    return replace(seen, audits=tuple(audits))


def _hidden(
    gathered: Gathered, gone: Collection[Kept], *, cases: Collection[str], own: frozenset[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    """The ids of what is hidden whole, by kind."""
    audits = frozenset(
        item.id
        for item in chain(gathered.audits, _of(gone, Audit))
        if item.case_file in cases and own.isdisjoint(item.auditors)
    )
    notes = frozenset(
        item.id
        for item in chain(gathered.evidence, _of(gone, Evidence))
        if item.source in cases and item.peer not in own
    )
    judgements = chain(gathered.judgements, _of(gone, Judgement))
    moderations = chain(gathered.moderations, _of(gone, Moderation))
    filings = chain(gathered.filings, _of(gone, Filing))
    yield Audit.ENTITY, audits
    yield Evidence.ENTITY, notes
    yield Judgement.ENTITY, frozenset(item.id for item in judgements if item.audit in audits)
    yield Moderation.ENTITY, frozenset(item.id for item in moderations if item.case_file in cases)
    yield Filing.ENTITY, frozenset(item.id for item in filings if item.evidence in notes)


def _as_one(
    rows: Iterable[J], named: Iterable[str], *, called: Callable[[J], str]
) -> frozenset[str]:
    """The ids of all rows that are one with those named: joined either way, or called alike."""
    ties: defaultdict[str, set[str]] = defaultdict(set)
    by_words: dict[str, str] = {}
    for row in rows:
        words = fold_reference(called(row))
        alike = by_words.setdefault(words, row.id) if words else ""
        for other in filter(None, (row.joined_into, alike)):
            ties[row.id].add(other)
            ties[other].add(row.id)
    found: set[str] = set()
    ahead = list(named)
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead.extend(ties[name])
    return frozenset(found)


def _rows(gathered: Gathered, kind: type[J], faces: Iterable[J]) -> tuple[J, ...]:
    """The rows of one kind, those beneath a face as well."""
    return (*faces, *_of(chain.from_iterable(gathered.joined.values()), kind))


def _of(things: Iterable[Kept], kind: type[K]) -> tuple[K, ...]:
    return tuple(thing for thing in things if isinstance(thing, kind))


def _shown(things: tuple[K, ...], veil: Veil) -> tuple[K, ...]:
    if not things:
        return things
    hidden = veil.things.get(things[0].ENTITY, frozenset())
    return tuple(thing for thing in things if thing.id not in hidden) if hidden else things


def _bare(row: J, veil: Veil) -> J:
    """A row as it is, or a veiled case file without the host's grade."""
    if isinstance(row, CaseFile) and row.id in veil.case_files and row.host_grade:
        return replace(row, host_grade="")
    return row
