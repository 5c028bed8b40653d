"""Moderation on the page of an audit: before, after, who, how, why."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peeraudit.core.moderation import Method, Moderation
from peeraudit.ui.audit.head import MODERATION
from peeraudit.ui.audit.moderation_card import ModerationCard
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import AtAudit, at_audit, shown_texts


def moderating(around: Around, case: str) -> tuple[AtAudit, ModerationCard]:
    at = at_audit(around, case)
    at.page.view.head.views.chosen.emit(MODERATION)
    around.settle()
    return at, at.page.view.moderating.card("overall")


def kept(at: AtAudit, question: str = "overall") -> Moderation | None:
    case_file = at.form.sheet.case_file.id
    found = (
        item
        for item in at.around.desk.seen.gathered.moderations
        if (item.case_file, item.question) == (case_file, question)
    )
    return next(found, None)


def test_a_moderation_is_kept_once_it_has_its_grade_and_its_reason(around: Around) -> None:
    at, card = moderating(around, "C02")
    assert kept(at) is None
    QTest.mouseClick(card.open, Qt.MouseButton.LeftButton)
    at.press("4")
    assert kept(at) is None
    assert "It is kept once you say why." in shown_texts(card)
    assert card.fields is not None
    card.fields.why.field.setFocus()
    at.press("Read again at the table")
    card.fields.why.keep_now()
    around.settle()
    found = kept(at)
    assert found is not None
    assert (found.after, found.why, found.how) == (
        "inadequate",
        "Read again at the table",
        Method.TEAM,
    )
    assert found.before == at.answer("overall")
    assert "Moderated: Grade 4, Inadequate." in shown_texts(card)


def test_who_decided_and_how_are_kept_with_it(around: Around) -> None:
    at, card = moderating(around, "C08")
    QTest.mouseClick(card.open, Qt.MouseButton.LeftButton)
    around.settle()
    assert card.fields is not None
    card.fields.way.chosen.emit(Method.BLIND_SECOND_AUDIT)
    around.settle()
    peer = around.desk.seen.shown.team[-1].id
    card.fields.who.ticked.emit((peer,))
    around.settle()
    found = kept(at)
    assert found is not None
    assert (found.how, found.who) == (Method.BLIND_SECOND_AUDIT, (peer,))


def test_a_critical_grade_nobody_looked_at_again_is_told_first(around: Around) -> None:
    at, _ = moderating(around, "C02")
    assert "not moderated yet" not in shown_texts(at.page.view.moderating)
    at.go("overall")
    at.press("4")
    at.page.view.head.views.chosen.emit(MODERATION)
    around.settle()
    words = shown_texts(at.page.view.moderating)
    assert "1 critical grade is not moderated yet. They stand first." in words
    assert "Critical, and nobody else has looked at it yet." in words


def test_a_critical_answer_that_is_no_grade_waits_until_the_overall_grade_is_moderated(
    around: Around,
) -> None:
    at, _ = moderating(around, "C02")
    at.go("left-at-risk")
    at.press("1")
    assert at.answer("left-at-risk") == ("yes",)
    at.page.view.head.views.chosen.emit(MODERATION)
    around.settle()
    words = shown_texts(at.page.view.moderating)
    assert "Critical, and not moderated yet: “At any time in the period judged" in words
    assert "Every critical grade" not in words
    card = at.page.view.moderating.card("overall")
    assert "Critical, and nobody else has looked at it yet." in shown_texts(card)
    QTest.mouseClick(card.open, Qt.MouseButton.LeftButton)
    at.press("4")
    assert card.fields is not None
    card.fields.why.field.setFocus()
    at.press("Read again at the table")
    card.fields.why.keep_now()
    around.settle()
    assert "not moderated yet" not in shown_texts(at.page.view.moderating)


def test_where_two_audits_differ_it_is_not_said_that_all_was_looked_at(around: Around) -> None:
    at, _ = moderating(around, "C15")
    words = shown_texts(at.page.view.moderating)
    assert "between the audits, not moderated yet." in words
    assert "Every critical grade" not in words
