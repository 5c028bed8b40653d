"""Audits: one frozen form applied to one case file, and the judgements recorded in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from peeraudit.core.journal.kept import Kept, naming, naming_several


class Purpose(StrEnum):
    """Why a case file was audited. Two audits of one case never join."""

    FIRST = "first"
    SECOND = "second"
    CALIBRATION = "calibration"
    VALIDATION = "validation"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormInUse(Kept):
    """A form as this challenge uses it: frozen whole, as the kept piece of that digest."""

    ENTITY: ClassVar[str] = "form"

    form: str = ""
    version: str = ""
    title: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit(Kept):
    """One form applied to one case file by one or two auditors. `form` is a form in use.

    `finished` is said by the auditor. Until then a second audit is blind: nothing of the first is
    shown to whoever does it, unless they gave that up, which is kept. Whether the practitioner was
    present is nothing until somebody says yes or no.
    """

    ENTITY: ClassVar[str] = "audit"

    case_file: str = naming()
    form: str = naming()
    purpose: Purpose = Purpose.FIRST
    auditors: tuple[str, ...] = naming_several()
    practitioner_present: bool | None = None
    finished: bool = False
    blindness_given_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Kept):
    """The answer to one question of an audit, or its overall grade, with the reason for it.

    `answer` holds the key the form gives the answer (several for a `choices` question), a number
    in figures, or a date as YYYY-MM-DD. The id is derived from audit and question.
    """

    ENTITY: ClassVar[str] = "judgement"

    audit: str = naming()
    question: str = ""
    answer: tuple[str, ...] = ()
    reason: str = ""
    where_in_record: str = ""
