"""Faults between the parts of a form: what is named must be there, and must fit what names it."""

from collections.abc import Iterable, Iterator, Mapping

from peeraudit.core.template.built_in import BUILT_IN
from peeraudit.core.template.conditions import condition_faults
from peeraudit.core.template.fault import Found, nearest, shown
from peeraudit.core.template.form import OVERALL, SuggestionRule
from peeraudit.core.template.lines import Path
from peeraudit.core.template.outline import CHOSEN, Outline, asked_of_all, kind_of, outline
from peeraudit.core.template.piece import Piece
from peeraudit.core.template.question import Kind
from peeraudit.core.template.spelling import fold, listed

_ONLY_FOR: Mapping[str, frozenset[Kind]] = {
    "options": frozenset({Kind.CHOICE, Kind.CHOICES}),
    "least": frozenset({Kind.NUMBER}),
    "most": frozenset({Kind.NUMBER}),
    "decimals": frozenset({Kind.NUMBER}),
    "unit": frozenset({Kind.NUMBER}),
    "counts": frozenset({Kind.JUDGEMENT}),
    "looks_like": CHOSEN,
    "evidence_needed_for": CHOSEN,
    "critical": CHOSEN,
}
"""The kinds a question must be of to have a key; the other keys all may have."""

_FEWEST_OPTIONS = 2


def consistency_faults(table: Mapping[str, object]) -> Iterator[Found]:
    """Every fault between parts, also where other parts have faults of shape."""
    form = outline(table)
    yield from _id_faults(form)
    yield from _emptiness_faults(form)
    yield from _scale_faults(form)
    yield from _period_faults(form)
    for question in form.questions:
        yield from _kind_faults(form, question)
        yield from _option_faults(form, question)
    yield from _answer_faults(form)
    yield from _overall_faults(form)
    yield from condition_faults(form)


def _id_faults(form: Outline) -> Iterator[Found]:
    limits = form.form.part(OVERALL).parts("limits")
    for what, pieces in (
        ("question", form.questions),
        ("section", form.sections),
        ("limit", limits),
    ):
        for path, known in _repeated((piece.path, piece.text("id")) for piece in pieces):
            yield Found(
                (*path, "id"),
                f'There is an earlier {what} "{known}".',
                f"Give each {what} an id of its own.",
            )
    for question in form.questions:
        if question.text("id") == OVERALL:
            yield Found(
                (*question.path, "id"),
                f'No question may have the id "{OVERALL}": the grade of the whole audit has it.',
                'Choose another, such as "summary"; what overall needs stands under [overall].',
            )


def _emptiness_faults(form: Outline) -> Iterator[Found]:
    if not form.sections:
        yield Found((), "The form has no section.", "Add [[sections]] with an id and a title.")
    for section in form.sections:
        if not section.parts("questions"):
            yield Found(
                section.path,
                f"{form.place(section.path)} has no question.",
                "Add [[sections.questions]] beneath it, or take the section out.",
            )


def _scale_faults(form: Outline) -> Iterator[Found]:
    own = form.form.part("scale")
    if own.text("key") in BUILT_IN:
        yield Found(
            (*own.path, "key"),
            f'A scale of your own can\'t be called "{own.text("key")}".',
            f'Give it another key, or write scale = "{own.text("key")}" for the one built in.',
        )
    points = own.parts("points")
    yield from _spelling_faults(points, "grade", also=("number",))


def _period_faults(form: Outline) -> Iterator[Found]:
    period = form.form.part("period")
    judged, audited = (period.table.get(f"months_to_{verb}") for verb in ("judge", "audit"))
    if isinstance(judged, int) and isinstance(audited, int) and judged > audited:
        yield Found(
            (*period.path, "months_to_judge"),
            f"The last {judged} months are judged but only {audited} are read.",
            "Make months_to_judge no more than months_to_audit.",
        )


def _kind_faults(form: Outline, question: Piece) -> Iterator[Found]:
    kind = kind_of(question)
    if kind is None:
        return
    where = form.place(question.path)
    for key, kinds in _ONLY_FOR.items():
        if key in question.table and kind not in kinds:
            yield Found(
                (*question.path, key),
                f"{where} is a {kind} question and can't have {key}.",
                f"Take {key} out; it is for {listed(sorted(kinds))} questions.",
            )
    if kind is Kind.JUDGEMENT and form.grades() == ():
        yield Found(
            (*question.path, "kind"),
            f"{where} asks for a grade, but the form's scale has none.",
            "Name a scale with grades at the top, or make it a question of another kind.",
        )
    least, most = question.table.get("least"), question.table.get("most")
    if isinstance(least, int) and isinstance(most, int) and least > most:
        yield Found(
            (*question.path, "least"),
            f"{where}: no number is at least {least} and at most {most}.",
            "Make least no greater than most.",
        )


def _option_faults(form: Outline, question: Piece) -> Iterator[Found]:
    if kind_of(question) not in {Kind.CHOICE, Kind.CHOICES}:
        return
    options = question.parts("options")
    if len(options) < _FEWEST_OPTIONS:
        yield Found(
            (*question.path, "options"),
            f"{form.place(question.path)} has fewer than two answers to choose from.",
            'Add options = [{ key = "yes", words = "Yes" }, { key = "no", words = "No" }].',
        )
    for option in options:
        if ";" in option.text("words"):
            yield Found(
                (*option.path, "words"),
                f"{form.place(option.path)} has a semicolon, which parts one answer from the next.",
                "Use a comma or a dash.",
            )
    yield from _spelling_faults(options, "option")


def _spelling_faults(
    pieces: tuple[Piece, ...], what: str, *, also: tuple[str, ...] = ()
) -> Iterator[Found]:
    """Two answers that a typed text could both mean."""
    taken: dict[str, int] = {}
    for at, piece in enumerate(pieces):
        named = [(piece.text(key), (*piece.path, key)) for key in ("key", "words")]
        named += [(str(piece.table.get(key, "")), (*piece.path, key)) for key in also]
        for text, path in (*named, *piece.texts("short")):
            if text and taken.setdefault(fold(text), at) != at:
                yield Found(
                    path,
                    f"{shown(text)} already means an earlier {what} of this list.",
                    "Let no two share a key, words, number or short form.",
                )


def _answer_faults(form: Outline) -> Iterator[Found]:
    for asked, answers, where in asked_of_all(form):
        if answers is None:
            continue
        named = [*asked.texts("evidence_needed_for"), *asked.texts("critical")]
        looks = asked.part("looks_like")
        named += [(key, (*looks.path, key)) for key in looks.table]
        for text, path in named:
            if text not in answers:
                key = path[len(asked.path)]
                what = f"{where}: {key} names {shown(text)}, which can't be its answer."
                yield Found(path, what, nearest(text, among=answers))


def _overall_faults(form: Outline) -> Iterator[Found]:
    overall = form.form.part(OVERALL)
    grades = form.grades()
    if grades is None:
        return
    rule = overall.text("suggest") or SuggestionRule.NONE
    if rule != SuggestionRule.NONE and not _counts_any(form):
        yield Found(
            (*overall.path, "suggest"),
            "An overall grade is to be suggested, but no judgement counts towards it.",
            'Add a judgement question on a scale with grades, or write suggest = "none".',
        )
    for limit in overall.parts("limits"):
        if limit.text("cap") not in grades:
            where = f"{form.place(limit.path)}: cap names {shown(limit.text('cap'))}"
            right = nearest(limit.text("cap"), among=grades)
            yield Found((*limit.path, "cap"), f"{where}, which is no grade of the form.", right)


def _counts_any(form: Outline) -> bool:
    return bool(form.grades()) and any(
        kind_of(question) is Kind.JUDGEMENT and question.table.get("counts", True) is True
        for question in form.questions
    )


def _repeated(named: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    """Those whose name came before."""
    before: set[str] = set()
    for path, known in named:
        if known and known in before:
            yield path, known
        before.add(known)
