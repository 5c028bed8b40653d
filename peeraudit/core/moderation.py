"""Moderation: what a grade was before, what it is after, who decided, how and why."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from peeraudit.core.journal.kept import Kept, naming, naming_several


class Method(StrEnum):
    """How a grade was moderated."""

    BLIND_SECOND_AUDIT = "blind second audit"
    TABLE_READ = "table read"
    TEAM = "team"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moderation(Kept):
    """The moderation of one grade.

    Its id is derived from case file, form and question, so that two laptops moderating one grade
    disagree openly. `form` is a form's own id, so that a new version of it does not part them.
    `before` has one grade an audit.
    """

    ENTITY: ClassVar[str] = "moderation"

    case_file: str = naming()
    form: str = ""
    question: str = ""
    before: tuple[str, ...] = ()
    after: str = ""
    who: tuple[str, ...] = naming_several()
    how: Method = Method.TEAM
    why: str = ""
