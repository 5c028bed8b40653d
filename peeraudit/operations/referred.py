"""The thing a person refers to, fetched with the heads it was drawn from."""

from typing import TypeVar

from peeraudit.core.journal.faces import faces
from peeraudit.core.journal.kept import Joinable, Kept
from peeraudit.operations.calling import kind_in_words
from peeraudit.operations.referring import GONE, Directory, NotKnown
from peeraudit.store.drawn import BY_ENTITY
from peeraudit.store.view import View

K = TypeVar("K", bound=Kept)
J = TypeVar("J", bound=Joinable)


def fetch_referred(view: View, words: str, *, names: Directory) -> Kept:
    """What somebody refers to, as it stands now.

    Raises `NotKnown`, also where it is deleted, and `NotOne`.
    """
    referred = names.find(words)
    kind = BY_ENTITY.get(referred.entity)
    things = view.fetch(kind) if kind is not None else ()
    for thing in things:
        if thing.id == referred.entity_id:
            return thing
    name = names.reference(referred.entity, referred.entity_id)
    raise NotKnown(
        f"{name}{GONE} is not there any more.",
        advice=f'Bring it back first: peeraudit restore FILE "{name}".',
        on_screen="Undo brings it back where it was deleted here.",
    )


def fetch_one_of(view: View, words: str, *, kind: type[K], names: Directory) -> K:
    """What somebody refers to, where only one kind of thing can be meant. Raises `NotKnown`."""
    thing = fetch_referred(view, words, names=names)
    if isinstance(thing, kind):
        return thing
    raise NotKnown(
        f"{names.reference(thing.ENTITY, thing.id)} is a {kind_in_words(thing.ENTITY)}, not a"
        f" {kind_in_words(kind.ENTITY)}.",
        advice="Name another.",
    )


def face_of(view: View, thing: J) -> J:
    """The row under which a thing is seen: its own, where it is joined into nothing."""
    rows = {row.id: row for row in view.fetch(type(thing))}
    joined = {row.id: row.joined_into for row in rows.values() if row.joined_into}
    return rows[faces(joined, present=rows).face_of.get(thing.id, thing.id)]
