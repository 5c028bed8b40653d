"""The whole of a wording file: everything a letter or a page of top tips says of its own accord."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from peeraudit.core.challenge import Role
from peeraudit.core.timetable import SessionKind

from .checks import (
    DayText,
    KeyLineSaid,
    NamedCase,
    OccasionSaid,
    OverText,
    Paragraph,
    PersonSaid,
    RangeText,
    Said,
    Sure,
    ThemeSaid,
    Words,
)

LANGUAGE_TAG = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
"""The shape of a BCP 47 tag, such as en-GB or cy."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DateWording(_Part):
    """How dates are written."""

    months: Annotated[tuple[Words, ...], Field(min_length=12, max_length=12)]
    day: DayText
    month: DayText
    within_month: RangeText
    within_year: RangeText
    across_years: RangeText


class NumberWording(_Part):
    """How numbers are written. `words` counts up from one; further on, figures stand."""

    words: tuple[Words, ...]
    thousands: str
    over: OverText


class ListWording(_Part):
    """How a list is strung together in a sentence.

    The second pair is for lists whose entries hold commas or an "and" of their own.
    `last_before` gives another last link before certain first letters (Welsh: "a", "ac").
    """

    between: str
    last: str
    between_long: str
    last_long: str
    last_before: dict[str, str] = Field(default_factory=dict)


class SessionWording(_Part):
    """The kinds of session, in the plural."""

    meeting: Words
    focus_group: Words
    interview: Words
    observation: Words
    reading: Words
    audit: Words

    def of(self, kind: SessionKind) -> str:
        """What sessions of one kind are called."""
        return {
            SessionKind.MEETING: self.meeting,
            SessionKind.FOCUS_GROUP: self.focus_group,
            SessionKind.INTERVIEW: self.interview,
            SessionKind.OBSERVATION: self.observation,
            SessionKind.READING: self.reading,
            SessionKind.AUDIT: self.audit,
        }[kind]


class TeamWording(_Part):
    """The table of the team: its headings, the names of the roles, and what a blank cell shows.

    Coordinators have no role here: they are named in a sentence of their own.
    """

    name: Words
    job_title: Words
    organisation: Words
    role: Words
    lead: Words
    peer: Words
    case_auditor: Words
    blank: Words

    def of(self, role: Role) -> str:
        """What a role is called."""
        return {
            Role.LEAD: self.lead,
            Role.PEER: self.peer,
            Role.CASE_AUDITOR: self.case_auditor,
        }[role]


class NameWording(_Part):
    """What things are called wherever they are spoken of."""

    kind: NamedCase
    service: NamedCase
    occasion: OccasionSaid
    person: PersonSaid


class LetterLines(_Part):
    """Single lines of the letter: headings, salutation, signature and the like."""

    document: Sure
    footer: Sure
    salutation: Sure
    title: Sure
    subtitle: Sure
    asked: Sure
    background: Sure
    process: Sure
    limits: Sure
    headlines: Sure
    headline_strengths: Sure
    headline_areas: Sure
    theme: ThemeSaid
    strengths: Sure
    areas: Sure
    next_steps: Sure
    not_tested: KeyLineSaid
    tested_in_part: KeyLineSaid
    closing: Sure
    signed_by: Sure
    signed_as: Said


class LetterPassages(_Part):
    """Paragraphs of the letter, in the order they stand."""

    thanks: Paragraph
    asked: Paragraph
    background: Paragraph
    standing: Paragraph
    team: Paragraph
    coordination: Paragraph
    time: Paragraph
    activity: Paragraph
    drawn: Paragraph
    reach: Paragraph
    untested: Paragraph
    familiar: Paragraph
    headlines: Paragraph
    deciding: Paragraph
    accuracy: Paragraph
    farewell: Paragraph


class LetterWording(_Part):
    """What the feedback letter says."""

    lines: LetterLines
    passages: LetterPassages


class TipsLines(_Part):
    """Single lines of the page of top tips."""

    document: Sure
    footer: Sure
    title: Sure
    subtitle: Sure


class TipsPassages(_Part):
    """Paragraphs of the page of top tips."""

    lead_in: Paragraph
    close: Paragraph


class TipsWording(_Part):
    """What the page of top tips says."""

    lines: TipsLines
    passages: TipsPassages


class DraftWording(_Part):
    """What a draft says on every page, and before each list of what keeps it a draft.

    That is what laptops disagree on, and the team's own words that are to be looked at again.
    """

    notice: Words
    disagreements: Words
    passages: Words


class Wording(_Part):
    """One wording file, whole and checked."""

    language: Annotated[str, StringConstraints(pattern=LANGUAGE_TAG)]
    sample_notice: Words
    draft: DraftWording
    dates: DateWording
    numbers: NumberWording
    lists: ListWording
    sessions: SessionWording
    team: TeamWording
    names: NameWording
    letter: LetterWording
    tips: TipsWording
