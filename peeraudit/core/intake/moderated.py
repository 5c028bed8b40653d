"""What the rows about moderation and safeguarding stops bring."""

from collections import Counter
from collections.abc import Iterator, Mapping

from peeraudit.core.intake.asked import Asked, read_answers, read_asked, read_parted_answers
from peeraudit.core.intake.brought import Brought, Desk, brought, said
from peeraudit.core.intake.grades import Graded, Grades
from peeraudit.core.intake.ids import moderation_id
from peeraudit.core.intake.known_row import fault_of_twice, know
from peeraudit.core.intake.row import Row
from peeraudit.core.moderation import Method, Moderation
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.template import OVERALL
from peeraudit.core.template.question import Kind
from peeraudit.core.template.spelling import listed
from peeraudit.core.workbook.reading import shown


def bring_moderations(desk: Desk, grades: Mapping[Graded, Grades]) -> Iterator[Brought]:
    """The moderations, one a grade. What a grade was before must be what an audit gave."""
    first: dict[str, Row] = {}
    for row in desk.plain_rows("Moderation"):
        row.check_blanks()
        row.check_columns()
        who, how, why = (
            desk.names.several(row, "Who"),
            row.word("How", blank=Method.TEAM),
            row.text("Why"),
        )
        asked = read_asked(row, desk)
        if asked is None or not _is_graded(row, asked):
            continue
        before = read_parted_answers(row, "Before", asked)
        _check_before(row, before, asked, grades.get(asked.key, {}))
        after = read_answers(row, "After", asked)
        case_file, form, question = asked.key
        new_id = moderation_id(case_file, form=form, question=question)
        if first.setdefault(new_id, row) is not row:
            fault_of_twice(row, "Question", first[new_id])
        new = Moderation(id=new_id, case_file=case_file, form=form, question=question)
        cells = {
            "Before": said(before=before),
            "After": said(after=after[0] if after else ""),
            "Who": said(who=who),
            "How": said(how=how),
            "Why": said(why=why),
        }
        yield brought(know(row, asked.key, new_id=new_id, held=desk.held), new, cells)


def bring_stops(desk: Desk) -> Iterator[Brought]:
    """The safeguarding stops."""
    for known in desk.rows("Stops"):
        row = known.row
        known.check_needed()
        told_on, told_at = row.when("When")
        done_on, done_at = row.when("When done")
        cells = {
            "Case file or session": said(about=desk.names.one(row, "Case file or session")),
            "What was seen": said(what_was_seen=row.text("What was seen")),
            "Who was told": said(told_role=row.text("Who was told")),
            "When": said(told_on=told_on, told_at=told_at),
            "What the host did": said(host_did=row.text("What the host did")),
            "When done": said(done_on=done_on, done_at=done_at),
        }
        yield brought(known, SafeguardingStop(id=known.id), cells)


def _is_graded(row: Row, asked: Asked) -> bool:
    """Whether the question has a grade; only grades are moderated."""
    question = asked.form.template.question(asked.question)
    if asked.question == OVERALL or (question is not None and question.kind is Kind.JUDGEMENT):
        return True
    row.fault(
        "Question",
        f"{shown(asked.question)} is not a question with a grade.",
        "Write overall, or a question that is answered with a grade.",
    )
    return False


def _check_before(row: Row, before: tuple[str, ...], asked: Asked, grades: Grades) -> None:
    """Each grade before was given by an audit of its own."""
    given = Counter(grade for answer in grades.values() for grade in answer)
    unfounded = Counter(before) - given
    if not unfounded:
        return
    points = asked.form.template.scale.points
    words = {point.key: shown(point.words) for point in points}
    wrong = listed(words[grade] for grade in unfounded)
    more = "further " if set(unfounded) <= set(given) else ""
    right = "Write the audit's grade in Judgements first."
    if given:
        right = f"The audits gave {listed(words[grade] for grade in given.elements())}."
    row.fault("Before", f"No {more}audit of this case file gave {wrong} here.", right)
