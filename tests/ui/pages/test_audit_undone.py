"""An audit whose start is undone while it is open: the next one is whole, under its own name."""

from functools import partial

import pytest
from PySide6.QtCore import Qt

from peeraudit.core.audit import Purpose
from peeraudit.operations.auditing import Started, start_audit
from peeraudit.operations.undo import undo
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import AtAudit, at_audit, audit_of, focused, shown_texts


def undone(around: Around) -> AtAudit:
    """A second audit of C08, started, open, and taken back again."""
    at = at_audit(around)
    shown = around.desk.seen.shown
    first = audit_of(around, "C08")
    case_file = next(item for item in shown.case_files if item.id == first.case_file)
    form = next(item for item in shown.forms if item.id == first.form)
    peer = around.sit_down("Imran Sadiq")
    started = Started(case_file, form, Purpose.SECOND, (peer,))
    around.desk.do(partial(start_audit, started=started), then=at.page.go_to)
    around.settle()
    assert "C08" in shown_texts(at.page.view.head)
    around.desk.do(undo)
    around.settle()
    assert not at.page.is_open
    return at


@pytest.mark.parametrize("ways", [(), (Qt.Key.Key_F8,)], ids=["whole form", "one question"])
def test_the_next_audit_has_its_own_head_and_an_end(around: Around, ways: tuple[Qt.Key]) -> None:
    at = undone(around)
    at.page.go_to(at.audit)
    around.settle()
    at.press(*ways)
    view = at.page.view
    assert "C02" in shown_texts(view.head)
    assert "C08" not in shown_texts(at.page)
    assert at.form.isAncestorOf(view.ending)
    view.ending.finish.setFocus()
    assert focused() is view.ending.finish


def test_the_keys_are_at_the_list_of_audits_then(around: Around) -> None:
    at = undone(around)
    assert focused() is at.page.which.list
