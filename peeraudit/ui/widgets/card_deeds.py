"""What is done with a thing that has a card: it is deleted, or moved among its like."""

from collections.abc import Sequence
from functools import partial

from peeraudit.core.journal.kept import Kept
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.moving import Beside, Ordered, move_thing
from peeraudit.ui.room import Notice, Room


def delete_one(room: Room, thing: Kept, *, called: str) -> None:
    """Delete it; nobody is asked, because Ctrl+Z brings it back."""
    gone = f"{called} is deleted. Ctrl+Z brings it back."
    room.desk.do(
        partial(delete_things, things=(thing,)),
        then=lambda _: room.say(Notice(gone)),
        on_error=lambda error: room.say(Notice(str(error), is_trouble=True)),
    )


def place_among(thing: Kept | None, among: Sequence[Kept]) -> int:
    """Where it stands among its like, counted from 0."""
    ids = [item.id for item in among]
    return ids.index(thing.id) if thing is not None and thing.id in ids else 0


def move_one(room: Room, thing: Kept | None, *, among: Sequence[Kept], step: int) -> None:
    """Move it up or down; at the end of its like it stays."""
    others = [item for item in among if thing is None or item.id != thing.id]
    to = place_among(thing, among) + step
    if isinstance(thing, Ordered) and 0 <= to <= len(others):
        after = others[to - 1] if to else None
        beside = Beside(after if isinstance(after, Ordered) else None)
        room.desk.do(partial(move_thing, thing=thing, to=beside))
