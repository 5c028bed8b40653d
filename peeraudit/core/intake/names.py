"""References: which thing a name in a cell means, whoever defined it.

A name is looked for in the workbook first, then among the rows taken in before, then in the
challenge itself; what stands is meant before what was deleted.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from peeraudit.core.intake.held import Held
from peeraudit.core.intake.ids import taken_row_id
from peeraudit.core.intake.known_row import OWN_NAME, KnownRow
from peeraudit.core.intake.row import Row
from peeraudit.core.template.spelling import listed
from peeraudit.core.workbook.reading import shown, unique
from peeraudit.core.workbook.sheets import sheet_named
from peeraudit.core.workbook.spelling import did_you_mean, fold_name

CALLED = {
    "Team": "member of the team",
    "Key lines": "key line",
    "Themes": "theme",
    "Timetable": "session",
    "Documents": "document",
    "Case files": "case file",
    "Evidence": "note",
}
"""What the rows of a sheet are called in a sentence."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the rows of each sheet are called in this workbook, folded, with the ids they have."""

    defined: Mapping[str, Mapping[str, str]]
    typed: Mapping[str, tuple[str, ...]]
    held: Held

    def one(self, row: Row, heading: str) -> str:
        """The id of what a cell points at; blank for a blank cell, and for a fault."""
        name = row.name(heading)
        return self.find(name, row, heading) if name else ""

    def several(self, row: Row, heading: str) -> tuple[str, ...]:
        """The ids of all that a cell points at."""
        found = (self.find(part, row, heading) for part in row.parts(heading))
        return unique(each for each in found if each)

    def find(self, name: str, row: Row, heading: str) -> str:
        """The id of what a name means in a column; blank, and a fault, where it means nothing."""
        sheets = row.table.sheet.column(heading).points_to
        found = [(sheet, each) for sheet in sheets if (each := self.look_up(name, sheet))]
        if not found:
            self._fault_of_unknown(name, row, heading)
            return ""
        if len(found) > 1:
            both = " and a ".join(CALLED[sheet] for sheet, _ in found)
            row.fault(heading, f"{shown(name)} is a {both}.", "Give one of them another Ref.")
        return found[0][1]

    def look_up(self, name: str, sheet: str) -> str:
        """The id of what a name means in a sheet, or blank."""
        folded = fold_name(name)
        if folded in self.defined.get(sheet, {}):
            return self.defined[sheet][folded]
        key = (OWN_NAME[sheet], folded)
        taken = self.held.taken.get(taken_row_id(self.held.gathered.challenge.id, sheet, key))
        named = self.held.named[sheet].get(folded)
        may_be = [taken.thing if taken else "", named.id if named else ""]
        stands = (each for each in may_be if each in self.held.things)
        gone = (each for each in may_be if each in self.held.gone)
        return next(chain(stands, gone), "")

    def _fault_of_unknown(self, name: str, row: Row, heading: str) -> None:
        sheets = row.table.sheet.column(heading).points_to
        called = listed(CALLED[sheet] for sheet in sheets)
        where = f"Add it to the sheet {listed(sheets)}, or name one that is there."
        right = did_you_mean(name, self._all_names(sheets), otherwise=where)
        row.fault(heading, f"There is no {called} {shown(name)}.", right)

    def _all_names(self, sheets: Iterable[str]) -> Iterator[str]:
        """Every name as it was typed, here or in the challenge."""
        for sheet in sheets:
            yield from self.typed.get(sheet, ())
            yield from self.held.names[sheet]


def name_rows(known: Mapping[str, tuple[KnownRow, ...]], held: Held) -> Names:
    """The names that the sheets of a workbook give their rows."""
    defined: dict[str, dict[str, str]] = {}
    typed: dict[str, tuple[str, ...]] = {}
    for name, rows in known.items():
        sheet = sheet_named(name)
        if sheet is None or not sheet.key:
            continue
        names = [(row.row.name(sheet.key), row.id) for row in rows]
        defined[name] = {fold_name(text): each for text, each in reversed(names) if text}
        typed[name] = tuple(text for text, _ in names if text)
    return Names(defined, typed, held)
