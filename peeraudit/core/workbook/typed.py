"""A cell's text as the value a spreadsheet would hold for it, where the column has such values."""

from collections.abc import Callable
from datetime import date, datetime

from peeraudit.core.workbook import reading
from peeraudit.core.workbook.cell import Raw
from peeraudit.core.workbook.reading import Unreadable
from peeraudit.core.workbook.sheet import CellKind, Column


def typed(value: Raw, column: Column) -> Raw:
    """The value as the column has it; what can't be read as that stays as it was typed."""
    read = _READERS.get(column.kind)
    if read is None or not isinstance(value, str):
        return value
    try:
        return read(value)
    except Unreadable:
        return value


def _day(value: Raw) -> int | date:
    number = reading.read_day_number(value)
    return reading.read_date(value) if number is None else number


def _when(value: Raw) -> date | datetime:
    day, time = reading.read_when(value)
    return day if time is None else datetime.combine(day, time)


_READERS: dict[CellKind, Callable[[Raw], Raw]] = {
    CellKind.WHOLE_NUMBER: reading.read_whole_number,
    CellKind.DATE: reading.read_date,
    CellKind.DAY: _day,
    CellKind.TIME: reading.read_time,
    CellKind.WHEN: _when,
}
"""How the cells of a column are read, where a spreadsheet keeps more than text."""
