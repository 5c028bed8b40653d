"""Bringing back: an earlier value of a field, or a thing that was deleted, by a new change."""

from dataclasses import dataclass

from peeraudit.core.blind import Veil
from peeraudit.core.challenge import Peer
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.journal.change import ChangeSet, change_id
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.heads import Placed, disagree, heads_of_field, value_shown
from peeraudit.core.journal.history import Step, Told, steps
from peeraudit.core.journal.settle import settle
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import BRING_BACK, RESTORE
from peeraudit.operations.in_words import field_in_words, field_meant, value_in_words
from peeraudit.operations.opening import speaker
from peeraudit.operations.referring import Directory, Referred, directory
from peeraudit.operations.veiling import veil_over
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


class NothingToRestore(ChallengeError):
    """There is no such value, or it stands already, or it is gone for good."""

    exit_code = ExitCode.NOTHING_TO_RESTORE


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier value as a person names it: of what, which field, its number in the history."""

    words: str
    field: str
    number: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What stands again: a field of a thing and its value in words, no field for a whole thing."""

    reference: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """What somebody wants back, and everything the journal tells of it."""

    referred: Referred
    names: Directory
    told: tuple[Told, ...]
    peer: Peer
    veil: Veil

    @property
    def reference(self) -> str:
        """What the thing is called."""
        return self.names.reference(self.referred.entity, self.referred.entity_id)

    def heads(self, field: str) -> tuple[Placed, ...]:
        """The heads of one field as they stand now."""
        return heads_of_field(
            item.placed for item in self.told if item.placed.change.field == field
        )

    def deed(self, name: str, field: str, *, value: str | None, clock: Clock) -> ChangeSet:
        """The deed that gives a field a value, over all that stands there now."""
        id_ = clock.new_id()
        change = settle(
            (self.referred.entity, self.referred.entity_id, field),
            value=value,
            heads=[item.change.id for item in self.heads(field)],
            change_id=change_id(id_, 0),
        )
        return ChangeSet(id_, name, self.peer.id, clock.stamp(), (change,))


def restore_value(workspace: Workspace, earlier: Earlier, *, clock: Clock, named: str) -> Restored:
    """Give a field the value again that it had, by its number in the field's history.

    The change is made over everything that stands, so it also settles what laptops disagree on.
    What a blind second auditor may not see, a colleague brings back. Raises `NotKnown`, `NotOne`,
    `NoSuchField`, `NothingToRestore`, `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        asked = _asked(view, earlier.words, named=named)
        name = field_meant(earlier.field, of=asked.referred, names=asked.names)
    _check_seen(asked, name)
    _check_stands(asked, name)
    value = _step(asked, name, earlier.number).told.placed.change.value
    heads = asked.heads(name)
    if not disagree(heads) and value == value_shown(heads):
        raise NothingToRestore(
            f"{asked.reference}, {field_in_words(name)}, has that value already.",
            advice="Nothing was changed.",
        )
    workspace.keep(asked.deed(RESTORE, name, value=value, clock=clock))
    in_words = value_in_words(asked.referred.entity, name, value, names=asked.names)
    return Restored(asked.reference, field_in_words(name), in_words)


def bring_back(workspace: Workspace, words: str, *, clock: Clock, named: str) -> Restored:
    """Bring back a thing that was deleted, as it was, or settle that it stays.

    Raises `NotKnown`, `NotOne`, `NothingToRestore`, `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        asked = _asked(view, words, named=named)
    _check_seen(asked, DELETED)
    if all(item.change.value is None for item in asked.heads(DELETED)):
        raise NothingToRestore(
            f"{asked.reference} was not deleted.",
            advice=(
                "To bring an earlier value back, name its field and number, as they stand in:"
                f' peeraudit history FILE "{asked.reference}".'
            ),
        )
    workspace.keep(asked.deed(BRING_BACK, DELETED, value=None, clock=clock))
    return Restored(asked.reference, "", "")


def _asked(view: View, words: str, *, named: str) -> _Asked:
    names = directory(view)
    referred = names.find(words)
    told = view.told(referred.entity, [referred.entity_id])
    peer = speaker(view.fetch(Peer), named=named)
    return _Asked(referred, names, told, peer, veil_over(view, named=named))


def _check_seen(asked: _Asked, name: str) -> None:
    """Whether whoever asks may see it: a blind second auditor is not told what was there before."""
    if asked.veil.hides_field(asked.referred.entity, asked.referred.entity_id, name):
        raise NothingToRestore(
            asked.veil.left_out, advice="Let a colleague bring back what there may be."
        )


def _check_stands(asked: _Asked, name: str) -> None:
    """Whether a field can be given a value: not of what is deleted, and not the deletion itself."""
    if name == DELETED:
        raise NothingToRestore(
            "A deletion is not brought back by its number.",
            advice=f'To bring back what was deleted: peeraudit restore FILE "{asked.reference}".',
        )
    if asked.heads(DELETED) and asked.names.is_gone(
        asked.referred.entity, asked.referred.entity_id
    ):
        raise NothingToRestore(
            f"{asked.reference} is deleted.",
            advice=f'Bring it back first: peeraudit restore FILE "{asked.reference}".',
        )


def _step(asked: _Asked, name: str, number: int) -> Step:
    """The change of that number in a field's history."""
    found = [item for item in steps(asked.told) if item.told.placed.change.field == name]
    wanted = next((item for item in found if item.number == number), None)
    shown = f'peeraudit history FILE "{asked.reference}" "{field_in_words(name)}"'
    where = f"{asked.reference}, {field_in_words(name)}"
    if wanted is None:
        numbers = f"numbers are 1 to {len(found)}" if len(found) > 1 else "one number is 1"
        raise NothingToRestore(
            f"{where}, has no number {number}.",
            advice=f"Its {numbers}, as in: {shown}." if found else "Nobody ever wrote there.",
        )
    if wanted.told.placed.is_struck:
        raise NothingToRestore(
            f"{where}, number {number}, was struck out: the value is gone for good.",
            advice=f"See who did, when and why: {shown}.",
        )
    return wanted
