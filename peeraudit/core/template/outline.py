"""A form in outline, faults and all: its questions in order and the answers each can have.

The checks of one part against another look things up here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from peeraudit.core.template.built_in import BUILT_IN, FOUR_POINT
from peeraudit.core.template.form import OVERALL
from peeraudit.core.template.lines import Path
from peeraudit.core.template.piece import Piece
from peeraudit.core.template.place import place
from peeraudit.core.template.question import COMPLIANCE, Kind
from peeraudit.core.template.scale import Scale

CHOSEN = frozenset({Kind.JUDGEMENT, Kind.COMPLIANCE, Kind.CHOICE, Kind.CHOICES})
"""The kinds whose answer is chosen and so has a key."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A form's tables, and its scale where that can be read."""

    form: Piece
    scale: Scale | None
    sections: tuple[Piece, ...]
    questions: tuple[Piece, ...]
    order: Mapping[str, int]
    """The place of each question among all, the first where two share an id."""

    def ids(self, *, before: int) -> tuple[str, ...]:
        """The ids of the questions before a place, in order, each once."""
        return tuple(each for each, at in self.order.items() if each and at < before)

    def answers(self, question: Piece) -> tuple[str, ...] | None:
        """The keys a question's answer can have; none where its kind or the scale is unknown."""
        match kind_of(question):
            case Kind.JUDGEMENT:
                return self.grades()
            case Kind.COMPLIANCE:
                return tuple(option.key for option in COMPLIANCE)
            case Kind.CHOICE | Kind.CHOICES:
                return tuple(option.text("key") for option in question.parts("options"))
            case _:
                return None

    def grades(self) -> tuple[str, ...] | None:
        """The keys of the form's grades; none where its scale can't be read."""
        return tuple(point.key for point in self.scale.points) if self.scale else None

    def place(self, path: Path) -> str:
        """What a path leads to, as people call it."""
        return place(path, table=self.form.table)


def outline(table: Mapping[str, object]) -> Outline:
    """The outline of a form as TOML gave it."""
    form = Piece(table)
    sections = form.parts("sections")
    questions = tuple(question for section in sections for question in section.parts("questions"))
    order: dict[str, int] = {}
    for at, question in enumerate(questions):
        order.setdefault(question.text("id"), at)
    return Outline(form, _scale(form), sections, questions, order)


def kind_of(question: Piece) -> Kind | None:
    """The kind of a question; none where it names no kind there is."""
    return next((kind for kind in Kind if kind == question.text("kind")), None)


def asked_of_all(form: Outline) -> Iterator[tuple[Piece, tuple[str, ...] | None, str]]:
    """Each question and the overall grade, with the answers each can have and its name."""
    for question in form.questions:
        yield question, form.answers(question), form.place(question.path)
    yield form.form.part(OVERALL), form.grades(), "The overall grade"


def _scale(form: Piece) -> Scale | None:
    named = form.table.get("scale", FOUR_POINT.key)
    if isinstance(named, str):
        return BUILT_IN.get(named)
    try:
        return Scale.model_validate(named)
    except ValidationError:
        return None
