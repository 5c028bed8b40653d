"""What the letter and the top tips print: a conflict about anything else does not hold them up.

Told here alone, and held against what is really composed by a test.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from peeraudit.core.audit import Audit
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme
from peeraudit.core.evidence import ReadDocument
from peeraudit.core.finding import Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.conflict import Conflict
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.kept import JOINED_INTO, Joinable, Kept
from peeraudit.core.passage import DocumentKind, Passage
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip

STANDING_FIELDS = frozenset({DELETED, JOINED_INTO})
"""The fields by which a thing goes, or is seen under another: either takes it off the page."""

Fields = Mapping[str, frozenset[str]]
"""The fields of each kind, by what the journal calls it, that make a difference on the page."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What one document prints: of passages its own alone."""

    document: DocumentKind
    fields: Fields


def _with_standing(fields: Mapping[type[Kept], tuple[str, ...]]) -> Fields:
    """The fields of each kind, with those that take a thing of that kind off the page."""
    return {
        kind.ENTITY: frozenset(names)
        | (STANDING_FIELDS if issubclass(kind, Joinable) else {DELETED})
        for kind, names in fields.items()
    }


_OF_PASSAGES = ("document", "paragraph", "text")

_OF_LETTER = _with_standing(
    {
        Challenge: (
            "host",
            "kind",
            "service",
            "theme",
            "first_day",
            "last_day",
            "director_name",
            "director_title",
            "address",
            "salutation",
            "letter_date",
            "region",
            "programme",
            "reply_to",
            "people_met",
            "small_number_threshold",
            "sample",
        ),
        Peer: ("name", "job_title", "organisation", "role", "place"),
        KeyLine: ("code", "wording", "tested", "why_not_tested", "place"),
        Theme: ("title", "place"),
        Session: (
            "reference",
            "day",
            "start",
            "kind",
            "group_met",
            "head_count",
            "met_before",
            "state",
        ),
        ReadDocument: (),
        CaseFile: (),
        Audit: ("case_file",),
        Finding: (
            "reference",
            "theme",
            "leaning",
            "text",
            "headline",
            "place",
            "headline_place",
        ),
        Passage: _OF_PASSAGES,
    }
)

_OF_TIPS = _with_standing(
    {
        Challenge: ("host", "kind", "first_day", "last_day", "sample"),
        TopTip: ("text", "place"),
        Passage: _OF_PASSAGES,
    }
)

LETTER = Printed(DocumentKind.LETTER, _OF_LETTER)
"""What the feedback letter prints, counts or goes by, whatever its wording.

Documents and case files are counted, so they matter by being there. References of sessions and
findings decide which comes first where nothing else does.
"""

TIPS = Printed(DocumentKind.TIPS, _OF_TIPS)
"""What the page of top tips prints in the wording that ships."""

TIPS_IN_ANY_WORDING = Printed(DocumentKind.TIPS, {**_OF_TIPS, **_OF_LETTER})
"""A region's own wording may let the tips speak of all that a letter does."""


def hindering(
    conflicts: Iterable[Conflict], *, printed: Printed, gathered: Gathered
) -> tuple[Conflict, ...]:
    """The open conflicts about what a document prints: it waits until they are settled.

    What is said of a thing that is seen under another is printed only where that other is silent.
    """
    silenced = _silenced(gathered)
    of_others = {item.id for item in gathered.passages if item.document is not printed.document}
    return tuple(
        conflict
        for conflict in conflicts
        if conflict.field in printed.fields.get(conflict.entity, ())
        and conflict.entity_id not in of_others
        and not silenced(conflict)
    )


def _silenced(gathered: Gathered) -> Callable[[Conflict], bool]:
    """Whether a conflict is about words of a thing whose face has words of its own."""
    things = chain.from_iterable(gathered.joinable)
    faces = {face.id: face for face in things if face.id in gathered.joined}
    face_of = {row.id: faces[name] for name, rows in gathered.joined.items() for row in rows}

    def silenced(conflict: Conflict) -> bool:
        face = face_of.get(conflict.entity_id)
        if face is None or conflict.field in STANDING_FIELDS:
            return False
        return bool(face.heads.of(conflict.field))

    return silenced
