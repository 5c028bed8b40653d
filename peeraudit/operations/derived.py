"""Things whose ids follow from what they name: the same thing comes back when it is added again.

What somebody deleted, or took back, is in front of whoever adds it anew, as the blank they saw. So
it disagrees with nothing, and none of what it said before comes back with it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.heads import Field
from peeraudit.core.journal.kept import Heads, Kept
from peeraudit.store.lookups import Remains
from peeraudit.store.tables import Row
from peeraudit.store.view import View

K = TypeVar("K", bound=Kept)


@dataclass(frozen=True, slots=True)
class Anew:
    """A draft in which things are added that may have been there before."""

    draft: Draft
    left: Mapping[Field, Remains]

    def add(self, thing: Kept) -> None:
        """Add a thing over what is left of it; what it said before and says no more is unset.

        One that stands already, unseen by whoever adds it, is not superseded: it stands beside.
        """
        self.draft.add(thing)
        said = {
            name: remains
            for (entity, entity_id, name), remains in self.left.items()
            if (entity, entity_id) == (thing.ENTITY, thing.id) and remains.says_something
        }
        if not said:
            return
        drafted = self.draft.change_set("", peer="", at="").changes
        added = {item.field for item in drafted if item.key[:2] == (thing.ENTITY, thing.id)}
        left = [name for name in said if name not in added]
        packed = json.dumps({name: said[name].heads for name in left})
        self.draft.unset(type(thing)(id=thing.id, heads=Heads(packed)), *left)


def anew(view: View, draft_id: str, things: Iterable[Row]) -> Anew:
    """A new draft for things of these kinds and ids, with what is left of them where they went."""
    left = view.remains(things)
    never_set = {field: remains.heads for field, remains in left.items()}
    return Anew(Draft(draft_id, never_set), left)


def standing(view: View, kind: type[K], entity_id: str) -> K | None:
    """The thing of that id as it stands; none where there is no such thing."""
    return next(iter(view.fetch(kind, among=(entity_id,))), None)
