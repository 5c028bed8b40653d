"""The journal as JSON and back: what leaves with an export, and returns to an equal challenge."""

import json
from collections.abc import Iterable, Mapping, Sequence

from pydantic import TypeAdapter, ValidationError

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.journal.chain import broken_links
from peeraudit.core.journal.change import VERSION, Entry
from peeraudit.store.drawn import DRAWINGS, DrawnValues
from peeraudit.store.errors import FromNewerVersion
from peeraudit.store.view import View

FORMAT = "peeraudit journal 1"
"""How an exported journal says what it is."""

_ENTRIES = TypeAdapter(tuple[Entry, ...])


class NotAnExport(ChallengeError):
    """A journal that is not one, or not as it was exported."""

    exit_code = ExitCode.NOT_AN_EXPORT
    advice = "Use a folder as `peeraudit export` wrote it. Nothing was made."


def journal_as_json(entries: Iterable[Entry]) -> bytes:
    """The whole journal, as text that other programs can read."""
    plain = {"format": FORMAT, "entries": _ENTRIES.dump_python(tuple(entries), mode="json")}
    return json.dumps(plain, ensure_ascii=False, indent=1).encode()


def journal_from_json(content: bytes, *, name: str) -> tuple[Entry, ...]:
    """The entries of an exported journal, in order, their chain checked.

    Raises `NotAnExport` naming file and entry, and `FromNewerVersion`.
    """
    try:
        plain: object = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise NotAnExport(f"{name} is not JSON, or not whole.") from error
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:  # pyright: ignore[reportUnknownMemberType] - JSON is of any shape
        raise NotAnExport(f'{name} does not say that it is a "{FORMAT}".')
    try:
        entries = _ENTRIES.validate_python(plain.get("entries"))  # pyright: ignore[reportUnknownMemberType] - as above
    except ValidationError as error:
        place = ".".join(map(str, error.errors()[0]["loc"]))
        raise NotAnExport(f"{name}: entry {place} is not as an entry is.") from error
    return _checked(entries, name=name)


def tables_of(view: View) -> Mapping[str, tuple[Sequence[str], Sequence[DrawnValues]]]:
    """Every drawn table: its columns, and its rows by id."""
    return {
        entity: (("id", *drawing.columns), view.rows(drawing))
        for entity, drawing in DRAWINGS.items()
    }


def _checked(entries: tuple[Entry, ...], *, name: str) -> tuple[Entry, ...]:
    newest = max((entry.version for entry in entries), default=0)
    if newest > VERSION:
        raise FromNewerVersion(
            f"{name} holds entries of version {newest}; this peeraudit reads up to {VERSION}."
        )
    ordered = sorted(entries, key=lambda entry: (entry.sitting, entry.number))
    if any(len(entry.seals) != len(entry.change_set.changes) for entry in ordered):
        raise NotAnExport(f"{name}: an entry has not as many seals as changes.")
    for fault in broken_links(ordered):
        raise NotAnExport(f"{name}: {fault}")
    return tuple(ordered)
