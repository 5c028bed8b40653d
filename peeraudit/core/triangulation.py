"""Triangulation: whether enough independent sources back a finding.

Plain data in, plain data out: nothing here reads a store or the clock.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from peeraudit.core.case_file import CaseFile
from peeraudit.core.evidence import Evidence, ReadDocument, SourceKind
from peeraudit.core.timetable import Session

KINDS_NEEDED = 2
"""Saw, heard, read: the usual rule on site asks for two of them (practice.md 1)."""

GROUPS_NEEDED = 2
"""Or for two independent groups (practice.md 1)."""


class Gap(StrEnum):
    """Why a finding may not yet stand in the letter as it is."""

    NO_EVIDENCE = "no evidence for it"
    ONE_GROUP = "one kind, one group"
    NO_GROUP = "one kind, no source named"
    AGAINST = "evidence against not answered"


@dataclass(frozen=True, slots=True)
class Triangulation:
    """How far the evidence filed under one finding carries it.

    `supporting` is the evidence for it, `unanswered` the evidence against it that the support
    does not outweigh. `groups` are the independent groups behind the support, and `groups_wanted`
    tells how many more of them would answer what is against; 0 where nothing is.
    """

    supporting: tuple[Evidence, ...]
    unanswered: tuple[Evidence, ...]
    groups: frozenset[str]
    groups_wanted: int = 0

    @property
    def kinds(self) -> frozenset[SourceKind]:
        """The kinds of source that support the finding."""
        return frozenset(item.kind for item in self.supporting)

    @property
    def is_secure(self) -> bool:
        """Whether the finding may stand in the letter as it is."""
        return not self.gaps

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What keeps it from being secure; nothing where it is."""
        thin = () if self._is_backed else (self._thinness,)
        return (*thin, Gap.AGAINST) if self.unanswered else thin

    @property
    def _is_backed(self) -> bool:
        return len(self.kinds) >= KINDS_NEEDED or len(self.groups) >= GROUPS_NEEDED

    @property
    def _thinness(self) -> Gap:
        if not self.supporting:
            return Gap.NO_EVIDENCE
        return Gap.ONE_GROUP if self.groups else Gap.NO_GROUP


def triangulate(
    supporting: Sequence[Evidence], *, against: Sequence[Evidence], groups: Mapping[str, str]
) -> Triangulation:
    """Weigh the evidence for a finding and against it. `groups` is as `independent_groups` gives.

    Evidence against is answered when the finding has, besides the two groups it needs, one more
    independent group for each that speaks against it. A group that says both counts against only,
    and a note against that names no source is a group of its own. The trade has no published
    rule: this one would rather have the team look again than let an objection pass.
    """
    backing = frozenset(groups[item.source] for item in supporting if item.source in groups)
    objecting = {groups.get(item.source, item.id) for item in against}
    needed = GROUPS_NEEDED + len(objecting) if objecting else 0
    wanted = max(0, needed - len(backing - objecting))
    return Triangulation(
        supporting=tuple(supporting),
        unanswered=tuple(against) if wanted else (),
        groups=backing,
        groups_wanted=wanted,
    )


def independent_groups(
    sessions: Iterable[Session],
    *,
    case_files: Iterable[CaseFile],
    documents: Iterable[ReadDocument],
) -> dict[str, str]:
    """The independent group behind each source, by the source's id.

    Sessions with the same group, whatever its case and spaces, are one; a session without a group
    stands for itself, and so does every case file and every document.
    """
    alone = {item.id: item.id for source in (case_files, documents) for item in source}
    return alone | {item.id: _group_of(item) for item in sessions}


def _group_of(session: Session) -> str:
    folded = " ".join(session.group_met.split()).casefold()
    return f"group met: {folded}" if folded else session.id
