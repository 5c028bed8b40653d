"""The journal as JSON and back: what leaves with an export, and returns to an equal challenge."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain

from pydantic import TypeAdapter, ValidationError
from sqlalchemy.exc import DBAPIError

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.journal.chain import broken_links, digest, digests, named
from peeraudit.core.journal.change import (
    LONGEST_VALUE,
    MOST_IN_DEED,
    MOST_IN_JOURNAL,
    VERSION,
    Entry,
)
from peeraudit.store.drawn import DRAWINGS, DrawnValues
from peeraudit.store.errors import FromNewerVersion, TooMuch
from peeraudit.store.faults_of_copy import unfit_values
from peeraudit.store.verify import verify
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

FORMAT = "peeraudit journal 1"
"""How an exported journal says what it is."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A journal as it leaves: what it is, every entry, and the digest of all of them together.

    The chain alone would not miss the last entries of a sitting.
    """

    format: str
    digest: str
    entries: tuple[Entry, ...]


_EXPORTED = TypeAdapter(Exported)


class NotAnExport(ChallengeError):
    """A journal that is not one, or not as it was exported."""

    exit_code = ExitCode.NOT_AN_EXPORT
    advice = "Use a folder as `peeraudit export` wrote it. Nothing was made."


def journal_as_json(entries: Iterable[Entry]) -> bytes:
    """The whole journal, as text that other programs can read."""
    every = tuple(entries)
    return _EXPORTED.dump_json(Exported(FORMAT, _digest_of_all(every), every), indent=1)


def journal_from_json(content: bytes, *, name: str) -> tuple[Entry, ...]:
    """The entries of an exported journal, in order, their chain checked.

    Raises `NotAnExport` and `TooMuch`, naming file and entry, and `FromNewerVersion`.
    """
    try:
        exported = _EXPORTED.validate_json(content, strict=True)
    except ValidationError as error:
        place = ".".join(map(str, error.errors(include_input=False)[0]["loc"]))
        where = f" at {place}" if place else ""
        raise NotAnExport(f"{name} is not a journal as it was exported{where}.") from error
    if exported.format != FORMAT:
        raise NotAnExport(f'{name} does not say that it is a "{FORMAT}".')
    entries = _checked(exported.entries, name=name)
    if _digest_of_all(entries) != exported.digest:
        raise NotAnExport(f"{name}: an entry is missing or was changed.")
    return entries


def receive_export(
    workspace: Workspace, entries: Sequence[Entry], *, pieces: Iterable[bytes]
) -> None:
    """Take an exported journal into a new store, and check all that was drawn from it.

    Whatever an export holds that no store of ours would keep raises `NotAnExport`.
    """
    try:
        workspace.receive(entries, pieces=pieces)
        faults = verify(workspace.file)
    except (ValueError, TypeError, OverflowError, RecursionError, DBAPIError) as error:
        raise NotAnExport("The journal holds a value that no challenge can have.") from error
    if faults:
        raise NotAnExport(f"The journal is not one of a whole challenge. {faults[0]}")


def tables_of(view: View) -> Mapping[str, tuple[Sequence[str], Sequence[DrawnValues]]]:
    """Every drawn table: its columns, and its rows by id."""
    return {
        entity: (("id", *drawing.columns), view.rows(drawing))
        for entity, drawing in DRAWINGS.items()
    }


def _digest_of_all(entries: Iterable[Entry]) -> str:
    """One digest for a whole journal, its entries by sitting and number."""
    ordered = sorted(entries, key=lambda entry: (entry.sitting, entry.number))
    return sha256("".join(map(digest, ordered)).encode()).hexdigest()


def _checked(entries: tuple[Entry, ...], *, name: str) -> tuple[Entry, ...]:
    newest = max((entry.version for entry in entries), default=0)
    if newest > VERSION:
        raise FromNewerVersion(
            f"{name} holds entries of version {newest}; this peeraudit reads up to {VERSION}."
        )
    ordered = sorted(entries, key=lambda entry: (entry.sitting, entry.number))
    if any(len(entry.seals) != len(entry.change_set.changes) for entry in ordered):
        raise NotAnExport(f"{name}: an entry has not as many seals as changes.")
    _refuse_too_much(ordered, name=name)
    for fault in chain(broken_links(ordered, digests=digests(ordered)), unfit_values(ordered)):
        raise NotAnExport(f"{name}: {fault}")
    return tuple(ordered)


def _refuse_too_much(entries: Sequence[Entry], *, name: str) -> None:
    """Refuse what no challenge holds, and no colleague's program would take in."""
    for entry in entries:
        changes = entry.change_set.changes
        longest = max((len(change.value or "") for change in changes), default=0)
        if len(changes) > MOST_IN_DEED or longest > LONGEST_VALUE:
            raise TooMuch(
                f"{named(entry)} in {name} has {len(changes):,} changes and a value of"
                f" {longest:,} characters; no entry has over {MOST_IN_DEED:,} changes, and no value"
                f" over {LONGEST_VALUE:,}."
            )
    together = sum(len(entry.change_set.changes) for entry in entries)
    if together > MOST_IN_JOURNAL:
        raise TooMuch(f"{name} has {together:,} changes; none has over {MOST_IN_JOURNAL:,}.")
