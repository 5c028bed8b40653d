"""Evidence: what the team saw, heard and read, one thing noted at a time, one idea each."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from peeraudit.core.journal.kept import Joinable, Kept, naming, naming_several


class SourceKind(StrEnum):
    """The three kinds of evidence (practice.md 1)."""

    SAW = "saw"
    HEARD = "heard"
    READ = "read"


class Leaning(StrEnum):
    """What a note speaks for when it is captured."""

    STRENGTH = "strength"
    AREA = "area"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument(Joinable):
    """A document the host shared and the team read."""

    ENTITY: ClassVar[str] = "document"

    reference: str = ""
    title: str = ""
    dated: date | None = None
    key_lines: tuple[str, ...] = naming_several()
    read_by: tuple[str, ...] = naming_several()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Kept):
    """One thing noted. `source` is the id of the session, case file or document it came from."""

    ENTITY: ClassVar[str] = "evidence"

    reference: str = ""
    text: str = ""
    kind: SourceKind = SourceKind.HEARD
    leaning: Leaning = Leaning.CONTEXT
    source: str = naming()
    key_lines: tuple[str, ...] = naming_several()
    theme: str = naming()
    quote: bool = False
    peer: str = naming()
