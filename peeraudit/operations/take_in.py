"""Taking a filled workbook in, whole or not at all: into a challenge, or as a new one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from peeraudit.core.challenge import Challenge, Peer, Role
from peeraudit.core.gathered import Gathered
from peeraudit.core.intake.fault import FaultsInWorkbook
from peeraudit.core.intake.founder import team_in
from peeraudit.core.intake.plan import Plan, plan
from peeraudit.core.journal.draft import Draft, derived_id
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.workbook.cell import SheetRows
from peeraudit.core.workbook.setting_sheets import TEAM
from peeraudit.documents.workbook import blank_workbook, read_workbook
from peeraudit.operations.check_forms import ShippedForm, shipped_forms, usable_forms
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import TAKE_IN
from peeraudit.operations.gathering import gather
from peeraudit.operations.opening import speaker
from peeraudit.operations.places import read_whole, write_whole
from peeraudit.operations.start import found, new_store
from peeraudit.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled workbook as read, the forms its audits may use, and who takes it in."""

    sheets: Sequence[SheetRows]
    forms: Sequence[ShippedForm]
    named: str


FIRST_LETTER = "a"
"""The letter of whoever starts a challenge; the rest of the team get the next ones."""


def write_blank_workbook(path: Path) -> None:
    """Write a blank workbook. Raises `CannotWrite`, `DiskFull`."""
    write_whole(path, blank_workbook(forms=[form.id for form in shipped_forms()]))


def read_filled(workbook: Path, *, own_forms: Sequence[Path], named: str) -> Filled:
    """Read a filled workbook and a person's own forms, without taking anything in.

    Raises `NotAWorkbook`, `FaultyForm`, `NoFile`.
    """
    sheets = read_workbook(read_whole(workbook), name=workbook.name)
    return Filled(sheets, usable_forms(own_forms), named)


def take_in(workspace: Workspace, filled: Filled, *, clock: Clock) -> Plan:
    """Take a workbook into a challenge, in one deed.

    Raises `FaultsInWorkbook` with every fault, and `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        gathered = gather(view)
        memory = view.fetch(TakenRow)
        draft = Draft(clock.new_id(), view.unset())
    peer = speaker(gathered.team, named=filled.named)
    taken = plan(
        filled.sheets,
        gathered=gathered,
        memory=memory,
        forms=filled.forms,
        speaker=peer,
        draft=draft,
        salt=derived_id(gathered.challenge.id, "cells"),
    )
    if taken.faults:
        raise FaultsInWorkbook(taken.faults)
    deed = draft.change_set(TAKE_IN, peer=peer.id, at=clock.stamp())
    if deed.changes:
        workspace.keep(deed, pieces=[form.text.encode() for form in taken.forms_used])
    return taken


def start_from_workbook(
    path: Path,
    passphrase: Callable[[], str],
    *,
    filled: Filled,
    challenge: Challenge,
    clock: Clock,
) -> Plan:
    """Start a challenge from a workbook. The passphrase is asked for once there is no fault.

    The first deed says that there is a challenge and who started it; the second is the take-in.
    """
    founder = _founder(filled, clock=clock)
    _refuse_faults(filled, challenge, founder)
    with new_store(path, passphrase, clock=clock) as workspace:
        found(workspace, challenge, founder, clock=clock)
        return _all_new(take_in(workspace, replace(filled, named=founder.name), clock=clock))


def _all_new(taken: Plan) -> Plan:
    """What was taken in, told of a challenge just made: who started it is of the team like all."""
    added = (
        replace(tally, count=tally.count + 1) if tally.sheet == TEAM.name else tally
        for tally in taken.added
    )
    return replace(taken, added=tuple(added), changed=())


def _refuse_faults(filled: Filled, challenge: Challenge, founder: Peer) -> None:
    """Plan the take-in once on paper, so that no store is made for a workbook with faults."""
    taken = plan(
        filled.sheets,
        gathered=Gathered(challenge),
        memory=(),
        forms=filled.forms,
        speaker=founder,
        draft=Draft(""),
        salt="",
    )
    if taken.faults:
        raise FaultsInWorkbook(taken.faults)


def _founder(filled: Filled, *, clock: Clock) -> Peer:
    """Whoever speaks first: of the team in the workbook, or the one named where it has none."""
    team = team_in(filled.sheets)
    known = speaker(team, named=filled.named) if team or not filled.named else None
    return Peer(
        id=clock.new_id(),
        name=known.name if known else filled.named,
        role=known.role if known else Role.COORDINATOR,
        letter=FIRST_LETTER,
    )
