"""Taking back the last deed, by a deed that can be seen as one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from peeraudit.core.audit import Audit
from peeraudit.core.challenge import Peer
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.journal.change import ChangeSet, Entry
from peeraudit.core.journal.heads import Field
from peeraudit.core.journal.undo import take_back
from peeraudit.core.taken_row import TakenRow
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import NEVER_UNDONE, START_AUDIT, UNDO
from peeraudit.operations.in_words import field_of
from peeraudit.operations.opening import speaker
from peeraudit.operations.referring import directory
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


class NothingToUndo(ChallengeError):
    """This person has done nothing on this laptop that could be taken back."""

    exit_code = ExitCode.NOTHING_TO_UNDO


class DoneElsewhere(ChallengeError):
    """Another opening of the same file kept something since, that this person has not seen."""

    exit_code = ExitCode.NOTHING_TO_UNDO
    advice = "The menu names it now: press the key again to go on."


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, when it had been done, and the fields that had changed since."""

    deed: str
    done_at: datetime
    taken_back: int
    left: tuple[str, ...]


def undo(workspace: Workspace, *, clock: Clock, named: str, told: str | None = None) -> Undone:
    """Take back the last deed of the person speaking, on this laptop.

    Fields changed since are left as they are; where all were, the undo is kept all the same, so
    that the next one goes on to the deed before. `told` is the id of the deed a window named as
    the last: what was kept since in another window is not taken back unseen. Raises
    `NothingToUndo`, `DoneElsewhere`.
    """
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
        last = last_to_take_back(view, laptop=clock.laptop, peer=peer.id)
        if last is None:
            raise NothingToUndo(
                f"{peer.name} has done nothing on this laptop that can be taken back."
            )
        refuse_unseen(workspace, last, told=told)
    return _take_back(workspace, last.change_set, peer=peer, clock=clock)


def undo_deed(workspace: Workspace, deed: ChangeSet, *, clock: Clock, named: str) -> Undone:
    """Take back one deed kept a moment ago, whatever was done since.

    Raises `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
    return _take_back(workspace, deed, peer=peer, clock=clock)


def last_to_take_back(view: View, *, laptop: str, peer: str) -> Entry | None:
    """The last deed one peer did on one laptop that an undo takes back; None where there is none.

    The start of an audit whose blindness was given up is passed over: that it was stays kept, with
    the audit. So nothing is taken back from what such an audit rests on, its form or case file.
    """
    passed: list[str] = []
    rests_on: set[str] = set()
    while True:
        last = view.last_deed(laptop=laptop, peer=peer, but=NEVER_UNDONE, passed=passed)
        if last is None or not rests_on.isdisjoint(_changed(last)):
            return None
        audits = _given_up(view, last)
        if not audits:
            return last
        passed.append(last.change_set.id)
        rests_on.update(*((audit.form, audit.case_file, *audit.auditors) for audit in audits))


def refuse_unseen(workspace: Workspace, last: Entry, *, told: str | None) -> None:
    """Refuse what another opening of the file kept, unless a window named it. As `undo` says."""
    is_seen = told in (None, last.change_set.id) or last.sitting == workspace.sitting.id
    if not is_seen:
        raise DoneElsewhere("Something else was kept in another window. Nothing was changed.")


def _take_back(workspace: Workspace, deed: ChangeSet, *, peer: Peer, clock: Clock) -> Undone:
    with workspace.view() as view:
        history = view.history(dict.fromkeys(change.key for change in deed.changes))
    change_set_id = clock.new_id()
    back = take_back(deed, history, change_set_id=change_set_id)
    workspace.keep(
        ChangeSet(change_set_id, UNDO, peer.id, clock.stamp(), back.changes, undoes=deed.id)
    )
    return Undone(
        deed=deed.deed,
        done_at=datetime.fromisoformat(deed.at),
        taken_back=len(back.changes),
        left=_named(workspace, back.left),
    )


def _given_up(view: View, entry: Entry) -> tuple[Audit, ...]:
    """The audits that a deed started and whose blindness was given up since."""
    if entry.change_set.deed != START_AUDIT:
        return ()
    audits = view.fetch(Audit, among=_changed(entry))
    return tuple(audit for audit in audits if audit.blindness_given_up)


def _changed(entry: Entry) -> set[str]:
    """The ids of the things that a deed changed."""
    return {change.entity_id for change in entry.change_set.changes}


def _named(workspace: Workspace, fields: Sequence[Field]) -> tuple[str, ...]:
    """The fields left alone, as people call them; the memory of workbooks is the program's own."""
    left = [field for field in fields if field[0] != TakenRow.ENTITY]
    if not left:
        return ()
    with workspace.view() as view:
        names = directory(view)
    return tuple(
        field_of(names.words_of(entity, entity_id) or names.listed(entity, entity_id), name)
        for entity, entity_id, name in left
    )
