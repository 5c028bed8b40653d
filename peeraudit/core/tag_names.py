"""What a tag can name: themes and key lines, sessions, case files and documents, by their names.

A name is split into plain words, so that capitals, accents, hyphens and apostrophes never stand
between a person in a hurry and the thing that is meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Theme
from peeraudit.core.evidence import ReadDocument, SourceKind
from peeraudit.core.gathered import Gathered
from peeraudit.core.timetable import Session, SessionKind, SessionState
from peeraudit.core.whole_words import plain

LITTLE_WORDS = frozenset(
    "a an and are at by do for from how in is of on or the to with".split()  # noqa: SIM905 - eighteen words read better in a row
)
"""A tag neither begins nor ends with one of these, where it can do without."""

FIRST_WORDS = 6
"""Of a key line's wording, which may be a whole paragraph, a tag uses no more than these."""

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")
_NUMBERED = re.compile(r"([a-z]{1,3}[0-9]+)[a-z]+")


class TagKind(StrEnum):
    """What a tag names."""

    THEME = "theme"
    KEY_LINE = "key line"
    SESSION = "session"
    CASE_FILE = "case file"
    DOCUMENT = "document"


class Sign(StrEnum):
    """What a tag begins with: where a note belongs, or where it comes from."""

    BELONGS = "#"
    SOURCE = "@"


class Favour(StrEnum):
    """How near a source is to whoever types: the nearer stands first where several fit."""

    MINE_TODAY = "1"
    TODAY = "2"
    MINE = "3"
    ANY = "4"
    CANCELLED = "5"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a thing, in plain words; a tag made of it has `fewest` to `most` of them."""

    words: tuple[str, ...]
    fewest: int = 1
    most: int = 1


@dataclass(frozen=True, slots=True)
class Nameable:
    """A thing with its names, those its tag is best made of first. `meaning` tells it in words.

    `evidence` is the kind of evidence that comes of it as a source.
    """

    id: str
    kind: TagKind
    names: tuple[Name, ...]
    meaning: str
    evidence: SourceKind = SourceKind.HEARD
    favour: Favour = Favour.ANY

    @property
    def sign(self) -> Sign:
        """The sign its tags begin with."""
        belongs = self.kind in (TagKind.THEME, TagKind.KEY_LINE)
        return Sign.BELONGS if belongs else Sign.SOURCE


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and apostrophes: Children's is childrens."""
    return tuple(_WORD.findall(_APOSTROPHES.sub("", plain(text))))


def fold_tag(typed: str) -> str:
    """What of a tag is compared: its letters and digits."""
    return "".join(plain_words(typed))


def nameables(gathered: Gathered, *, peer: str, today: date | None) -> Iterator[Nameable]:
    """Everything a tag can name, in the order it is shown. `peer` is the id of whoever types."""
    yield from (_theme(item) for item in gathered.themes)
    yield from (_key_line(item) for item in gathered.key_lines)
    yield from (_session(item, peer=peer, today=today) for item in gathered.sessions)
    yield from (_case_file(item, peer=peer) for item in gathered.case_files)
    yield from (_document(item) for item in gathered.documents)


def _theme(theme: Theme) -> Nameable:
    names = _title(theme.title, fewest=1)
    return Nameable(theme.id, TagKind.THEME, _worded(names), theme.title)


def _key_line(line: KeyLine) -> Nameable:
    wording = " ".join(plain_words(line.wording)[:FIRST_WORDS])
    names = (*_reference(line.code), *_title(wording, fewest=2))
    meaning = ": ".join(filter(None, (line.code, line.wording)))
    return Nameable(line.id, TagKind.KEY_LINE, _worded(names), meaning)


def _session(session: Session, *, peer: str, today: date | None) -> Nameable:
    names = (
        *_title(session.group_met, fewest=2),
        *_title(session.title, fewest=2),
        *_reference(session.reference),
    )
    when = session.day and f"{session.day.day} {session.day:%B}"
    hour = session.start and f"{session.start:%H:%M}"
    told = (session.title, session.group_met, " ".join(filter(None, (when, hour))))
    return Nameable(
        session.id,
        TagKind.SESSION,
        _worded(names),
        ", ".join(filter(None, told)),
        evidence=_EVIDENCE_OF.get(session.kind, SourceKind.HEARD),
        favour=_favour(session, peer=peer, today=today),
    )


def _case_file(case_file: CaseFile, *, peer: str) -> Nameable:
    told = (case_file.reference, case_file.age_band, case_file.status, case_file.team)
    return Nameable(
        case_file.id,
        TagKind.CASE_FILE,
        _worded(_reference(case_file.reference)),
        ", ".join(filter(None, told)),
        evidence=SourceKind.READ,
        favour=Favour.MINE if peer and case_file.auditor == peer else Favour.ANY,
    )


def _document(document: ReadDocument) -> Nameable:
    names = (*_reference(document.reference), *_title(document.title, fewest=2))
    meaning = ", ".join(filter(None, (document.title, document.reference)))
    return Nameable(
        document.id, TagKind.DOCUMENT, _worded(names), meaning, evidence=SourceKind.READ
    )


def _favour(session: Session, *, peer: str, today: date | None) -> Favour:
    if session.state is SessionState.CANCELLED:
        return Favour.CANCELLED
    is_mine = bool(peer) and peer in session.peers
    if today is not None and session.day == today:
        return Favour.MINE_TODAY if is_mine else Favour.TODAY
    return Favour.MINE if is_mine else Favour.ANY


def _title(text: str, *, fewest: int) -> tuple[Name, ...]:
    """A name in words: without those little ones it begins with, and as it is."""
    words = plain_words(text)
    first = next((at for at, word in enumerate(words) if word not in LITTLE_WORDS), 0)
    starts = dict.fromkeys((first, 0))
    return tuple(Name(words[at:], fewest=fewest, most=len(words)) for at in starts)


def _reference(reference: str) -> tuple[Name, ...]:
    """A reference as it is, and without the letter of the peer who gave it."""
    whole = fold_tag(reference)
    numbered = _NUMBERED.fullmatch(whole)
    return ((Name((numbered[1],)),) if numbered else ()) + (Name((whole,)),)


def _worded(names: tuple[Name, ...]) -> tuple[Name, ...]:
    return tuple(name for name in names if any(name.words))


_EVIDENCE_OF = {
    SessionKind.OBSERVATION: SourceKind.SAW,
    SessionKind.READING: SourceKind.READ,
}
"""What is observed was seen, what is read was read; in every other session people were heard."""
