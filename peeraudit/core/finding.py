"""Findings: what the team says, and the evidence filed under each."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from peeraudit.core.journal.kept import Joinable, Link, naming, naming_several


class FindingLeaning(StrEnum):
    """A finding is a strength or an area for consideration; there is no third."""

    STRENGTH = "strength"
    AREA = "area"


class Headline(StrEnum):
    """Whether a finding stands under Headlines: not, there and in its theme, or there alone."""

    NO = "no"
    ALSO = "yes"
    ONLY = "only"


class Bearing(StrEnum):
    """How evidence filed under a finding bears on it."""

    FOR = "for"
    AGAINST = "against"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Joinable):
    """What the team says, in the words the letter prints.

    `place` orders the findings of a theme, `headline_place` those under Headlines. `split_from`
    is the finding whose evidence this one took over when the two were parted.
    """

    ENTITY: ClassVar[str] = "finding"

    reference: str = ""
    theme: str = naming()
    leaning: FindingLeaning = FindingLeaning.STRENGTH
    text: str = ""
    headline: Headline = Headline.NO
    place: str = ""
    headline_place: str = ""
    key_lines: tuple[str, ...] = naming_several()
    split_from: str = naming()

    @property
    def is_headline(self) -> bool:
        """Whether it stands under Headlines."""
        return self.headline is not Headline.NO

    @property
    def is_counted(self) -> bool:
        """Whether it is one of the strengths and areas a letter speaks of: those in its themes."""
        return self.headline is not Headline.ONLY


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing(Link):
    """The link by which evidence is filed under a finding; its id is derived from both ends.

    No bearing means that it is no longer filed there.
    """

    ENTITY: ClassVar[str] = "filing"
    IN_FORCE: ClassVar[str] = "bearing"

    finding: str = naming()
    evidence: str = naming()
    bearing: Bearing | None = None
