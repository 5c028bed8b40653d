"""The history of a finding in sentences: who changed what, when, from what to what."""

from collections.abc import Iterator

from peeraudit.operations.history import Act, Deed, Edit, History
from peeraudit.operations.in_words import NOTHING

MOST = 30
"""Deeds told at the side, the last of them; the command line tells all."""


def history_lines(history: History) -> Iterator[str]:
    """Each deed in a line, the last first."""
    if history.left_out:
        yield history.left_out
    for deed in reversed(history.deeds[-MOST:]):
        said = "; ".join(filter(None, map(_said, deed.edits)))
        yield f"{_when(deed)}, {deed.doing.who}: {deed.name}" + (f". {said}" if said else "")


def _when(deed: Deed) -> str:
    at = deed.doing.at
    if at is None:
        return "At no known time"
    here = at.astimezone()
    return f"{here.day} {here:%B %Y, %H:%M}"


def _said(edit: Edit) -> str:
    match edit.act:
        case Act.JOINED:
            return f"{edit.of} joined into {edit.now}"
        case Act.PARTED:
            return f"{edit.of} parted"
        case Act.DELETED | Act.BROUGHT_BACK | Act.STRUCK:
            return ""
        case Act.CHANGED:
            before = tuple(words for words in edit.was if words != NOTHING)
            was = f"“{'” and “'.join(before)}”, now " if before else ""
            return "" if edit.field.endswith("place") else f"{edit.field}: {was}“{edit.now}”"
