"""Faults of a workbook: where each stands, what is wrong, and what would be right."""

from dataclasses import dataclass, field

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.workbook.cell import column_letters

Position = tuple[int, int, int]
"""Sheet, row and column, as faults are told in order."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `where` is a cell such as Findings!C14, or a sheet."""

    where: str
    what: str
    right: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.right}"


class FaultsInWorkbook(ChallengeError):
    """A workbook that can't be taken in as it is. `faults` are all of them."""

    exit_code = ExitCode.FAULTS_IN_WORKBOOK
    advice = "Nothing was taken in. Mend the workbook and try again."

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


@dataclass(slots=True)
class FaultsFound:
    """The faults met while a workbook is read, each once, and the control characters taken out."""

    _faults: dict[tuple[Position, Fault], None] = field(
        default_factory=dict[tuple[Position, Fault], None]
    )
    _control_characters: dict[str, int] = field(default_factory=dict[str, int])

    def note(self, position: Position, fault: Fault) -> None:
        """Note a fault."""
        self._faults[(position, fault)] = None

    def note_control_characters(self, where: str, count: int) -> None:
        """Note that control characters were taken out of a cell."""
        if count:
            self._control_characters[where] = count

    @property
    def in_order(self) -> tuple[Fault, ...]:
        """All faults by sheet, row and column."""
        ordered = sorted(self._faults, key=lambda item: item[0])
        return tuple(fault for _, fault in ordered)

    @property
    def control_characters(self) -> int:
        """How many control characters were taken out of the cells that were read."""
        return sum(self._control_characters.values())


def address(sheet: str, *, row: int, column: int) -> str:
    """Where a cell stands, also a blank one."""
    return f"{sheet}!{column_letters(column)}{row}"
