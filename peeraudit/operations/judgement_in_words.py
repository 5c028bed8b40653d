"""Answers and what they are to, in the form's own words: what a menu says of a grade.

Only the question that is named is read, never the whole form: a menu is told after every grade.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.journal.change import Change
from peeraudit.core.moderation import Moderation
from peeraudit.core.template import OVERALL, Kind
from peeraudit.core.template.figures import date_of
from peeraudit.core.template.question import COMPLIANCE
from peeraudit.operations.naming_one import name_of, row_of
from peeraudit.store.view import View

LONGEST_ANSWER = 24
"""Characters of an answer in a menu."""

LONGEST_QUESTION = 56
"""Characters of a question in a menu."""


def called(view: View, entity: str, entity_id: str) -> str:
    """What a thing is called in a menu: an answer by its audit and the question as it is asked.

    Where the form cannot be read, the question stands as its id.
    """
    name = name_of(view, entity, entity_id)
    asked = _asked(view, entity, entity_id)
    return f"{name.partition('/')[0]}, {asked}" if asked else name


def answer_in_words(view: View, change: Change) -> str:
    """An answer with what stood there before it: "grade 2 → 3", "answer Two → Three"."""
    spoken = _spoken(view, change.entity_id)
    now, before = spoken.read(change.value), spoken.read(_before(view, change))
    what = "grade" if spoken.is_grade else "answer"
    if not before:
        return f"{what} {now}"
    return f"{what} {before} → {now}" if now else f"{what} {before} cleared"


@dataclass(frozen=True, slots=True)
class _Spoken:
    """How the answers to one question are told: by words for what is kept, or as days."""

    words: Mapping[str, str]
    is_grade: bool = False
    is_day: bool = False

    def read(self, value: str | None) -> str:
        """A kept answer as it is read in a menu, made short."""
        kept: list[str] = json.loads(value or "[]")
        return _short("; ".join(map(self._one, kept)), most=LONGEST_ANSWER)

    def _one(self, kept: str) -> str:
        day = date_of(kept) if self.is_day else None
        return f"{day.day} {day:%B %Y}" if day else self.words.get(kept, kept)


def _spoken(view: View, judgement: str) -> _Spoken:
    """Grades by their figures, chosen answers by the form's words, all else as it is kept."""
    form, question = _form_and_question(view, judgement)
    asked = view.question_of_form(form, question)
    if question == OVERALL or (asked is not None and asked.kind is Kind.JUDGEMENT):
        return _Spoken(view.points_of_form(form), is_grade=True)
    if asked is None:
        return _Spoken({})
    options = COMPLIANCE if asked.kind is Kind.COMPLIANCE else asked.options
    words = {option.key: option.words for option in options}
    return _Spoken(words, is_day=asked.kind is Kind.DATE)


def _asked(view: View, entity: str, entity_id: str) -> str:
    """What is asked, for an answer or its moderation; empty where it cannot be said."""
    if entity == Judgement.ENTITY:
        form, question = _form_and_question(view, entity_id)
    elif entity == Moderation.ENTITY:
        kept = row_of(view, Moderation.ENTITY, entity_id, ("form", "question"))
        in_use = (item.id for item in view.fetch(FormInUse) if item.form == kept.get("form"))
        form, question = next(in_use, ""), kept.get("question", "")
    else:
        return ""
    if question == OVERALL:
        return "overall grade"
    asked = view.question_of_form(form, question)
    return "" if asked is None else _short(asked.text, most=LONGEST_QUESTION)


def _form_and_question(view: View, judgement: str) -> tuple[str, str]:
    """The form in use and the question that an answer is to, also one that was taken back."""
    row = row_of(view, Judgement.ENTITY, judgement, ("audit", "question"))
    audit = row_of(view, Audit.ENTITY, row.get("audit", ""), ("form",))
    return audit.get("form", ""), row.get("question", "")


def _before(view: View, change: Change) -> str | None:
    """What a field held right before a change."""
    items = sorted(view.history([change.key]), key=lambda item: item.order)
    at = next(at for at, item in enumerate(items) if item.change.id == change.id)
    return items[at - 1].change.value if at else None


def _short(words: str, *, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
