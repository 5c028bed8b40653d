"""Faults of conditions: what they ask must be an earlier question, and an answer it can have."""

from collections.abc import Iterator

from peeraudit.core.template.condition import ORDERING, Operator, as_written
from peeraudit.core.template.fault import Found, nearest, shown
from peeraudit.core.template.figures import date_of, number_of, read_number
from peeraudit.core.template.form import OVERALL
from peeraudit.core.template.outline import Outline, kind_of
from peeraudit.core.template.piece import Piece
from peeraudit.core.template.question import COMPLIANCE_ORDER, Kind

_ORDERED = frozenset({Kind.JUDGEMENT, Kind.COMPLIANCE, Kind.NUMBER, Kind.DATE})
"""The kinds whose answers have an order."""


def condition_faults(form: Outline) -> Iterator[Found]:
    """Every fault of the conditions under which sections and questions show and limits apply."""
    start = 0
    for section in form.sections:
        yield from _when_faults(form, section, key="show_if", before=start)
        start += len(section.parts("questions"))
    for at, question in enumerate(form.questions):
        yield from _when_faults(form, question, key="show_if", before=at)
    for limit in form.form.part(OVERALL).parts("limits"):
        yield from _when_faults(form, limit, key="when", before=len(form.questions))


def _when_faults(form: Outline, piece: Piece, *, key: str, before: int) -> Iterator[Found]:
    if key not in piece.table:
        return
    when = piece.part(key)
    conditions = when.parts("all_of") + when.parts("any_of")
    if not conditions or (when.parts("all_of") and when.parts("any_of")):
        yield Found(
            when.path,
            f"{form.place(piece.path)}: {key} needs conditions under all_of or under any_of.",
            f'Write {key} = {{ all_of = [{{ question = "...", operator = "=", answer = "..." }}] }}'
            ", with any_of where one is enough.",
        )
    for condition in conditions:
        yield from _named_faults(form, piece, condition, before=before)
        yield from _answer_faults(form, piece, condition)


def _named_faults(form: Outline, piece: Piece, condition: Piece, *, before: int) -> Iterator[Found]:
    """The question named must be there, and be asked earlier."""
    named = condition.text("question")
    order = form.order.get(named)
    if not named or (order is not None and order < before):
        return
    where = form.place(piece.path)
    path = (*condition.path, "question")
    if order is None:
        what = f'{where}: there is no question "{named}".'
        yield Found(path, what, nearest(named, among=form.ids(before=before)))
        return
    if piece.path == form.questions[order].path:
        what = f"{where} can't depend on its own answer."
    elif _waits_for(form, named, piece):
        what = f'{where} and question "{named}" wait for each other: neither would ever show.'
    else:
        what = f'{where} depends on "{named}", which is asked only later.'
    yield Found(path, what, "Name a question that stands before it, or move that one up.")


def _waits_for(form: Outline, named: str, piece: Piece) -> bool:
    """Whether a question depends, directly or through others, on one of this piece."""
    own = {
        question.text("id")
        for question in form.questions
        if question.path[: len(piece.path)] == piece.path
    }
    reached: set[str] = set()
    ahead = [named]
    while ahead:
        current = ahead.pop()
        if current in own:
            return True
        if current not in reached:
            reached.add(current)
            ahead += _depends_on(form, current)
    return False


def _depends_on(form: Outline, question_id: str) -> list[str]:
    """The questions named by the conditions of a question and of its section."""
    order = form.order.get(question_id)
    if order is None:
        return []
    question = form.questions[order]
    sections = (each for each in form.sections if each.path == question.path[:2])
    whens = (each.part("show_if") for each in (question, *sections))
    return [
        condition.text("question")
        for when in whens
        for condition in when.parts("all_of") + when.parts("any_of")
    ]


def _answer_faults(form: Outline, piece: Piece, condition: Piece) -> Iterator[Found]:
    """The operator must suit the question named, and the answer must be one it can have."""
    order = form.order.get(condition.text("question"))
    operator = next((each for each in Operator if each == condition.text("operator")), None)
    answer = as_written(condition.table.get("answer"))
    if order is None or operator is None or not isinstance(answer, str):
        return
    question = form.questions[order]
    where = f'{form.place(piece.path)}: question "{question.text("id")}"'
    path = (*condition.path, "answer")
    if operator is Operator.EXISTS:
        if answer not in {"true", "false"}:
            what = f"{where} either has an answer or has none, but not {shown(answer)}."
            yield Found(path, what, "Write answer = true or answer = false.")
        return
    kind = kind_of(question)
    if operator in ORDERING and kind is not None and kind not in _ORDERED:
        what = f'{where} has answers without an order, so "{operator}" can\'t be asked of it.'
        yield Found((*condition.path, "operator"), what, 'Use "=", "!=" or "exists".')
        return
    right = _wrong_answer(form, question, answer, operator=operator)
    if right:
        yield Found(path, f"{where} can't be answered with {shown(answer)}.", right)


def _wrong_answer(form: Outline, question: Piece, answer: str, *, operator: Operator) -> str:
    """What would be right in place of an answer the question can't have; blank where it can."""
    match kind_of(question):
        case Kind.NUMBER if number_of(answer) is None or _plain(answer) != answer:
            return "Write a number in plain figures, such as 3 or 2.5."
        case Kind.DATE if (day := date_of(answer)) is None or day.isoformat() != answer:
            return "Write the date as YYYY-MM-DD, such as 2018-11-12."
        case Kind.COMPLIANCE if operator in ORDERING:
            allowed = COMPLIANCE_ORDER
        case _:
            allowed = form.answers(question)
    if allowed is None or answer in allowed:
        return ""
    return nearest(answer, among=allowed)


def _plain(answer: str) -> str:
    return read_number(answer, decimals=6)
