"""A value that a person types for a field, checked against what the field can hold."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from typing import TypeVar, get_args, get_type_hints

from peeraudit.core.audit import Judgement
from peeraudit.core.case_file import WRITE_A_REFERENCE, CaseFile, is_reference
from peeraudit.core.challenge import KeyLine, Peer, Theme
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.evidence import ReadDocument
from peeraudit.core.journal.draft import Value, encode
from peeraudit.core.journal.heads import Field
from peeraudit.core.journal.kept import Kept, naming_fields
from peeraudit.core.moderation import Moderation
from peeraudit.core.template.spelling import UnreadableAnswer, listed
from peeraudit.core.timetable import Session
from peeraudit.core.workbook.reading import (
    Unreadable,
    parted,
    read_date,
    read_time,
    read_whole_number,
    shown,
    without_control_characters,
)
from peeraudit.core.workbook.spelling import did_you_mean, fold_word
from peeraudit.operations.calling import kind_in_words
from peeraudit.operations.gathering import gather
from peeraudit.operations.in_words import field_in_words
from peeraudit.operations.referring import Directory
from peeraudit.store.drawn import BY_ENTITY
from peeraudit.store.view import View

K = TypeVar("K", bound=Kept)

NAMED_KINDS: Mapping[str, tuple[type[Kept], ...]] = {
    "theme": (Theme,),
    "key_lines": (KeyLine,),
    "peer": (Peer,),
    "peers": (Peer,),
    "auditor": (Peer,),
    "auditors": (Peer,),
    "read_by": (Peer,),
    "who": (Peer,),
    "source": (Session, CaseFile, ReadDocument),
    "about": (Session, CaseFile),
}
"""What a field of that name may name. What ids follow from, and joins, are not typed."""

NEVER_TYPED = frozenset(
    {"place", "headline_place", "letter", "digest", "document", "paragraph", "rewritten_from"}
)
"""Fields that the program fills in, in a form of its own, or from which an id follows."""

TAKE_A_SIDE = "Take one of the sides."
"""What to do where no third can be typed."""


class NotAValue(ChallengeError):
    """What was typed is nothing that this field can hold."""

    exit_code = ExitCode.NOT_A_VALUE


@dataclass(frozen=True, slots=True)
class _Typed:
    """What a person typed, for which field, and what is needed to understand it."""

    words: str
    key: Field
    names: Directory
    view: View

    @property
    def kind(self) -> type[Kept]:
        return BY_ENTITY[self.key[0]]

    @property
    def field(self) -> str:
        return self.key[2]


def may_be_typed(entity: str, field: str) -> bool:
    """Whether a person can write a value for a field."""
    kind = BY_ENTITY[entity]
    if field in naming_fields(kind):
        return field in NAMED_KINDS
    is_list = get_type_hints(kind).get(field) == tuple[str, ...]
    return field not in NEVER_TYPED and (not is_list or (entity, field) in _ANSWERS)


def value_typed(words: str, *, key: Field, names: Directory, view: View) -> str:
    """What the journal keeps of a value somebody typed for a field.

    Words are known whatever their case, dates are typed day first, other things by their
    references, several parted by semicolons. Text loses the blanks around it. Raises `NotAValue`,
    `NotKnown`, `NotOne`.
    """
    text, _ = without_control_characters(words)
    typed = _Typed(text.strip(), key, names, view)
    if not typed.words:
        raise NotAValue("Nothing was written.", advice=f"Write something, or: {TAKE_A_SIDE}")
    try:
        return encode(_read(typed))
    except Unreadable as fault:
        raise NotAValue(fault.what, advice=fault.right) from fault
    except UnreadableAnswer as fault:
        raise NotAValue(fault.what, advice=fault.advice) from fault


def _read(typed: _Typed) -> Value:
    if not may_be_typed(typed.kind.ENTITY, typed.field):
        raise NotAValue(
            f"{field_in_words(typed.field).capitalize()} is not something to write.",
            advice=TAKE_A_SIDE,
        )
    hint: object = get_type_hints(typed.kind)[typed.field]
    if typed.field in naming_fields(typed.kind):
        named = tuple(_named(piece, typed) for piece in parted(typed.words))
        return named if hint == tuple[str, ...] else _only(named, typed)
    answer = _ANSWERS.get((typed.kind.ENTITY, typed.field))
    if answer is not None:
        return answer(typed)
    choices: tuple[object, ...] = get_args(hint) or (hint,)
    (plain,) = (choice for choice in choices if choice is not type(None))
    words = _words_of(plain)
    if words:
        return _chosen(typed.words, words)
    return _READERS[plain](typed)


def _text(typed: _Typed) -> str:
    is_of_case = (typed.kind, typed.field) == (CaseFile, "reference")
    if is_of_case and not is_reference(typed.words):
        raise NotAValue(
            f"{shown(typed.words)} cannot be the reference of a case file.",
            advice=WRITE_A_REFERENCE,
        )
    return typed.words


def _words_of(kind: object) -> Mapping[str, Value]:
    """The words of an enum; none of any other type."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {str(member.value): member for member in kind}
    return {}


def _chosen(words: str, among: Mapping[str, Value]) -> Value:
    """One of some words, whatever its case, spaces and hyphens."""
    for word, value in among.items():
        if fold_word(word) == fold_word(words):
            return value
    raise NotAValue(
        f"{shown(words)} is not a word for this.",
        advice=did_you_mean(words, among, otherwise=f"It may be {listed(among)}."),
    )


def _named(words: str, typed: _Typed) -> str:
    """The id of what a reference names, where the field may name things of that kind."""
    kinds = NAMED_KINDS[typed.field]
    found = typed.names.find(words)
    wanted = listed(f"a {kind_in_words(kind.ENTITY)}" for kind in kinds)
    if found.entity not in {kind.ENTITY for kind in kinds}:
        raise NotAValue(
            f"{shown(words)} is a {kind_in_words(found.entity)}.", advice=f"Name {wanted}."
        )
    if typed.names.is_gone(found.entity, found.entity_id):
        raise NotAValue(f"{shown(words)} is deleted.", advice=f"Name {wanted} that is there.")
    return found.entity_id


def _only(named: tuple[str, ...], typed: _Typed) -> str:
    if len(named) > 1:
        raise NotAValue(f"{shown(typed.words)} are several.", advice="Name one alone.")
    return next(iter(named))


def _answer(typed: _Typed) -> Value:
    """An answer to the question that a judgement is about, as the form of its audit reads it."""
    gathered = gather(typed.view)
    judgement = _one(gathered.judgements, typed)
    audit = next(item for item in gathered.audits if item.id == judgement.audit)
    return (gathered.templates or {})[audit.form].read_answer(judgement.question, typed.words)


def _agreed_grade(typed: _Typed) -> Value:
    """A grade on the scale of the form that a moderation is about, in its newest version here."""
    gathered = gather(typed.view)
    moderation = _one(gathered.moderations, typed)
    *_, form = (item.id for item in gathered.forms if item.form == moderation.form)
    template = (gathered.templates or {})[form]
    (grade,) = template.read_answer(moderation.question, typed.words)
    return grade


def _one(things: Iterable[K], typed: _Typed) -> K:
    return next(thing for thing in things if thing.id == typed.key[1])


_ANSWERS: Mapping[tuple[str, str], Callable[[_Typed], Value]] = {
    (Judgement.ENTITY, "answer"): _answer,
    (Moderation.ENTITY, "after"): _agreed_grade,
}
"""Fields whose values depend on a form."""

_READERS: Mapping[object, Callable[[_Typed], Value]] = {
    str: _text,
    int: lambda typed: read_whole_number(typed.words),
    bool: lambda typed: _chosen(typed.words, {"yes": True, "no": False}),
    date: lambda typed: read_date(typed.words),
    time: lambda typed: read_time(typed.words),
}
"""How a value is read, by the type of its field."""
