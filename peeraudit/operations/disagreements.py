"""What laptops disagree on, in words: every side with who said it, when, and on which laptop."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from peeraudit.core.blind import CLEAR, Veil
from peeraudit.core.journal.conflict import Conflict, Disagreement
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.heads import Placed, value_shown
from peeraudit.core.journal.history import Told
from peeraudit.core.journal.kept import JOINED_INTO
from peeraudit.core.journal.settle import Side, sides
from peeraudit.core.journal.undo import brought_back
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.workbook.cell import column_letters
from peeraudit.operations.gathering import natural
from peeraudit.operations.history import Doing, doing
from peeraudit.operations.in_words import field_in_words, field_of, value_in_words
from peeraudit.operations.referring import Directory, directory
from peeraudit.operations.veiling import of_people, veil_over
from peeraudit.operations.written_value import may_be_typed
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

ConflictKey = tuple[str, str, Disagreement]
"""Which conflict is meant: the reference and the field it is about, and its kind."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What one change says, where that is not told by the side it is on, and whose it is."""

    what: str
    doing: Doing


@dataclass(frozen=True, slots=True)
class SideInWords:
    """One side: its letter, what stands where it is taken, and what was said for it."""

    letter: str
    stands: str
    sayings: tuple[Saying, ...]
    is_shown: bool


@dataclass(frozen=True, slots=True)
class ConflictInWords:
    """An open conflict. `reference` and `field` may be typed as they stand.

    `is_writable` says whether a third can be written; else one of the sides has to be taken.
    """

    subject: str
    reference: str
    field: str
    sides: tuple[SideInWords, ...]
    is_writable: bool
    kind: Disagreement = Disagreement.VALUES

    @property
    def key(self) -> ConflictKey:
        """Which conflict it is, whatever is said in it: subjects may be alike, and change."""
        return self.reference, self.field, self.kind


@dataclass(frozen=True, slots=True)
class Dispute:
    """An open conflict in a few words, and the ids of what it is about: all that are in a ring."""

    words: str
    about: frozenset[str]


@dataclass(frozen=True, slots=True)
class LooseName:
    """Something deleted that others still name: in which field, and who they are."""

    named: str
    field: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreements:
    """Every open conflict, and what is deleted and still named, each in the order of names.

    `left_out` says what is not told to whoever looks, if anything.
    """

    conflicts: tuple[ConflictInWords, ...]
    loose: tuple[LooseName, ...]
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class _Teller:
    """What is needed to put conflicts into words for whoever looks."""

    names: Directory
    told: Mapping[str, Told]
    veil: Veil


def disagreements(workspace: Workspace, *, named: str = "") -> Disagreements:
    """Everything that wants settling, as it stands now.

    What a blind second audit of whoever looks must not know is left out. Raises `WhoIsSpeaking` as
    `veil_over` does.
    """
    with workspace.view() as view:
        veil = veil_over(view, named=named)
        conflicts = open_conflicts(view, veil=veil)
        teller = _Teller(directory(view), _told(view, conflicts), veil)
        found = (_in_words(conflict, teller=teller) for conflict in conflicts)
        return Disagreements(
            tuple(sorted(found, key=lambda item: natural(item.subject))),
            tuple(sorted(_loose(view, teller), key=lambda item: natural(item.named))),
            veil.left_out,
        )


def open_conflicts(view: View, *, veil: Veil = CLEAR) -> tuple[Conflict, ...]:
    """The conflicts people have to do with: not those of the memory of workbooks, or veiled."""
    return of_people(view.conflicts(), veil=veil)


def subject(conflict: Conflict, *, names: Directory) -> str:
    """What a conflict is about, in a few words: "F3a: text"; a passage is told by its own words."""
    called = names.called(conflict.entity, conflict.entity_id)
    match conflict.kind:
        case Disagreement.VALUES:
            return field_of(called, conflict.field)
        case Disagreement.DELETION:
            return f"{called}: deleted, and changed or named meanwhile"
        case Disagreement.RING:
            ring = (names.called(*side.sets[:2]) for side in sides(conflict))
            return f"{', '.join(ring)}: joined into each other in a ring"


def disputes(view: View, conflicts: Collection[Conflict]) -> tuple[Dispute, ...]:
    """Conflicts in a few words each, in the order of the words."""
    if not conflicts:
        return ()
    names = directory(view)
    found = (Dispute(subject(item, names=names), _about(item)) for item in conflicts)
    return tuple(sorted(found, key=lambda item: natural(item.words)))


def stands(conflict: Conflict, side: Side, *, names: Directory) -> str:
    """What stands where one side of a conflict is taken."""
    match conflict.kind:
        case Disagreement.VALUES:
            return value_in_words(conflict.entity, conflict.field, side.value, names=names)
        case Disagreement.DELETION:
            return "it stays" if side.value is None else "it is deleted"
        case Disagreement.RING:
            return f"{names.reference(*side.sets[:2])} is seen, with the others under it"


def is_writable(conflict: Conflict) -> bool:
    """Whether something may stand that no side says: not of a deletion or a ring."""
    return conflict.kind is Disagreement.VALUES and may_be_typed(conflict.entity, conflict.field)


def letters(conflict: Conflict) -> tuple[str, ...]:
    """The letters of a conflict's sides: a, b, c."""
    count = len(sides(conflict))
    return tuple(column_letters(number).lower() for number in range(1, count + 1))


def _about(conflict: Conflict) -> frozenset[str]:
    return frozenset((conflict.entity_id, *(side.sets[1] for side in sides(conflict))))


def _in_words(conflict: Conflict, *, teller: _Teller) -> ConflictInWords:
    names = teller.names
    return ConflictInWords(
        subject=subject(conflict, names=names),
        reference=names.reference(conflict.entity, conflict.entity_id),
        field=conflict.field,
        is_writable=is_writable(conflict),
        kind=conflict.kind,
        sides=tuple(
            SideInWords(
                letter,
                stands(conflict, side, names=names),
                tuple(_sayings(conflict, side, teller=teller)),
                is_shown=_is_shown(conflict, side),
            )
            for letter, side in zip(letters(conflict), sides(conflict), strict=True)
        ),
    )


def _sayings(conflict: Conflict, side: Side, *, teller: _Teller) -> Iterator[Saying]:
    """What was said for a side, each thing once: a link is made of several changes."""
    said = (
        Saying(
            _what(conflict, item, names=teller.names),
            doing(teller.told[item.change.id], teller.names),
        )
        for item in side.said_by
        if not teller.veil.hides_field(*item.change.key)
    )
    yield from dict.fromkeys(said)


def _what(conflict: Conflict, item: Placed, *, names: Directory) -> str:
    change = item.change
    is_own = change.key[:2] == conflict.key[:2]
    if conflict.kind is Disagreement.VALUES:
        return ""
    if change.field == DELETED and is_own:
        return "brought back" if change.value is None else "deleted"
    value = value_in_words(change.entity, change.field, change.value, names=names)
    if conflict.kind is Disagreement.RING:
        return f"{names.reference(change.entity, change.entity_id)} joined into {value}"
    if is_own:
        return f"{field_in_words(change.field)}: {value}"
    named_by = names.listed(change.entity, change.entity_id)
    return f"{named_by} joined into it" if change.field == JOINED_INTO else f"named by {named_by}"


def _is_shown(conflict: Conflict, side: Side) -> bool:
    """Whether a side is what is shown until the conflict is settled; of a ring all are."""
    match conflict.kind:
        case Disagreement.VALUES:
            return side.value == value_shown(conflict.sides)
        case Disagreement.DELETION:
            return side.value is None
        case Disagreement.RING:
            return False


def _told(view: View, conflicts: Iterable[Conflict]) -> Mapping[str, Told]:
    """Whose words each change of some conflicts says, by the change.

    What an undo brought back is told as of who said it first, not of who took back its settling.
    """
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for conflict in conflicts:
        for item in conflict.sides:
            ids[item.change.entity].add(item.change.entity_id)
    made = {
        told.placed.change.id: told
        for entity, things in ids.items()
        for told in view.told(entity, things)
    }
    back = brought_back(told.placed for told in made.values())
    return {name: made[back.get(name, name)] for name in made}


def _loose(view: View, teller: _Teller) -> Iterator[LooseName]:
    names, veil = teller.names, teller.veil
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for (entity, entity_id, field), named in view.loose_names():
        if entity != TakenRow.ENTITY and not veil.hides(entity, entity_id):
            found[named, field].append(names.listed(entity, entity_id))
    for (named, field), by in found.items():
        yield LooseName(names.named(named), field_in_words(field), tuple(sorted(by, key=natural)))
