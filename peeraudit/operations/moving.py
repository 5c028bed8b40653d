"""Moving a thing to another place among its like, without moving anything else."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from peeraudit.core.challenge import KeyLine, Peer, Theme
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.finding import Finding
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.kept import Joinable, Kept
from peeraudit.core.journal.order import between
from peeraudit.core.tip import TopTip
from peeraudit.operations.calling import kind_in_words
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import MOVE
from peeraudit.operations.gathering import natural
from peeraudit.operations.opening import speaker
from peeraudit.operations.referred import face_of, fetch_referred
from peeraudit.operations.referring import Directory, directory
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

TAIL = 8
"""Characters of the sitting's id at the end of a place: two laptops never give the same."""

Ordered = Peer | KeyLine | Theme | Finding | TopTip
"""What has a place among its like."""


class Among(StrEnum):
    """Which order a thing is moved in: that of its like, or that of the headlines."""

    ITS_LIKE = "place"
    HEADLINES = "headline_place"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something goes: right after a thing, or before all where none is named."""

    after: str
    among: Among


@dataclass(frozen=True, slots=True)
class Beside:
    """Where a fetched thing goes: right after another, or before all where that is None.

    A finding goes into the theme of that id as well, where one is named.
    """

    after: Ordered | None = None
    among: Among = Among.ITS_LIKE
    theme: str = ""


class NotInOrder(ChallengeError):
    """What has no place of its own, or not beside the other thing named."""

    exit_code = ExitCode.NOT_TO_BE_JOINED


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved, and what it stands right after now; nothing where it is the first."""

    reference: str
    after: str


def move(workspace: Workspace, words: str, *, to: Spot, clock: Clock, named: str) -> Moved:
    """Put a thing right after another of its kind, or before all of them.

    What is seen under another moves with it. Raises `NotInOrder`, `NotKnown`, `NotOne`,
    `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
        names = directory(view)
        thing = _ordered(view, words, among=to.among, names=names)
        neighbour = _neighbour(view, to, thing=thing, names=names) if to.after else None
        others = [item for item in view.fetch(type(thing)) if item.id != thing.id]
    place = between(
        str(getattr(neighbour, to.among)) if neighbour else "",
        following(others, neighbour, field=to.among),
        tail=tail_of(workspace),
    )
    draft = Draft(clock.new_id())
    draft.change(thing, **{to.among.value: place})
    workspace.keep(draft.change_set(MOVE, peer=peer.id, at=clock.stamp()))
    after = names.reference(neighbour.ENTITY, neighbour.id) if neighbour else ""
    return Moved(names.reference(thing.ENTITY, thing.id), after)


def move_thing(
    workspace: Workspace, thing: Ordered, to: Beside, *, clock: Clock, named: str
) -> Entry | None:
    """Put a fetched thing right after another fetched one of its kind, or before all of them.

    None where it stands there already. Raises `NotInOrder`, `WhoIsSpeaking`.
    """
    _check_beside(thing, to)
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
        every = {item.id: item for item in view.fetch(type(thing))}
    others = [item for item in every.values() if item.id != thing.id]
    after = None if to.after is None else every.get(to.after.id, to.after)
    theme = to.theme if isinstance(thing, Finding) and to.theme else _own_theme(thing)
    values: dict[str, Value] = {}
    if theme != _own_theme(thing):
        values["theme"] = theme
    if values or not _stands_there(every.get(thing.id, thing), after, others, field=to.among):
        low = str(getattr(after, to.among)) if after else ""
        high = following(others, after, field=to.among)
        values[to.among.value] = between(low, high, tail=tail_of(workspace))
    draft = Draft(clock.new_id())
    draft.change(thing, **values)
    deed = draft.change_set(MOVE, peer=peer.id, at=clock.stamp())
    return workspace.keep(deed) if deed.changes else None


def following(things: Iterable[Kept], thing: Kept | None, *, field: str) -> str:
    """The place of what stands next after a thing among its like, or first where none is given.

    Empty where nothing stands there.
    """
    placed = (item for item in things if getattr(item, field))
    if thing is None:
        return min((str(getattr(item, field)) for item in placed), default="")
    place, order = str(getattr(thing, field)), _order(thing, field)
    later = (
        str(getattr(item, field))
        for item in placed
        if getattr(item, field) >= place and _order(item, field) > order
    )
    return min(later, default="")


def _check_beside(thing: Ordered, to: Beside) -> None:
    """Refuse what is no place for a thing. Raises `NotInOrder`."""
    if to.among is Among.HEADLINES and not (isinstance(thing, Finding) and thing.is_headline):
        raise NotInOrder("This is no headline.", advice="Choose it as a headline first.")
    if to.after is None:
        return
    if type(to.after) is not type(thing) or to.after.id == thing.id:
        raise NotInOrder("A thing is put beside another one of its own kind.")
    is_of_theme = to.among is Among.ITS_LIKE and isinstance(to.after, Finding)
    if is_of_theme and _own_theme(to.after) != (to.theme or _own_theme(thing)):
        raise NotInOrder(
            "The other finding stands in another theme.", advice="Move this one there first."
        )


def _own_theme(thing: Ordered) -> str:
    """The id of the theme a finding names; what is no finding names none."""
    return thing.theme if isinstance(thing, Finding) else ""


def _stands_there(
    thing: Ordered, after: Ordered | None, others: Iterable[Ordered], *, field: str
) -> bool:
    """Whether a thing stands right after another already, or before all."""
    if not getattr(thing, field):
        return False
    later = following(others, after, field=field)
    is_after = after is None or _order(thing, field) > _order(after, field)
    return is_after and (not later or str(getattr(thing, field)) < later)


def tail_of(workspace: Workspace) -> str:
    """What ends the places given in this sitting."""
    return workspace.sitting.id[:TAIL]


def _ordered(view: View, words: str, *, among: Among, names: Directory) -> Ordered:
    """What somebody refers to, where it has a place in that order."""
    thing = _seen(view, fetch_referred(view, words, names=names))
    if among is Among.ITS_LIKE and isinstance(thing, Ordered):
        return thing
    if isinstance(thing, Finding) and thing.is_headline:
        return thing
    reference = names.reference(thing.ENTITY, thing.id)
    if among is Among.HEADLINES:
        raise NotInOrder(f"{reference} is no headline.", advice="Move it without --headlines.")
    raise NotInOrder(
        f"{reference} has no place among its like.",
        advice="Findings, themes, key lines, tips and peers have one.",
    )


def _neighbour(view: View, to: Spot, *, thing: Ordered, names: Directory) -> Ordered:
    """What a thing is put after: another one of its kind, and of its theme where that has them."""
    other = _ordered(view, to.after, among=to.among, names=names)
    reference, after = (names.reference(item.ENTITY, item.id) for item in (thing, other))
    if type(other) is not type(thing):
        raise NotInOrder(
            f"{after} is a {kind_in_words(other.ENTITY)}, and {reference} a"
            f" {kind_in_words(thing.ENTITY)}.",
            advice="Name two of one kind.",
        )
    if other.id == thing.id:
        raise NotInOrder(f"{reference} cannot stand after itself.")
    if to.among is Among.ITS_LIKE and _theme(view, other) != _theme(view, thing):
        raise NotInOrder(
            f"{after} stands in another theme than {reference}.",
            advice="Findings are put in order within their theme.",
        )
    return other


def _seen(view: View, thing: Kept) -> Kept:
    """What a thing is seen under."""
    return face_of(view, thing) if isinstance(thing, Joinable) else thing


def _theme(view: View, thing: Ordered) -> str:
    """The theme a finding is seen in; what is no finding is in none."""
    if not isinstance(thing, Finding):
        return ""
    themes = {theme.id: theme for theme in view.fetch(Theme)}
    theme = themes.get(thing.theme)
    return face_of(view, theme).id if theme else thing.theme


def _order(thing: Kept, field: str) -> tuple[str, list[str | int]]:
    return str(getattr(thing, field)), natural(str(getattr(thing, "reference", thing.id)))
