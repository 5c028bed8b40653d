"""An audit of the sample open on its page, and how a person types in it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from peeraudit.core.audit import Audit, Judgement, Purpose
from peeraudit.operations.seeing import look
from peeraudit.store.workspace import Workspace
from peeraudit.ui.audit.card import QuestionCard
from peeraudit.ui.audit.form_view import FormView
from peeraudit.ui.pages.audit import AuditPage
from tests.ui.conftest import SIZE, Around

AUDITOR = "Bethan Lowrie"
"""Who made most first audits of the sample."""

_NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class AtAudit:
    """An audit, open, with its auditor at the keyboard."""

    around: Around
    page: AuditPage
    audit: str

    @property
    def form(self) -> FormView:
        form = self.page.view.form
        assert form is not None
        return form

    def go(self, question: str) -> QuestionCard:
        self.form.go(question)
        self.around.settle()
        return self.form.cards.card(question)

    def press(self, *keys: str | Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """Press keys wherever the focus is, one after the other, as a person would."""
        for key in keys:
            focus = focused()
            if isinstance(key, str):
                QTest.keyClicks(focus, key, modifier)
            else:
                QTest.keyClick(focus, key, modifier)
        self.around.settle()

    def judgement(self, question: str) -> Judgement | None:
        """What the store has of a question, looked up anew."""
        found: list[Judgement | None] = []
        self.around.desk.ask(
            partial(_judgement, audit=self.audit, question=question), then=found.append
        )
        self.around.settle()
        return found[0]

    def answer(self, question: str) -> tuple[str, ...]:
        kept = self.judgement(question)
        return kept.answer if kept else ()

    def deeds(self) -> int:
        return self.around.desk.seen.count


def at_audit(
    around: Around,
    case: str = "C02",
    *,
    who: str = AUDITOR,
    purpose: Purpose = Purpose.FIRST,
    size: tuple[int, int] = SIZE,
) -> AtAudit:
    """The page of one audit of the sample."""
    around.sit_down(who)
    page = AuditPage(around.room)
    around.show(page, size=size)
    page.activateWindow()
    around.qtbot.waitUntil(page.isActiveWindow)
    audit = audit_of(around, case, purpose=purpose)
    page.go_to(audit.id)
    around.settle()
    return AtAudit(around, page, audit.id)


def audit_of(around: Around, case: str, *, purpose: Purpose = Purpose.FIRST) -> Audit:
    """An audit of the sample, by the reference of its case file."""
    gathered = around.desk.seen.gathered
    case_file = next(item for item in gathered.case_files if item.reference == case)
    return next(
        item
        for item in gathered.audits
        if (item.case_file, item.purpose) == (case_file.id, purpose)
    )


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def is_in_view(widget: QWidget) -> bool:
    """Whether all of it is seen."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def texts(widget: QWidget) -> str:
    """Every text that a widget shows or tells, those hidden now among them."""
    words: list[str] = []
    for each in (widget, *widget.findChildren(QWidget)):
        words += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        words += [str(each.property(name) or "") for name in ("text", "plainText")]
    return "\n".join(words)


def shown_texts(widget: QWidget) -> str:
    """Every text of the labels that can be seen, those just made among them."""
    QCoreApplication.sendPostedEvents()
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def _judgement(workspace: Workspace, *, audit: str, question: str) -> Judgement | None:
    judgements = look(workspace, peer="").gathered.judgements
    return next((i for i in judgements if (i.audit, i.question) == (audit, question)), None)
