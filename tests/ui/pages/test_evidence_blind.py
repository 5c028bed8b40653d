"""A second auditor's Evidence page says nothing of what others noted in the case."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from peeraudit.core.audit import Purpose
from peeraudit.core.captured import Captured
from peeraudit.operations.auditing import Started, start_audit
from peeraudit.operations.capturing import Noted, capture
from peeraudit.operations.clock import Clock
from peeraudit.store.workspace import Workspace
from peeraudit.ui.evidence.sorting_out import Facet
from peeraudit.ui.pages.evidence import EvidencePage
from tests.ui.conftest import Around

CANARY = "Yellowbird"


def noted_by_a_colleague_in_a_case_read_blind(around: Around) -> str:
    """Makes both, then sits the second auditor down; answers with the note's id."""
    shown = around.desk.seen.shown
    form, (first, second, *_) = shown.forms[0], shown.team
    read = {audit.case_file for audit in shown.audits if audit.purpose is Purpose.SECOND}
    case = next(item for item in shown.case_files if item.id not in read)
    made: list[Noted] = []

    def deeds(workspace: Workspace, /, *, clock: Clock, named: str) -> None:
        del named
        captured = Captured(f"{CANARY} noted there", source=case.id)
        made.append(capture(workspace, captured, clock=clock, named=first.name))
        started = Started(case, form, Purpose.SECOND, (second,))
        start_audit(workspace, started, clock=clock, named=second.name)

    around.desk.do(deeds)
    around.settle()
    around.sit_down(second.name)
    return made[0].entity_id


def words_in(page: EvidencePage) -> str:
    """All that stands anywhere on the page, read out or not."""
    model = page.list.notes
    rows = [
        f"{model.index(row).data(role)}"
        for row in range(model.rowCount())
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    ]
    found: list[str] = [page.count.text(), *rows]
    for widget in page.findChildren(QWidget):
        found += [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QLabel | QLineEdit | QPushButton):
            found.append(widget.text())
        if isinstance(widget, QPlainTextEdit):
            found.append(widget.toPlainText())
    return "\n".join(found)


def test_no_word_and_no_count_of_it_is_on_the_page(around: Around) -> None:
    note = noted_by_a_colleague_in_a_case_read_blind(around)
    page = EvidencePage(around.room)
    around.show(page)
    page.go_to(note)
    page.search.setText(CANARY)
    around.settle()
    assert page.no_match.isVisible()
    page.search.clear()
    around.settle()
    assert CANARY not in words_in(page)
    seen, every = around.desk.seen.shown.evidence, around.desk.seen.gathered.evidence
    assert len(seen) < len(every)
    assert page.count.text() == f"{len(seen)} notes"
    kinds = page.filters.groups[Facet.KIND].buttons.values()
    counted = sum(int(button.accessibleName().split(", ")[1].split()[0]) for button in kinds)
    assert counted == len(seen)
