"""Values that a deed gives to fields, held against what each field can hold."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.case_file import WRITE_A_REFERENCE, CaseFile, is_reference
from peeraudit.core.challenge import MEND_A_DAY, Challenge, ThemeKeyLine, wrong_with_days
from peeraudit.core.finding import Filing
from peeraudit.core.journal.change import Change
from peeraudit.core.journal.draft import Value, encode
from peeraudit.core.journal.kept import JOINED_INTO, Kept
from peeraudit.core.journal.strike import Strike
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import KnownWord, Passage
from peeraudit.core.safeguarding import SafeguardingStop, wrong_with_a_stop
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.timetable import MEND_A_FIGURE, Session, wrong_with_figures
from peeraudit.core.workbook.reading import (
    EARLIEST_YEAR,
    GREATEST_NUMBER,
    LATEST_YEAR,
    shown,
    without_control_characters,
)
from peeraudit.operations.calling import kind_in_words
from peeraudit.operations.in_words import field_in_words
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.drawn import accepts

ALL = frozenset({"*"})
"""In place of the names of all fields."""

OWN_WAY: Mapping[str, frozenset[str]] = {
    Challenge.ENTITY: frozenset({"sample"}),
    ThemeKeyLine.ENTITY: ALL,
    FormInUse.ENTITY: ALL,
    Audit.ENTITY: frozenset({"case_file", "purpose"}),
    Judgement.ENTITY: frozenset({"audit", "question", "answer"}),
    Moderation.ENTITY: frozenset({"case_file", "form", "question", "before", "after"}),
    Filing.ENTITY: frozenset({"finding", "evidence"}),
    Passage.ENTITY: frozenset({"document", "paragraph"}),
    KnownWord.ENTITY: ALL,
    TakenRow.ENTITY: ALL,
    Strike.ENTITY: ALL,
}
"""Fields with a deed of their own, because an id or a form's rule depends on them."""


def checked(kind: type[Kept], values: Mapping[str, Value]) -> dict[str, Value]:
    """Values for fields of one kind of thing, their texts without control characters.

    Raises `NotAValue` for what the field cannot hold. A field that there is not, or that a deed of
    its own gives its values, is a `ValueError`.
    """
    return {name: _checked(kind, name, value) for name, value in values.items()}


def check_case_reference(reference: str) -> None:
    """Refuse what cannot be the reference of a case file. Raises `NotAValue`."""
    if not is_reference(reference):
        raise NotAValue(
            f"{shown(reference)} cannot be the reference of a case file.",
            advice=WRITE_A_REFERENCE,
        )


def check_days(challenge: Challenge) -> None:
    """Refuse a challenge that ends before it begins. Raises `NotAValue`."""
    wrong = wrong_with_days(challenge.first_day, challenge.last_day)
    if wrong:
        raise NotAValue(wrong, advice=MEND_A_DAY)


def check_figures(session: Session) -> None:
    """Refuse a session with more people met before than were there. Raises `NotAValue`."""
    wrong = wrong_with_figures(session.head_count, met_before=session.met_before)
    if wrong:
        raise NotAValue(wrong, advice=MEND_A_FIGURE)


def check_stop(stop: SafeguardingStop) -> None:
    """Refuse a stop that the host answered before it was told. Raises `NotAValue`."""
    wrong = wrong_with_a_stop(stop)
    if wrong:
        raise NotAValue(wrong, advice=MEND_A_DAY)


def plain(text: str) -> str:
    """A text without control characters and without blanks around it."""
    return without_control_characters(text)[0].strip()


def _checked(kind: type[Kept], name: str, value: Value) -> Value:
    own_way = OWN_WAY.get(kind.ENTITY, frozenset())
    if name == JOINED_INTO or own_way is ALL or name in own_way:
        raise ValueError(name)
    if name not in {item.name for item in fields(kind)} - {"id", "heads"}:
        raise ValueError(name)
    if isinstance(value, str):
        value = type(value)(without_control_characters(value)[0])
    if (kind, name) == (CaseFile, "reference"):
        value = str(value).strip()
        check_case_reference(value)
    if not accepts(Change("", kind.ENTITY, "", name, encode(value))) or not _can_be(value):
        raise NotAValue(
            f"{shown(str(value))} cannot be the {field_in_words(name)} of a"
            f" {kind_in_words(kind.ENTITY)}.",
            advice="Write another.",
        )
    return value


def _can_be(value: Value) -> bool:
    """Whether a number or a day is one that a challenge can have."""
    if isinstance(value, int):
        return 0 <= value <= GREATEST_NUMBER
    if isinstance(value, date):
        return EARLIEST_YEAR <= value.year <= LATEST_YEAR
    return True
