"""The page of the sample: adding, changing, who audits, the host's grade, starting an audit."""

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from peeraudit.core.audit import Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.operations.changing import change
from peeraudit.ui.case_files.panel import CasePanel
from peeraudit.ui.case_files.sample import COLUMNS
from peeraudit.ui.pages.case_files import CaseFilesPage
from peeraudit.ui.room import Stage
from tests.ui.conftest import SIZE, Around
from tests.ui.pages.audit_room import audit_of, shown_texts

CELL_MARGINS = 12
"""Pixels beside the words of a cell."""


def at_cases(around: Around, *, size: tuple[int, int] = SIZE) -> CaseFilesPage:
    page = CaseFilesPage(around.room)
    around.show(page, size=size)
    page.activateWindow()
    around.qtbot.waitUntil(page.isActiveWindow)
    return page


def case(around: Around, reference: str) -> CaseFile:
    cases = around.desk.seen.gathered.case_files
    return next(item for item in cases if item.reference == reference)


def panel_of(page: CaseFilesPage, around: Around, reference: str) -> CasePanel:
    page.go_to(case(around, reference).id)
    around.settle()
    assert page.panel is not None
    return page.panel


def pressed(widget: QWidget, name: str) -> None:
    QCoreApplication.sendPostedEvents()
    buttons = widget.findChildren(QPushButton)
    found = next(each for each in buttons if each.accessibleName() == name and each.isVisible())
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def added(page: CaseFilesPage, around: Around, reference: str) -> None:
    page.adding.field.setFocus()
    QTest.keyClicks(page.adding.field, reference)
    QTest.keyClick(page.adding.field, Qt.Key.Key_Return)
    around.settle()


def test_a_case_file_is_added_by_its_reference_and_enter(around: Around) -> None:
    page = at_cases(around)
    added(page, around, "c31")
    assert case(around, "C31")
    assert page.table.current() == case(around, "C31").id
    assert page.adding.field.hasFocus()
    assert not page.adding.field.text()


def test_what_can_be_no_reference_is_refused_where_it_was_typed(around: Around) -> None:
    page = at_cases(around)
    before = around.desk.seen.count
    added(page, around, "Jane Doe")
    assert around.desk.seen.count == before
    assert "cannot be the reference of a case file" in shown_texts(page.adding)
    assert page.adding.field.text() == "Jane Doe"


@pytest.mark.parametrize("number", ["1234567", "CF123456", "123"])
def test_a_number_of_the_host_is_refused_with_the_shape_that_a_reference_has(
    around: Around, number: str
) -> None:
    page = at_cases(around)
    before = around.desk.seen.count
    added(page, around, number)
    assert around.desk.seen.count == before
    said = shown_texts(page.adding)
    assert number in said
    assert "one to three letters, then one to three figures, such as C07" in said
    assert "too short for a name or the host's number" in said


def test_a_second_case_file_of_one_reference_is_added_and_told(around: Around) -> None:
    page = at_cases(around)
    added(page, around, "C07")
    cases = [item for item in around.desk.seen.gathered.case_files if item.reference == "C07"]
    assert len(cases) == 2
    assert around.said[0].words.startswith("There is a case file C07 already.")


def test_the_counts_stand_at_the_top_in_words(around: Around) -> None:
    page = at_cases(around)
    around.sit_down("Wendy Garside")
    assert "24 case files, 23 audited, 1 begun" in shown_texts(page)
    added(page, around, "C31")
    assert "25 case files, 23 audited, 1 begun, 1 without an auditor" in shown_texts(page)


def test_what_is_typed_in_a_field_is_kept(around: Around) -> None:
    page = at_cases(around)
    panel = panel_of(page, around, "C05")
    field = panel.lines["access_limits"].field
    field.setFocus()
    QTest.keyClicks(field, "the sibling's file")
    QTest.keyClick(field, Qt.Key.Key_Return)
    around.settle()
    assert case(around, "C05").access_limits == "the sibling's file"


def test_going_on_to_another_case_file_keeps_what_was_typed_of_the_last(around: Around) -> None:
    page = at_cases(around)
    panel = panel_of(page, around, "C05")
    QTest.keyClicks(panel.lines["status"].field, ", new")
    other = panel_of(page, around, "C06")
    assert ", new" in case(around, "C05").status
    assert ", new" not in case(around, "C06").status
    assert other is not panel


def test_two_clicks_in_a_hurry_leave_what_was_chosen_last(around: Around) -> None:
    page = at_cases(around)
    panel = panel_of(page, around, "C05")
    panel.reserve.chosen.emit("yes")
    panel.reserve.chosen.emit("no")
    around.settle()
    assert not case(around, "C05").reserve


def test_who_audits_is_one_peer_and_may_be_nobody(around: Around) -> None:
    page = at_cases(around)
    panel = panel_of(page, around, "C05")
    pressed(panel.auditor, "Imran Sadiq")
    around.settle()
    imran = next(peer.id for peer in around.desk.seen.shown.team if peer.name == "Imran Sadiq")
    assert case(around, "C05").auditor == imran
    pressed(panel.auditor, "Imran Sadiq")
    around.settle()
    assert not case(around, "C05").auditor


def test_the_host_s_grade_is_hidden_until_the_case_is_audited(around: Around) -> None:
    page = at_cases(around)
    around.sit_down("Delroy Pinnock")
    panel = panel_of(page, around, "C24")
    assert panel.host_grade.typed() == "Good"
    added(page, around, "C31")
    panel = panel_of(page, around, "C31")
    assert not panel.host_grade.isVisible()
    assert "The host's own grade: shown when your audit is done." in shown_texts(panel)


def test_an_audit_is_started_from_its_case_file_and_opened(around: Around) -> None:
    page = at_cases(around)
    me = around.sit_down("Delroy Pinnock")
    added(page, around, "C31")
    panel = panel_of(page, around, "C31")
    pressed(panel.start, "Start this audit")
    around.settle()
    audit = audit_of(around, "C31")
    assert (audit.purpose, audit.auditors) == (Purpose.FIRST, (me.id,))
    assert [(target.stage, target.thing) for target in around.gone] == [(Stage.AUDIT, audit.id)]


def test_a_second_reading_is_by_the_form_of_the_first(around: Around) -> None:
    page = at_cases(around)
    added(page, around, "C31")
    start = panel_of(page, around, "C31").start
    other = next(item.id for item in around.desk.seen.shown.forms if item.id != start.form.value)
    usual = start.form.value
    start.form.show_chosen(other)
    pressed(start, "Start this audit")
    around.settle()
    panel = panel_of(page, around, "C31")
    pressed(panel, "Start another audit")
    assert (panel.start.purpose.value, panel.start.form.value) == (Purpose.SECOND, other)
    pressed(panel.start.purpose, "Calibration")
    assert panel.start.form.value == usual


def test_a_blind_second_auditor_is_offered_no_first_audit_of_the_case(around: Around) -> None:
    first = case(around, "C05")
    page = at_cases(around)
    around.sit_down("Delroy Pinnock")
    panel = panel_of(page, around, "C05")
    pressed(panel, "Start another audit")
    pressed(panel.start, "Start this audit")
    around.settle()
    assert first.id in around.desk.seen.veil.case_files
    panel = panel_of(page, around, "C05")
    pressed(panel, "Start another audit")
    assert panel.start.purpose.value == Purpose.SECOND


def test_who_is_made_responsible_is_ticked_for_the_audit_that_is_started(around: Around) -> None:
    page = at_cases(around)
    added(page, around, "C31")
    panel = panel_of(page, around, "C31")
    pressed(panel.auditor, "Wendy Garside")
    around.settle()
    pressed(panel.start, "Start this audit")
    around.settle()
    audit = audit_of(around, "C31")
    names = {peer.id: peer.name for peer in around.desk.seen.shown.team}
    assert [names[peer] for peer in audit.auditors] == ["Wendy Garside"]


def test_nobody_is_ticked_for_a_second_reading_who_made_the_first(around: Around) -> None:
    page = at_cases(around)
    around.sit_down("Bethan Lowrie")
    panel = panel_of(page, around, "C02")
    pressed(panel, "Start another audit")
    pressed(panel.start, "Start this audit")
    around.settle()
    assert "Tick who audits it: one peer, or two." in shown_texts(panel.start)
    assert not around.gone


@pytest.mark.parametrize("width", [683, 546])
def test_a_narrow_page_shows_the_table_or_one_case_file(around: Around, width: int) -> None:
    page = at_cases(around, size=(width, 640))
    page.table.setFocus()
    assert page.table.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert not page.table.isVisible()
    assert page.panel is not None
    assert page.panel.isVisible()
    assert page.panel.lines["reference"].field.hasFocus()
    pressed(page, "All case files")
    assert page.table.hasFocus()


def test_what_was_not_seen_has_a_column_once_there_is_some(around: Around) -> None:
    page = at_cases(around)
    assert page.table.isColumnHidden(COLUMNS.index("Not seen"))
    panel = panel_of(page, around, "C01")
    panel.lines["access_limits"].field.setFocus()
    QTest.keyClicks(panel.lines["access_limits"].field, "Legal file")
    panel.focus_first()
    around.settle()
    assert not page.table.isColumnHidden(COLUMNS.index("Not seen"))


@pytest.mark.parametrize("limits", ["", "Legal file"])
def test_words_stand_whole_beside_an_open_case_file(around: Around, limits: str) -> None:
    limited = partial(change, thing=case(around, "C01"), access_limits=limits)
    around.desk.do(limited)
    around.settle()
    page = at_cases(around, size=(1142, 640))
    panel_of(page, around, "C01")
    metrics = page.table.fontMetrics()
    longest = {"Case": "reserve", "Status": "Child protection", "Age": "Under 1"}
    if limits:
        longest["Not seen"] = "Not seen"
    for name, words in longest.items():
        at = COLUMNS.index(name)
        assert page.table.columnWidth(at) >= metrics.horizontalAdvance(words) + CELL_MARGINS, name


def test_the_table_tells_each_row_in_words_and_tab_leaves_it(around: Around) -> None:
    page = at_cases(around)
    model = page.table.model()
    words = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Case: C01. How chosen: " in str(words)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Tab)
    assert not page.table.hasFocus()


def test_starting_another_audit_has_the_keys_at_the_form_it_is_made_with(around: Around) -> None:
    panel = panel_of(at_cases(around), around, "C01")
    panel.another.setFocus()
    QTest.keyClick(panel.another, Qt.Key.Key_Space)
    at = panel.window().focusWidget()
    assert isinstance(at, QPushButton)
    assert at.isChecked()
    assert panel.start.form.isAncestorOf(at)
