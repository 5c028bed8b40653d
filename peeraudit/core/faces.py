"""Faces: all that is gathered, as it stands when what was joined is seen as one.

Both rows of a join stay kept, with all that was ever said of either. Whatever counts, prints or
shows looks at the face, so that no case counts twice and no finding is printed twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar, cast

from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.faces import faces
from peeraudit.core.journal.kept import JOINED_INTO, Joinable, Kept, Link, naming_fields

K = TypeVar("K", bound=Kept)
J = TypeVar("J", bound=Joinable)
L = TypeVar("L", bound=Link)

OF_THE_ROW = ("id", "heads", JOINED_INTO)
"""What belongs to a row and not to what it says; a face takes none of it from a row beneath."""


def under_faces(gathered: Gathered) -> Gathered:
    """Everything gathered with the rows that were joined drawn together under their faces.

    What named a row names its face. A field that was never set at the face shows what the first
    row beneath says there that set it. Of links that now tie the same two ends alike one is left.
    Rows in a ring all stay. The very same object where nothing is joined.
    """
    face_of = _face_of(gathered)
    if not face_of:
        return gathered
    under = _Under(face_of, defaultdict(list))
    return replace(
        gathered,
        team=under.drawn(gathered.team),
        key_lines=under.drawn(gathered.key_lines),
        themes=under.drawn(gathered.themes),
        theme_key_lines=under.once(gathered.theme_key_lines),
        sessions=under.drawn(gathered.sessions),
        documents=under.drawn(gathered.documents),
        case_files=under.drawn(gathered.case_files),
        audits=under.pointed(gathered.audits),
        judgements=under.pointed(gathered.judgements),
        moderations=under.pointed(gathered.moderations),
        stops=under.pointed(gathered.stops),
        evidence=under.pointed(gathered.evidence),
        findings=under.drawn(gathered.findings),
        filings=under.once(gathered.filings),
        joined={face: tuple(rows) for face, rows in under.beneath.items()},
    )


@dataclass(frozen=True, slots=True)
class _Under:
    """What stands under which face, and the rows found there, by their face."""

    face_of: Mapping[str, str]
    beneath: defaultdict[str, list[Joinable]]

    def pointed(self, things: Iterable[K]) -> tuple[K, ...]:
        """Things that name faces where they named what stands beneath."""
        return tuple(self._pointed(thing) for thing in things)

    def once(self, links: Iterable[L]) -> tuple[L, ...]:
        """Links that name faces, one for each two ends and way of tying them."""
        found: dict[tuple[Value, ...], L] = {}
        for link in self.pointed(links):
            names = (*naming_fields(type(link)), link.IN_FORCE)
            found.setdefault(tuple(_value(link, name) for name in names), link)
        return tuple(found.values())

    def drawn(self, things: Iterable[J]) -> tuple[J, ...]:
        """The faces among some things, each with what it takes from the rows beneath."""
        beneath: defaultdict[str, list[J]] = defaultdict(list)
        seen: list[J] = []
        for thing in self.pointed(things):
            face = self.face_of.get(thing.id)
            (seen if face is None else beneath[face]).append(thing)
        for face, rows in beneath.items():
            self.beneath[face].extend(rows)
        return tuple(
            _filled(thing, beneath[thing.id]) if thing.id in beneath else thing for thing in seen
        )

    def _pointed(self, thing: K) -> K:
        values: dict[str, Value] = {}
        for name in naming_fields(type(thing)):
            named = _value(thing, name)
            if name == JOINED_INTO:
                continue
            if isinstance(named, tuple):
                if any(each in self.face_of for each in named):
                    values[name] = tuple(
                        dict.fromkeys(self.face_of.get(each, each) for each in named)
                    )
            elif named in self.face_of:
                values[name] = self.face_of[str(named)]
        return replace(thing, **values) if values else thing


def _face_of(gathered: Gathered) -> Mapping[str, str]:
    """The face of every row that is seen under another of its kind."""
    found: dict[str, str] = {}
    for things in gathered.joinable:
        joined = {item.id: item.joined_into for item in things if item.joined_into}
        if joined:
            face_of = faces(joined, present={item.id for item in things}).face_of
            found |= {name: face for name, face in face_of.items() if name != face}
    return found


def _filled(face: J, beneath: Sequence[J]) -> J:
    """A face with what rows beneath say in the fields that it never set itself.

    A row split from this face and joined back does not make the face its own part.
    """
    values: dict[str, Value] = {}
    for name in (item.name for item in fields(face) if item.name not in OF_THE_ROW):
        said = next((row for row in beneath if row.heads.of(name)), None)
        if said is not None and not face.heads.of(name) and _value(said, name) != face.id:
            values[name] = _value(said, name)
    return replace(face, **values)


def _value(thing: Kept, name: str) -> Value:
    return cast("Value", getattr(thing, name))
