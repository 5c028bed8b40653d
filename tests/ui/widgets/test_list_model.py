"""Lists and tables change only where their rows do: whatever stays, one stays at it."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from peeraudit.ui.look.look import Looks
from peeraudit.ui.widgets.list_model import ROW, ToldModel
from peeraudit.ui.widgets.rows import Row, RowList
from peeraudit.ui.widgets.table_model import TableModel

WARN = QAbstractItemModelTester.FailureReportingMode.Warning
SPOKEN = Qt.ItemDataRole.AccessibleTextRole

rows = st.lists(
    st.builds(Row, st.sampled_from("abcdefgh"), st.sampled_from(("x", "y")), st.just("")),
    unique_by=lambda row: row.id,
).map(tuple)


@dataclass(frozen=True)
class Cells:
    """A row of a table."""

    id: str
    cells: tuple[str, ...]


@given(before=rows, after=rows)
@settings(max_examples=100, deadline=None)
def test_a_row_that_stays_where_others_come_or_go_is_the_same_row(
    before: tuple[Row, ...], after: tuple[Row, ...]
) -> None:
    model = ToldModel[Row]()
    tester = QAbstractItemModelTester(model, WARN)
    model.show_rows(before)
    held = {row.id: QPersistentModelIndex(model.index(at)) for at, row in enumerate(before)}
    changed: set[int] = set()
    model.dataChanged.connect(lambda one, last: changed.update(range(one.row(), last.row() + 1)))  # pyright: ignore[reportUnknownLambdaType, reportUnknownMemberType, reportUnknownArgumentType] - what a signal carries
    model.show_rows(after)
    assert model.rows == after
    assert [model.index(at).data(ROW) for at in range(model.rowCount())] == list(after)
    for row in after:
        at = model.row_of(row.id)
        index = held.get(row.id)
        if index is not None and index.isValid():
            assert index.row() == at
            assert row == before[[each.id for each in before].index(row.id)] or at in changed
    for row, other in zip(before, after, strict=False):
        if row.id != other.id:
            break
        assert held[row.id].isValid()
    del tester


def test_one_stays_at_a_row_that_moves_and_goes_to_the_next_where_it_is_gone(
    qtbot: QtBot, looks: Looks
) -> None:
    listed = RowList("Things", looks=looks)
    qtbot.addWidget(listed)
    one, two, three = (Row(name, name.upper(), "") for name in "abc")
    listed.show_rows((one, two, three))
    assert listed.current() == "a"
    listed.make_current("b")
    listed.show_rows((three, one, two))
    assert listed.current() == "b"
    listed.show_rows((three, one))
    assert listed.current() in {"a", "c"}
    listed.show_rows(())
    assert listed.current() == ""
    listed.show_rows((two, three))
    assert listed.current() == "b"


@pytest.fixture
def table(qapp: QObject) -> TableModel[Cells]:
    return TableModel[Cells](("Case", "Age"), qapp)


def test_other_words_in_a_table_leave_every_row_where_it_is(table: TableModel[Cells]) -> None:
    tester = QAbstractItemModelTester(table, WARN)
    table.show_rows((Cells("1", ("C01", "")), Cells("2", ("C02", "5 to 9"))))
    held = QPersistentModelIndex(table.index(1, 0))
    table.show_rows((Cells("1", ("C01", "")), Cells("2", ("C02", "10 to 15"))))
    assert held.isValid()
    assert table.index(1, 1).data() == "10 to 15"
    table.show_rows((Cells("2", ("C02", "10 to 15")),))
    assert not held.isValid()
    assert table.rowCount() == 1
    del tester


def test_the_first_cell_of_a_table_says_its_whole_row(table: TableModel[Cells]) -> None:
    table.show_rows((Cells("2", ("C02", "5 to 9")),))
    assert table.index(0, 0).data(SPOKEN) == "Case: C02, Age: 5 to 9"
    assert table.index(0, 1).data(SPOKEN) == "Age: 5 to 9"
    assert table.headerData(1, Qt.Orientation.Horizontal) == "Age"
    assert table.headerData(2, Qt.Orientation.Horizontal) is None
