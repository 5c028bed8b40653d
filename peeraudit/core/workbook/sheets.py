"""All sheets of the workbook, in their order."""

from peeraudit.core.workbook.case_sheets import CASE_FILES, JUDGEMENTS, MODERATION, STOPS
from peeraudit.core.workbook.found_sheets import EVIDENCE, FINDINGS, TOP_TIPS
from peeraudit.core.workbook.setting_sheets import (
    CHALLENGE,
    DOCUMENTS,
    KEY_LINES,
    TEAM,
    THEMES,
    TIMETABLE,
)
from peeraudit.core.workbook.sheet import Sheet
from peeraudit.core.workbook.spelling import fold_word

SHEETS = (
    CHALLENGE,
    TEAM,
    KEY_LINES,
    THEMES,
    TIMETABLE,
    DOCUMENTS,
    CASE_FILES,
    JUDGEMENTS,
    MODERATION,
    STOPS,
    EVIDENCE,
    FINDINGS,
    TOP_TIPS,
)
"""Each kind of thing has one sheet; the first holds one value beside each field."""

READ_ME = "Read me"
"""The sheet of plain words at the front of a blank workbook, which reading passes over."""

FIELD, VALUE, HELP = "Field", "Value", "Help"
"""The headings of the first sheet."""

_NUMBERS = {sheet.name: number for number, sheet in enumerate(SHEETS)}
_BY_NAME = {fold_word(sheet.name): sheet for sheet in SHEETS}


def sheet_number(sheet: Sheet) -> int:
    """Which sheet it is, the first being 0."""
    return _NUMBERS[sheet.name]


def sheet_named(name: str) -> Sheet | None:
    """The sheet a name means, whatever its case and spaces; none where there is no such sheet."""
    return _BY_NAME.get(fold_word(name))
