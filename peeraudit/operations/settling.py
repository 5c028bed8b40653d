"""Settling what laptops disagree on: one side is taken, or a third is written, in one deed.

All that was said stays in the journal, and an undo brings the conflict back as one.
"""

from collections.abc import Callable
from dataclasses import dataclass

from peeraudit.core.blind import HOST_GRADE, Veil
from peeraudit.core.challenge import Peer
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.journal.change import ChangeSet, change_id
from peeraudit.core.journal.conflict import Conflict, Disagreement
from peeraudit.core.journal.heads import heads_of_field
from peeraudit.core.journal.settle import Side, settle, sides
from peeraudit.core.template.spelling import listed
from peeraudit.core.workbook.spelling import fold_word
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import SETTLE
from peeraudit.operations.disagreements import is_writable, letters, open_conflicts, stands, subject
from peeraudit.operations.in_words import field_in_words
from peeraudit.operations.opening import speaker
from peeraudit.operations.referring import Directory, Referred, directory
from peeraudit.operations.veiling import veil_over
from peeraudit.operations.written_value import NotAValue, value_typed
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


class NoConflict(ChallengeError):
    """Laptops do not disagree there."""

    exit_code = ExitCode.NO_CONFLICT
    advice = "See what there is to settle: peeraudit conflicts FILE."
    on_screen = "The Team page has what there is to settle."


class SeveralConflicts(ChallengeError):
    """Laptops disagree on several fields of a thing."""

    exit_code = ExitCode.SEVERAL_CONFLICTS


class NoSuchSide(ChallengeError):
    """A conflict has no side of that letter."""

    exit_code = ExitCode.NO_SUCH_SIDE


@dataclass(frozen=True, slots=True)
class Where:
    """Where laptops disagree: a thing by its reference, and one of its fields.

    The field may be left empty where they disagree on one alone.
    """

    reference: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was settled, and what stands now."""

    subject: str
    stands: str


def take_side(
    workspace: Workspace, where: Where, *, letter: str, clock: Clock, named: str
) -> Settled:
    """Settle a conflict by letting one of its sides stand.

    Raises `NoConflict`, `SeveralConflicts`, `NoSuchSide`, `NotKnown`, `NotOne`, `WhoIsSpeaking`.
    """

    def choose(conflict: Conflict, names: Directory, view: View) -> Side:
        at = _place_of(letter, conflict, names)
        seen = view.in_front_of(conflict.entity, conflict.entity_id)
        return sides(conflict, in_front=seen)[at]

    return _settle(workspace, where, choose=choose, clock=clock, named=named)


def subject_to_write(workspace: Workspace, where: Where, *, named: str = "") -> str:
    """What a third would be written for, before anybody is asked for its words.

    Raises as `take_side` does, and `NotAValue` where there can be no third.
    """
    with workspace.view() as view:
        names = directory(view)
        veil = veil_over(view, named=named)
        return _writable(_conflict(view, where, names, veil=veil), names)


def write_third(
    workspace: Workspace, where: Where, *, words: str, clock: Clock, named: str
) -> Settled:
    """Settle a conflict by what neither side said. Raises as `subject_to_write` does."""

    def choose(conflict: Conflict, names: Directory, view: View) -> Side:
        _writable(conflict, names)
        value = value_typed(words, key=conflict.key, names=names, view=view)
        return Side((), conflict.key, value)

    return _settle(workspace, where, choose=choose, clock=clock, named=named)


def _settle(
    workspace: Workspace,
    where: Where,
    *,
    choose: Callable[[Conflict, Directory, View], Side],
    clock: Clock,
    named: str,
) -> Settled:
    """Give one field the value of the side that is chosen, over all the heads it has."""
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
        names = directory(view)
        veil = veil_over(view, named=named)
        conflict = _conflict(view, where, names, veil=veil)
        side = choose(conflict, names, view)
        heads = heads_of_field(view.history([side.sets]))
    deed = clock.new_id()
    change = settle(
        side.sets,
        value=side.value,
        heads=[item.change.id for item in heads],
        change_id=change_id(deed, 0),
    )
    workspace.keep(ChangeSet(deed, SETTLE, peer.id, clock.stamp(), (change,)))
    return Settled(subject(conflict, names=names), stands(conflict, side, names=names))


def _conflict(view: View, where: Where, names: Directory, *, veil: Veil) -> Conflict:
    """The open conflict a person means; different values go before a ring of the same field.

    What a veil hides is not told, not even whether laptops disagree there.
    """
    referred = names.find(where.reference)
    called = names.reference(referred.entity, referred.entity_id)
    if _is_veiled(veil, referred, where.field):
        raise NoConflict(veil.left_out, advice="Let a colleague settle what there may be.")
    there = [item for item in open_conflicts(view, veil=veil) if _is_about(item, referred)]
    found = [item for item in there if fold_word(item.field) == fold_word(where.field)]
    if not where.field.strip():
        found = there
    fields = tuple(dict.fromkeys(field_in_words(item.field) for item in there))
    if not there:
        said = f"Laptops do not disagree on {called}."
        is_all = not veil.hides_some(referred.entity, referred.entity_id)
        raise NoConflict(said if is_all else f"{said} {veil.left_out}")
    if not found:
        raise NoConflict(
            f"Laptops do not disagree on {where.field.strip()} of {called}.",
            advice=f"They disagree on: {', '.join(fields)}.",
        )
    if len({item.field for item in found}) > 1:
        raise SeveralConflicts(
            f"Laptops disagree on several fields of {called}.",
            advice=f"Name one after it: {listed(fields)}.",
        )
    return min(found, key=lambda item: item.kind is Disagreement.RING)


def _is_veiled(veil: Veil, referred: Referred, field: str) -> bool:
    """Whether a thing is hidden, or the field of it that a person means."""
    thing = (referred.entity, referred.entity_id)
    is_host_grade = fold_word(field) == fold_word(HOST_GRADE)
    return veil.hides(*thing) or (is_host_grade and veil.hides_field(*thing, HOST_GRADE))


def _is_about(conflict: Conflict, referred: Referred) -> bool:
    """Whether a conflict is about a thing: a ring is about each in it."""
    rows = {conflict.key[:2]}
    if conflict.kind is Disagreement.RING:
        rows = {item.change.key[:2] for item in conflict.sides}
    return (referred.entity, referred.entity_id) in rows


def _place_of(letter: str, conflict: Conflict, names: Directory) -> int:
    """Which of the sides a letter means."""
    known = letters(conflict)
    wanted = letter.strip().casefold()
    if wanted not in known:
        raise NoSuchSide(
            f'{subject(conflict, names=names)}: there is no side "{letter.strip()}".',
            advice=f"Take {listed(known)}.",
        )
    return known.index(wanted)


def _writable(conflict: Conflict, names: Directory) -> str:
    """What a conflict is about, where there can be a third."""
    about = subject(conflict, names=names)
    if not is_writable(conflict):
        raise NotAValue(
            f"{about}: there is nothing to write.", advice=f"Take {listed(letters(conflict))}."
        )
    return about
