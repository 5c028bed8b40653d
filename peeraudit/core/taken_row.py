"""The memory of a take-in: what each row of a workbook brought, by cell."""

from dataclasses import dataclass
from typing import ClassVar

from peeraudit.core.journal.kept import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenRow(Kept):
    """One row of a workbook that was taken in; its id is derived from sheet and row.

    `thing` is the id of what the row brought. `cells` holds, for each column, its name and the
    salted digest of what the cell said, parted by a colon: enough to see that a cell is unchanged,
    and no second copy of the words.
    """

    ENTITY: ClassVar[str] = "taken_row"

    sheet: str = ""
    thing: str = ""
    salt: str = ""
    cells: tuple[str, ...] = ()
