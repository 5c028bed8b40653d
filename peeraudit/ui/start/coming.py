"""What a colleague's copy would bring, in sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peeraudit.core.clash import Clash
    from peeraudit.operations.joining import Joined

NOTHING_NEW = "Nothing in it is new: all of it is here already."


def what_comes(joined: "Joined") -> tuple[str, ...]:
    """What it comes to in all, who did how much, and what comes of each kind."""
    if joined.is_empty:
        return (NOTHING_NEW,)
    return (_in_all(joined), *_by_whom(joined), *_kinds(joined), *_beyond(joined))


def came_in_words(joined: "Joined") -> str:
    """One sentence once it is joined."""
    if joined.is_empty:
        return NOTHING_NEW
    who = ", ".join(dict.fromkeys(done.who for done in joined.done_by))
    return f"Joined what came from {who or 'the copy'}. {_in_all(joined)}"


def _by_whom(joined: "Joined") -> Iterator[str]:
    for done in joined.done_by:
        deeds = "1 deed" if done.deeds == 1 else f"{done.deeds:,} deeds"
        yield f"{done.who} on {done.laptop}: {deeds}."


def _kinds(joined: "Joined") -> Iterator[str]:
    for came in joined.came:
        parts = ((came.new, "new"), (came.changed, "changed"), (came.gone, "deleted"))
        told = ", ".join(f"{count:,} {word}" for count, word in parts if count)
        yield f"{came.kind.capitalize()}: {told}."


def _in_all(joined: "Joined") -> str:
    new, changed, gone = (
        sum(getattr(came, name) for came in joined.came) for name in ("new", "changed", "gone")
    )
    differ = len(joined.differs) + joined.more
    verb = "differs" if differ == 1 else "differ"
    return (
        f"In all: {new:,} new, {changed:,} changed, {differ:,} {verb} from yours, {gone:,} deleted."
    )


def _beyond(joined: "Joined") -> Iterator[str]:
    """What nobody should miss."""
    if joined.pieces:
        yield f"Kept texts such as forms: {joined.pieces:,} new."
    for clash in joined.clashes:
        yield _may_be_one(clash)
    if joined.strikes:
        yield (
            f"Struck out elsewhere: {joined.strikes:,}. What was struck out goes here as well, so"
            " this cannot be taken back."
        )


def _may_be_one(clash: "Clash") -> str:
    """What goes by the same words; what can be joined is joined on the Team page."""
    from peeraudit.core.clash import ClashKind

    if clash.kind in {ClashKind.LETTER, ClashKind.FORM, ClashKind.NOTE}:
        return str(clash)
    return f"May be one and the same: {len(clash.ids)} {clash.kind} called {clash.words}."
