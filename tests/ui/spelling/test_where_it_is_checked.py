"""Wherever the team types several lines, a misspelt word is underlined."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from peeraudit.core.template import Kind
from peeraudit.ui.audit.head import MODERATION
from peeraudit.ui.pages.challenge import ChallengePage
from peeraudit.ui.pages.evidence import EvidencePage
from peeraudit.ui.pages.findings import FindingsPage
from peeraudit.ui.pages.stops import NEW, StopsPage
from peeraudit.ui.spelling.spelling import NOT_READ, spelling_of
from peeraudit.ui.widgets.kept_card import KeptCard
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import at_audit
from tests.ui.spelling.few_words import FewWords, underlined

WORDS = "They recieve help "


def finding(around: Around) -> QWidget:
    page = FindingsPage(around.room)
    around.show(page)
    page.go_to(page.wall.board.columns[0].cards[0].id)
    return page.wall.side


def key_line(around: Around) -> QWidget:
    page = ChallengePage(around.room)
    around.show(page)
    name = around.desk.seen.shown.key_lines[0].id
    page.go_to(name)
    (first, *_) = (each for each in page.findChildren(KeptCard) if each.among)
    return first.details


def new_stop(around: Around) -> QWidget:
    page = StopsPage(around.room)
    around.show(page)
    page.go_to(NEW)
    return page


def note(around: Around) -> QWidget:
    page = EvidencePage(around.room)
    around.show(page)
    around.qtbot.waitUntil(lambda: page.side.card is not None)
    return page.side


def reason(around: Around) -> QWidget:
    return at_audit(around).go("story")


def answer_in_words(around: Around) -> QWidget:
    at = at_audit(around)
    lines = at.form.sheet.lines.values()
    return at.go(next(line.id for line in lines if line.kind is Kind.TEXT)).answering


def moderation(around: Around) -> QWidget:
    at = at_audit(around)
    at.page.view.head.views.chosen.emit(MODERATION)
    around.settle()
    card = at.page.view.moderating.card("overall")
    QTest.mouseClick(card.open, Qt.MouseButton.LeftButton)
    around.settle()
    return card


WHERE: Mapping[str, Callable[[Around], QWidget]] = {
    "the words of a finding": finding,
    "a key line": key_line,
    "a stop": new_stop,
    "a note": note,
    "the reason of a grade": reason,
    "an answer in words": answer_in_words,
    "the reason of a moderation": moderation,
}


@pytest.mark.parametrize("where", WHERE)
def test_a_misspelt_word_is_underlined(around: Around, where: str) -> None:
    spelling_of(around.desk).use(FewWords())
    place = WHERE[where](around)
    field = next(each for each in place.findChildren(QPlainTextEdit) if each.isVisible())
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, WORDS)
    assert underlined(field) == ["recieve"]


def test_the_first_page_reads_no_dictionary_before_somebody_writes(around: Around) -> None:
    key_line(around)
    assert spelling_of(around.desk).says == NOT_READ
