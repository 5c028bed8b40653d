"""A history as a page of text: who did what, when, on which laptop, from what to what."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from peeraudit.cli.plain_page import PAGE_WIDTH, counted, cut, paragraph, section
from peeraudit.operations.history import Act, Deed, Doing, Edit, History
from peeraudit.operations.in_words import NOTHING

MOST_NAMED = 20
"""Things of one kind that one deed of a day adds, and that are named; of more, how many."""

Thing = tuple[Edit, ...]
"""What one deed did to one thing."""


def thing_lines(history: History) -> Iterator[str]:
    """The history of one thing, or a field of it, and of what was joined into it."""
    yield cut(history.title, width=PAGE_WIDTH)
    yield from paragraph(history.left_out)
    if not history.deeds and not history.left_out:
        yield from paragraph("Nothing was ever written there.")
    for deed in history.deeds:
        yield from section(_head(deed), _edits(deed.edits, title=history.title))


def day_lines(history: History, day: date) -> Iterator[str]:
    """Everything done on a day, deed by deed."""
    spoken = f"{day.day} {day:%B %Y}"
    if not history.deeds:
        yield f"Nothing {'else ' if history.left_out else ''}was done on {spoken}."
        yield from paragraph(history.left_out)
        return
    yield f"Done on {spoken}, by the laptops' own clocks"
    yield from paragraph(history.left_out)
    for deed in history.deeds:
        yield from section(_head(deed), _things(deed))


def _head(deed: Deed) -> str:
    return cut(f"{_doing(deed.doing)}: {deed.name}", width=PAGE_WIDTH)


def _doing(doing: Doing) -> str:
    """When, by the laptop's own clock and where this laptop is; who; on which laptop."""
    when = f"{doing.at.astimezone():%H:%M on %d %B %Y}" if doing.at else "At no known time"
    return f"{when}, {doing.who} on {doing.laptop}"


def _edits(edits: Sequence[Edit], *, title: str) -> Iterator[str]:
    for edit in edits:
        other = "" if edit.of == title else f"{edit.of}: "
        apart = " (laptops disagree: peeraudit conflicts)" if edit.disagrees else ""
        yield from paragraph(f"{other}{_says(edit)}{apart}")


def _says(edit: Edit) -> str:
    """What one change did; what can be brought back by its number has it."""
    if edit.act is Act.DELETED:
        return "deleted"
    if edit.act is Act.BROUGHT_BACK:
        return "not deleted any more"
    return f"{edit.field} {edit.number}: {_what(edit)}"


def _what(edit: Edit) -> str:
    match edit.act:
        case Act.JOINED:
            return f"joined into {edit.now}"
        case Act.PARTED:
            return "joined into nothing any more"
        case Act.STRUCK if edit.struck:
            return f"struck out at {_doing(edit.struck.doing)}: {edit.struck.why}"
        case Act.STRUCK:
            return "struck out"
        case _:
            return f"from {' and '.join(edit.was)} to {edit.now}" if edit.was else edit.now


def _things(deed: Deed) -> Iterator[str]:
    """What a deed did, thing by thing: what it added or emptied whole takes one line."""
    things = [tuple(edits) for _, edits in groupby(deed.edits, key=attrgetter("of"))]
    for words, is_so in ((" added", _is_added), (" emptied", _is_emptied)):
        whole = [thing for thing in things if is_so(thing)]
        things = [thing for thing in things if not is_so(thing)]
        yield from _whole(whole, words=words)
    for thing in things:
        yield from _edits(thing, title="")


def _whole(things: Sequence[Thing], *, words: str) -> Iterator[str]:
    by_kind: dict[str, list[Thing]] = {}
    for thing in things:
        by_kind.setdefault(thing[0].kind, []).append(thing)
    for kind, same in by_kind.items():
        if len(same) > MOST_NAMED:
            yield from paragraph(f"{counted(len(same), kind)}{words}")
            continue
        for thing in same:
            held = "; ".join(_held(edit) for edit in thing if NOTHING not in (edit.now, *edit.was))
            line = f"{thing[0].of}{words}" + (f": {held}" if held else "")
            yield from paragraph(cut(line, width=PAGE_WIDTH - 2))


def _held(edit: Edit) -> str:
    return f"{edit.field} {edit.now}"


def _is_added(thing: Thing) -> bool:
    return all(edit.act is Act.CHANGED and edit.begins for edit in thing)


def _is_emptied(thing: Thing) -> bool:
    return all(edit.act is Act.CHANGED and edit.was and edit.now == NOTHING for edit in thing)
