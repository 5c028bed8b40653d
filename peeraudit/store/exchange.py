"""The journal as JSON and back: what leaves with an export, and returns to an equal challenge."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.journal.chain import broken_links
from peeraudit.core.journal.change import VERSION, Entry
from peeraudit.store.drawn import DRAWINGS, DrawnValues
from peeraudit.store.errors import FromNewerVersion
from peeraudit.store.view import View

FORMAT = "peeraudit journal 1"
"""How an exported journal says what it is."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A journal as it leaves: what it is, and every entry."""

    format: str
    entries: tuple[Entry, ...]


_EXPORTED = TypeAdapter(Exported)


class NotAnExport(ChallengeError):
    """A journal that is not one, or not as it was exported."""

    exit_code = ExitCode.NOT_AN_EXPORT
    advice = "Use a folder as `peeraudit export` wrote it. Nothing was made."


def journal_as_json(entries: Iterable[Entry]) -> bytes:
    """The whole journal, as text that other programs can read."""
    return _EXPORTED.dump_json(Exported(FORMAT, tuple(entries)), indent=1)


def journal_from_json(content: bytes, *, name: str) -> tuple[Entry, ...]:
    """The entries of an exported journal, in order, their chain checked.

    Raises `NotAnExport` naming file and entry, and `FromNewerVersion`.
    """
    try:
        exported = _EXPORTED.validate_json(content, strict=True)
    except ValidationError as error:
        place = ".".join(map(str, error.errors(include_input=False)[0]["loc"]))
        where = f" at {place}" if place else ""
        raise NotAnExport(f"{name} is not a journal as it was exported{where}.") from error
    if exported.format != FORMAT:
        raise NotAnExport(f'{name} does not say that it is a "{FORMAT}".')
    return _checked(exported.entries, name=name)


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
