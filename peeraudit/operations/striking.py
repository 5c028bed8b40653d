"""Striking out: every place is found and shown first, then taken out for good."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from peeraudit.core.audit import FormInUse
from peeraudit.core.blind import Veil
from peeraudit.core.challenge import Peer
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.heads import Placed
from peeraudit.core.journal.history import Told
from peeraudit.core.journal.kept import naming_fields
from peeraudit.core.journal.strike import Strike, says_what_goes
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.whole_words import WholeWords, whole_words
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import STRIKE
from peeraudit.operations.gathering import natural
from peeraudit.operations.in_words import field_in_words, field_meant, holds_words, value_in_words
from peeraudit.operations.opening import speaker
from peeraudit.operations.referring import Directory, directory
from peeraudit.operations.veiling import veil_over
from peeraudit.store.drawn import BY_ENTITY
from peeraudit.store.taking_back import copies_beside
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

GIVEN = frozenset(
    {
        "code",
        "digest",
        "form",
        "headline_place",
        "letter",
        "paragraph",
        "place",
        "question",
        "reference",
        "version",
    }
)
"""Fields that the program fills, or that name things to people: struck out when named, not else."""


FORM_DIGEST = (FormInUse.ENTITY, "digest")
"""Which text a form has: no words, and without it nobody could tell that the text was struck."""

UNSEEN = "Where it stands there, it is struck out as well."
"""What is said to a second auditor who is blind: a name goes from what they may not see, too."""


class NothingToStrike(ChallengeError):
    """There is nothing of that kind, or the reason would say again what is taken out."""

    exit_code = ExitCode.NOTHING_TO_STRIKE
    advice = "Nothing was changed."


@dataclass(frozen=True, slots=True)
class Place:
    """One place where something stands: what a person calls it, the field, and what it says.

    `is_shown` is false where only the history still has it. `at` is where the words looked for
    begin in what it says.
    """

    reference: str
    field: str
    says: str
    is_shown: bool
    at: int = 0


@dataclass(frozen=True, slots=True)
class Places:
    """Every place found, and the changes and pieces that a strike of them names.

    `words` are those looked for, if it was by words. Where whoever looks audits blind, a strike
    names more than `places` tells them of: `left_out` says so, whether or not there is any more.
    """

    places: tuple[Place, ...]
    changes: tuple[str, ...]
    pieces: tuple[str, ...]
    words: str = ""
    left_out: str = ""


def places_of_thing(workspace: Workspace, words: str, *, field: str, named: str = "") -> Places:
    """All words written of one thing, or one field of it, whatever became of it since.

    What is chosen from a few and says nothing by itself, such as how a note was come by, is struck
    out only where its field is named; so is what the thing is called. Of a form in use its text
    goes as well. Raises `NotKnown`, `NotOne`, `NoSuchField`, `NothingToStrike`, and
    `WhoIsSpeaking` as `veil_over` does.
    """
    with workspace.view() as view:
        veil = veil_over(view, named=named)
        names = directory(view)
        referred = names.find(words)
        name = field_meant(field, of=referred, names=names) if field else ""
        every = view.told(referred.entity, [referred.entity_id])
        told = [item for item in every if _is_typed(item, name)]
        is_form = referred.entity == FormInUse.ENTITY and not name
        pieces = _pieces_of(every, kept=view.pieces()) if is_form else ()
        found = _places(told, pieces, names=names, view=view, veil=veil)
        key = (referred.entity, referred.entity_id)
        is_whole = not (veil.hides_field(*key, name) if name else veil.hides_some(*key))
    if is_whole:
        found = replace(found, left_out="")
    if not (found.places or found.left_out):
        reference = names.reference(referred.entity, referred.entity_id)
        raise NothingToStrike(
            f"No words of {reference} are left to strike out.",
            advice="What it is called goes where its field is named: reference, code, title, name.",
        )
    return found


def places_of_words(workspace: Workspace, words: str, *, named: str = "") -> Places:
    """Every place where some words stand: in any field, now or before, and in any kept piece.

    Case, accents and what stands between them do not count; whole words are looked for. Raises
    `NothingToStrike` where there is none, and `WhoIsSpeaking` as `veil_over` does.
    """
    wanted = _wanted(words)
    with workspace.view() as view:
        veil = veil_over(view, named=named)
        names = directory(view)
        told = [
            item
            for item in view.told_all()
            if _can_be_struck(item) and any(map(wanted.stand_in, _texts(item.placed.change.value)))
        ]
        pieces = tuple(
            name
            for name, content in view.pieces().items()
            if wanted.stand_in(content.decode("utf-8", "replace"))
        )
        found = _places(told, pieces, names=names, view=view, veil=veil)
    if not (found.places or found.left_out):
        raise NothingToStrike("These words stand nowhere.")
    places = tuple(replace(place, at=wanted.place_in(place.says)) for place in found.places)
    return replace(found, places=places, words=words)


def strike(
    workspace: Workspace, places: Places, *, why: str, clock: Clock, named: str
) -> tuple[str, ...]:
    """Take out what stands in some places, for good, here and wherever this is joined.

    The reason must not say the words again. Answers with the copies beside the file that were
    destroyed, because they held it too. Nothing is kept where there is nothing after all, which
    only somebody who audits blind may have asked for. Raises `NothingToStrike`, `WhoIsSpeaking`.
    """
    if not why.strip():
        raise NothingToStrike(
            "A strike needs its reason.", advice="Say it with --why.", on_screen="Say why."
        )
    if places.words and _wanted(places.words).stand_in(why):
        raise NothingToStrike("The reason says the words that should go.", advice="Say it without.")
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
    if not (places.changes or places.pieces):
        return ()
    draft = Draft(clock.new_id())
    draft.add(
        Strike(id=clock.new_id(), changes=places.changes, pieces=places.pieces, why=why.strip())
    )
    copies = copies_beside(workspace.file.path)
    workspace.keep(draft.change_set(STRIKE, peer=peer.id, at=clock.stamp()))
    return tuple(path.name for path in copies)


def _is_typed(item: Told, field: str) -> bool:
    """Whether a change is of the field asked for, or of one that somebody writes words into."""
    entity, _, name = item.placed.change.key
    return _can_be_struck(item) and (
        name == field if field else name not in GIVEN and holds_words(entity, name)
    )


def _can_be_struck(item: Told) -> bool:
    """Whether a change has a value that a strike takes out: what it names is no words."""
    change = item.placed.change
    kind = BY_ENTITY.get(change.entity)
    return (
        change.value is not None
        and change.entity != TakenRow.ENTITY
        and change.field != DELETED
        and not says_what_goes(change)
        and (change.entity, change.field) != FORM_DIGEST
        and (kind is None or change.field not in naming_fields(kind))
    )


def _places(
    told: Iterable[Told], pieces: Iterable[str], *, names: Directory, view: View, veil: Veil
) -> Places:
    """All that a strike takes out, and of that what is not veiled in words."""
    called = ((names.reference(*item.placed.change.key[:2]), item) for item in told)
    in_order = sorted(called, key=lambda pair: (natural(pair[0]), pair[1].placed.order))
    told, pieces = tuple(item for _, item in in_order), tuple(pieces)
    heads = view.heads_among(item.placed.change.id for item in told)
    shown = [
        _place(item.placed, names=names, heads=heads)
        for item in told
        if not veil.hides_field(*item.placed.change.key)
    ]
    forms = {form.digest: form.id for form in view.fetch(FormInUse)} if pieces else {}
    kept = [
        Place(
            names.listed(FormInUse.ENTITY, forms[name]) if name in forms else "a kept text",
            "text",
            "all of it; grades given by it are counted no longer",
            is_shown=name in forms,
        )
        for name in pieces
    ]
    changes = tuple(item.placed.change.id for item in told)
    left_out = "" if veil.is_empty else f"{veil.left_out} {UNSEEN}"
    return Places((*shown, *kept), changes, pieces, left_out=left_out)


def _place(placed: Placed, *, names: Directory, heads: Collection[str]) -> Place:
    change = placed.change
    return Place(
        names.listed(change.entity, change.entity_id),
        field_in_words(change.field),
        value_in_words(change.entity, change.field, change.value, names=names),
        is_shown=change.id in heads,
    )


def _pieces_of(told: Iterable[Told], *, kept: Collection[str]) -> tuple[str, ...]:
    """The texts of a form in use, as far as they are kept still; other things have none."""
    changes = (item.placed.change for item in told)
    values = (change.value for change in changes if (change.entity, change.field) == FORM_DIGEST)
    named = dict.fromkeys(str(json.loads(value)) for value in values if value)
    return tuple(name for name in named if name in kept)


def _texts(value: str | None) -> Iterator[str]:
    """The texts in a value."""
    read = json.loads(value or '""')
    if isinstance(read, str):
        yield read
    elif isinstance(read, list):
        yield from map(str, read)  # pyright: ignore[reportUnknownArgumentType] - a JSON list of texts


def _wanted(words: str) -> WholeWords:
    """The words looked for. Raises `NothingToStrike` where there are none."""
    wanted = whole_words(words)
    if wanted is None:
        raise NothingToStrike("No words were given.")
    return wanted
