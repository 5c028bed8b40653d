"""Taking a filled workbook in, whole or not at all: into a challenge, or as a new one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from peeraudit.core.challenge import Challenge, Peer, Role
from peeraudit.core.gathered import Gathered
from peeraudit.core.intake.fault import FaultsInWorkbook
from peeraudit.core.intake.founder import team_in
from peeraudit.core.intake.held import Memory
from peeraudit.core.intake.plan import Plan, Tally, plan
from peeraudit.core.journal.draft import Draft
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.workbook.cell import SheetRows
from peeraudit.core.workbook.setting_sheets import TEAM
from peeraudit.documents.rendering import UnknownSuffixError
from peeraudit.documents.workbook import blank_workbook, read_workbook
from peeraudit.operations.check_forms import ShippedForm, shipped_forms, usable_forms
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import START_FROM, TAKE_IN
from peeraudit.operations.gathering import gather
from peeraudit.operations.keeping import planned_again
from peeraudit.operations.opening import speaker
from peeraudit.operations.places import read_whole, write_whole
from peeraudit.operations.referring import directory
from peeraudit.operations.start import FIRST_LETTER, found, new_store
from peeraudit.store.errors import AlreadyThere
from peeraudit.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled workbook as read, the forms its audits may use, and who takes it in."""

    sheets: Sequence[SheetRows]
    forms: Sequence[ShippedForm]
    named: str


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of a take-in: its plan, and what stays deleted though rows bring it, in words."""

    plan: Plan
    deleted: tuple[str, ...] = ()


def write_blank_workbook(path: Path) -> None:
    """Write a blank workbook, never over one that is there: it may be filled in.

    Raises `UnknownSuffixError`, `AlreadyThere`, `CannotWrite`, `DiskFull`.
    """
    if path.suffix.lower() != ".xlsx":
        raise UnknownSuffixError("workbook", path.suffix, known=(".xlsx",))
    if path.exists():
        raise AlreadyThere(f"{path} is there already.")
    write_whole(path, blank_workbook(forms=[form.id for form in shipped_forms()]))


def read_filled(workbook: Path, *, own_forms: Sequence[Path], named: str) -> Filled:
    """Read a filled workbook and a person's own forms, without taking anything in.

    Raises `NotAWorkbook`, `FaultyForm`, `NoFile`.
    """
    sheets = read_workbook(read_whole(workbook), name=workbook.name)
    return Filled(sheets, usable_forms(own_forms), named)


def take_in(workspace: Workspace, filled: Filled, *, clock: Clock) -> TakenIn:
    """Take a workbook into a challenge, in one deed. What was deleted there stays deleted.

    It is planned again where another window kept something meanwhile. Raises `FaultsInWorkbook`
    with every fault, `WhoIsSpeaking`, and `MovedOn` where the other window never rests.
    """
    return planned_again(lambda: _take_in(workspace, filled, deed=TAKE_IN, clock=clock))


def _take_in(workspace: Workspace, filled: Filled, *, deed: str, clock: Clock) -> TakenIn:
    with workspace.view() as view:
        count = view.count()
        gathered = gather(view)
        memory = Memory(view.fetch(TakenRow), view.gone(), view.references_held())
        draft = Draft(clock.new_id(), view.unset())
    peer = speaker(gathered.team, named=filled.named)
    taken = plan(
        filled.sheets,
        gathered=gathered,
        memory=memory,
        forms=filled.forms,
        speaker=peer,
        draft=draft,
    )
    if taken.faults:
        raise FaultsInWorkbook(taken.faults)
    kept = draft.change_set(deed, peer=peer.id, at=clock.stamp())
    if kept.changes:
        pieces = [form.text.encode() for form in taken.forms_used]
        workspace.keep(kept, pieces=pieces, planned_at=count)
    return TakenIn(taken, _called(workspace, taken.deleted))


def _called(workspace: Workspace, things: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """What people call things; the directory is only made where there are any."""
    if not things:
        return ()
    with workspace.view() as view:
        names = directory(view)
    return tuple(names.reference(entity, entity_id) for entity, entity_id in things)


def start_from_workbook(
    path: Path,
    passphrase: Callable[[], str],
    *,
    filled: Filled,
    challenge: Challenge,
    clock: Clock,
) -> TakenIn:
    """Start a challenge from a workbook. The passphrase is asked for once there is no fault.

    The first deed says that there is a challenge and who started it; the second is the take-in.
    No undo takes either back.
    """
    founder = _founder(filled, clock=clock)
    _refuse_faults(filled, challenge, founder)
    with new_store(path, passphrase, clock=clock) as workspace:
        found(workspace, challenge, founder, clock=clock)
        said = replace(filled, named=founder.name)
        taken = _take_in(workspace, said, deed=START_FROM, clock=clock)
    return replace(taken, plan=_all_new(taken.plan))


def _all_new(taken: Plan) -> Plan:
    """What was taken in, told of a challenge just made: who started it is of the team like all."""
    others = [tally for tally in taken.added if tally.sheet != TEAM.name]
    team = sum(tally.count for tally in taken.added if tally.sheet == TEAM.name) + 1
    return replace(taken, added=(Tally(TEAM.name, team), *others), changed=())


def _refuse_faults(filled: Filled, challenge: Challenge, founder: Peer) -> None:
    """Plan the take-in once on paper, so that no store is made for a workbook with faults."""
    taken = plan(
        filled.sheets,
        gathered=Gathered(challenge),
        memory=Memory(),
        forms=filled.forms,
        speaker=founder,
        draft=Draft(""),
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
