"""Clashes: things that go by one name and may be meant to be one, offered and never acted on.

Two laptops apart add case file C07, each its own. Only the team can say whether that is one file.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from operator import attrgetter
from typing import TypeVar

from peeraudit.core.audit import FormInUse
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Peer, Theme
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.finding import Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.kept import Joinable, Kept
from peeraudit.core.timetable import Session
from peeraudit.core.workbook.spelling import fold_reference

K = TypeVar("K", bound=Kept)

SHORTEST = 4
"""Characters of an id, at the least, that tell two things of one name apart."""

_PLAIN = re.compile(r"[\w.-]+")
_QUOTABLE = re.compile(r"[\w.,;:'&()/ -]+")


class ClashKind(StrEnum):
    """What clashes, as several of them are called."""

    PEER = "peers"
    KEY_LINE = "key lines"
    THEME = "themes"
    SESSION = "sessions"
    DOCUMENT = "documents"
    CASE_FILE = "case files"
    FINDING = "findings"
    NOTE = "notes"
    LETTER = "peers' letters"
    FORM = "forms"


CALLED_BY: Mapping[str, tuple[tuple[str, ...], ...]] = {
    Peer.ENTITY: (("name",), ("letter",)),
    KeyLine.ENTITY: (("code",),),
    Theme.ENTITY: (("title",),),
    Session.ENTITY: (("reference",),),
    ReadDocument.ENTITY: (("reference",),),
    CaseFile.ENTITY: (("reference",),),
    Finding.ENTITY: (("reference",),),
    Evidence.ENTITY: (("reference",),),
    FormInUse.ENTITY: (("form", "version"),),
}
"""The fields, by kind of thing, that two of a kind have alike where they clash."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Several things that go by the same words: a name, a reference, a code, a title, a letter.

    `names` are what a person types for each, in the order of `ids`; of a letter they are the names
    of the peers, and forms have none. As text it is a sentence that says what can be done; what
    can be joined is offered with the command.
    """

    kind: ClashKind
    words: str
    ids: tuple[str, ...]
    names: tuple[str, ...]

    def __str__(self) -> str:
        number = "Two" if len(self.ids) == 2 else str(len(self.ids))  # noqa: PLR2004 - a word
        match self.kind:
            case ClashKind.LETTER:
                return (
                    f"{number} peers have the letter {self.words}: {', '.join(self.names)}. Give"
                    " each a letter of their own, so that their references can be told apart."
                )
            case ClashKind.FORM:
                return (
                    f"{number} different forms are in use as {self.words}. Find out which of them"
                    " was meant; the other should be a version of its own."
                )
            case ClashKind.NOTE:
                return (
                    f"{number} notes are called {self.words}: {', '.join(self.names)}. Give each a"
                    " reference of its own, so that they can be told apart."
                )
            case _:
                return f"{number} {self.kind} are called {self.words}. {self._offer}"

    @property
    def _offer(self) -> str:
        first, second, *more = self.names
        again = f", then again with {', '.join(more)}" if more else ""
        return f"If they are one and the same: peeraudit merge FILE {first} {second}{again}"


def clashes(gathered: Gathered) -> tuple[Clash, ...]:
    """Every clash among what stands under its own face (`faces.under_faces`), kind by kind.

    Case and spaces do not count; what has no name clashes with nothing. Things already joined into
    each other, in a ring, are for settling and are not offered again.
    """
    reference = attrgetter("reference")
    peers = _called(ClashKind.PEER, gathered.team, attrgetter("name"))
    named_alike = {clash.ids for clash in peers}
    return (
        *peers,
        *(clash for clash in _letters(gathered) if clash.ids not in named_alike),
        *_called(ClashKind.KEY_LINE, gathered.key_lines, attrgetter("code")),
        *_called(ClashKind.THEME, gathered.themes, attrgetter("title")),
        *_called(ClashKind.SESSION, gathered.sessions, reference),
        *_called(ClashKind.DOCUMENT, gathered.documents, reference),
        *_called(ClashKind.CASE_FILE, gathered.case_files, reference),
        *_called(ClashKind.FINDING, gathered.findings, reference),
        *_called(ClashKind.NOTE, gathered.evidence, reference),
        *_forms(gathered),
    )


def may_clash(words: Iterable[str]) -> bool:
    """Whether any of what things of one kind are called are alike, so that looking is worth it."""
    folds = [fold for each in words if (fold := fold_reference(each))]
    return len(set(folds)) < len(folds)


def _called(
    kind: ClashKind, things: Iterable[K], words_of: Callable[[K], str]
) -> tuple[Clash, ...]:
    """The clashes among things of one kind by what each is called."""
    return tuple(
        _clash(kind, words_of(alike[0]), alike, names=_apart(words_of(alike[0]), alike))
        for alike in _alike(things, words_of)
        if not _is_ring(alike)
    )


def _letters(gathered: Gathered) -> Iterator[Clash]:
    for alike in _alike(gathered.team, attrgetter("letter")):
        names = tuple(_one_line(peer.name) or "no name" for peer in alike)
        yield _clash(ClashKind.LETTER, alike[0].letter, alike, names=names)


def _forms(gathered: Gathered) -> Iterator[Clash]:
    """Forms of one id and version; each stands once a digest, so that two have different texts."""
    different = {(item.form, item.version, item.digest): item for item in gathered.forms}
    for alike in _alike(different.values(), _form_and_version):
        yield _clash(ClashKind.FORM, _form_and_version(alike[0]), alike, names=())


def _form_and_version(form: FormInUse) -> str:
    return f"{form.form}, version {form.version}"


def _clash(kind: ClashKind, words: str, things: Iterable[Kept], *, names: tuple[str, ...]) -> Clash:
    return Clash(kind, _one_line(words), tuple(thing.id for thing in things), names)


def _alike(things: Iterable[K], words_of: Callable[[K], str]) -> Iterator[Sequence[K]]:
    """The things that share their words with others, together, in the order they came."""
    by_fold: defaultdict[str, list[K]] = defaultdict(list)
    for thing in things:
        by_fold[fold_reference(words_of(thing))].append(thing)
    return (alike for fold, alike in by_fold.items() if fold and len(alike) > 1)


def _is_ring(things: Sequence[Kept]) -> bool:
    """Whether each was joined into one of the others."""
    ids = {thing.id for thing in things}
    return all(isinstance(thing, Joinable) and thing.joined_into in ids for thing in things)


def _apart(words: str, things: Sequence[Kept]) -> tuple[str, ...]:
    """What a person types for each of several things of one name: the name, and some of its id."""
    ids = [thing.id for thing in things]
    size = next(size for size in count(SHORTEST) if len({name[:size] for name in ids}) == len(ids))
    return tuple(_typed(_one_line(words), name, size=size) for name in ids)


def _typed(words: str, thing_id: str, *, size: int) -> str:
    """A name with some of its id, quoted where a command line needs it; else the id alone."""
    name = f"{words}~{thing_id[:size]}"
    if _PLAIN.fullmatch(words):
        return name
    return f'"{name}"' if _QUOTABLE.fullmatch(words) else thing_id


def _one_line(words: str) -> str:
    return " ".join(words.split())
