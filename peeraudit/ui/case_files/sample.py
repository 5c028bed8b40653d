"""The sample in words: a row for each case file, and what there is to say of all of them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from peeraudit.core.audit import Audit, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.gathered import Gathered
from peeraudit.core.progress import done_audits
from peeraudit.operations.seeing import Seen
from peeraudit.ui.audit.in_order import in_order

COLUMNS = (
    "Case",
    "How chosen",
    "Status",
    "Age",
    "Team",
    "Who audits",
    "Not seen",
    "Audits",
)
"""What the table says of each case file."""

HOST_GRADE_LATER = "shown when your audit is done"
"""In place of the host's grade: a reading owes nothing to it."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case file as the table shows it, in the order of the columns."""

    id: str
    cells: tuple[str, ...]

    @property
    def in_words(self) -> str:
        """The row as a screen reader says it."""
        named = zip(COLUMNS, self.cells, strict=True)
        return ". ".join(f"{name}: {cell}" for name, cell in named if cell)


def case_rows(shown: Gathered) -> tuple[CaseRow, ...]:
    """A row for each case file, in their order."""
    names = {peer.id: peer.name for peer in shown.team}
    audits = audits_by_case(shown)
    done = done_audits(shown)
    return tuple(
        CaseRow(
            item.id,
            (
                f"{item.reference}, reserve" if item.reserve else item.reference,
                item.how_chosen,
                item.status,
                item.age_band,
                item.team,
                names.get(item.auditor, ""),
                item.access_limits,
                _audits_in_words(audits.get(item.id, ()), done=done),
            ),
        )
        for item in shown.case_files
    )


def counts_in_words(shown: Gathered) -> str:
    """How many case files there are, how many audited, and who waits for an auditor."""
    own = [item for item in shown.case_files if not item.reserve]
    reserves = len(shown.case_files) - len(own)
    audits = audits_by_case(shown)
    done = done_audits(shown)
    counted = {audit.id for audit in shown.audits if audit.purpose is not Purpose.CALIBRATION}
    done_ones = done & counted
    audited = sum(any(audit.id in done_ones for audit in audits.get(item.id, ())) for item in own)
    begun = sum(item.id in audits for item in own) - audited
    free = sum(not item.auditor and item.id not in audits for item in own)
    parts = [f"{len(own)} case {_noun(len(own), 'file')}", f"{audited} audited"]
    parts += [f"{begun} begun"] if begun else []
    parts += [f"{free} without an auditor"] if free else []
    parts += [f"{reserves} in reserve"] if reserves else []
    return ", ".join(parts)


def audits_by_case(shown: Gathered) -> Mapping[str, Sequence[Audit]]:
    """The audits of each case file, a first one first."""
    found: defaultdict[str, list[Audit]] = defaultdict(list)
    for audit in in_order(shown.audits, team=shown.team):
        found[audit.case_file].append(audit)
    return found


def may_see_host_grade(seen: Seen, case_file: CaseFile, *, done: Collection[str]) -> bool:
    """Whether the host's grade is shown: not before the case is audited, and not to the blind.

    `done` has the ids of the audits that are.
    """
    if case_file.id in seen.veil.case_files:
        return False
    audits = [
        audit
        for audit in seen.shown.audits
        if audit.case_file == case_file.id and audit.purpose is not Purpose.CALIBRATION
    ]
    mine = [audit for audit in audits if seen.peer in audit.auditors]
    return bool(audits) and all(audit.id in done for audit in mine or audits[:1])


def audit_in_words(audit: Audit, *, names: Mapping[str, str], done: Collection[str]) -> str:
    """One audit: what it is for, who makes it, by the names of the team, and how far it is."""
    who = " and ".join(names.get(name, "somebody gone") for name in audit.auditors)
    state = "done" if audit.id in done else "begun"
    return f"{str(audit.purpose).capitalize()}, {who}: {state}"


def _audits_in_words(audits: Sequence[Audit], *, done: Collection[str]) -> str:
    return ", ".join(
        f"{audit.purpose} {'done' if audit.id in done else 'begun'}" for audit in audits
    )


def _noun(count: int, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"
