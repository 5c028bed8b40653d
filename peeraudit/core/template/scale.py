"""Grading scales as data: the points a grade may have, best first.

Not every council grades in the same way, so a form names a scale or brings its own; each point
says which of the four points it stands for, so that grades can be set side by side.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, Field, StrictInt

from peeraudit.core.template.spelling import UnreadableAnswer, pick
from peeraudit.core.template.words import SHAPE, Key, Words


class Colour(StrEnum):
    """The name of a colour; what it looks like is for whoever draws it, never without the word."""

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


class Point(BaseModel):
    """One point of a scale."""

    model_config = SHAPE

    key: Key = Field(description='a short name in small letters, such as key = "good"')
    words: Words = Field(description='the grade in full, such as words = "Good"')
    number: StrictInt = Field(description="the figure shown with it, such as number = 2")
    colour: Colour = Field(description="one of " + ", ".join(Colour))
    four_point: Annotated[StrictInt, Field(ge=1, le=4)] | None = Field(
        default=None,
        description="1 (outstanding), 2 (good), 3 (requires improvement to be good) or "
        "4 (inadequate), or left out where it stands for none of them",
    )
    short: tuple[Words, ...] = Field(
        default=(), description='a list of the short forms people type, such as short = ["G"]'
    )

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything a person may type for it."""
        return (self.key, self.words, str(self.number), *self.short)


class Scale(BaseModel):
    """The points a judgement may have, best first. A scale without points grades nothing."""

    model_config = SHAPE

    key: Key = Field(description='a short name in small letters, such as key = "our-scale"')
    title: Words = Field(description='what people call it, such as title = "Our scale"')
    points: tuple[Point, ...] = Field(
        default=(), description="the points, best first, each under its own [[scale.points]]"
    )

    def read(self, text: str) -> str:
        """The key of a grade typed as key, words, number or short form, in any case.

        Raises UnreadableAnswer.
        """
        if not self.points:
            raise UnreadableAnswer(
                "This form has no grades.", advice="Leave the grade blank, or use another form."
            )
        return pick(text, among=self.points)

    def point(self, key: str) -> Point | None:
        """The point of that key; none where the scale has no such point."""
        return next((point for point in self.points if point.key == key), None)

    def rank(self, key: str) -> int | None:
        """How far below the best a grade stands, the best being 0; none where it isn't on it."""
        return next((at for at, point in enumerate(self.points) if point.key == key), None)

    def four_point(self, key: str) -> int | None:
        """A grade as one of the four points, 1 outstanding to 4 inadequate; none where unmapped."""
        point = self.point(key)
        return point.four_point if point else None
