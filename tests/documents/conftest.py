"""Sample compositions: the shapes a letter and a page of tips take, with invented words."""

from collections.abc import Callable

import pytest

from peeraudit.core.blocks import (
    Block,
    Bullets,
    Composition,
    Heading,
    Item,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
    Tone,
)

SHORT = "Workers know their young people and speak of them with warmth."
LONG = (
    "Consider how the three boards fit together, so that staff know where a decision is made. "
    "Three groups we met named three different places, and a manager told us that papers are at "
    "times written twice. A single map of who decides what may help."
)
HEAD = LetterHead(
    addressee=("Ms A. Director", "Director of Children\u2019s Services", "Fellbridge Council"),
    sender=("Peer Challenge Programme", "North Region"),
    dated="21 November 2026",
)
TEAM = Table(
    ("Name", "Post", "Council"),
    (
        ("Ruth Adeyemi (lead)", "Director of Children\u2019s Services", "Hale"),
        ("Jonas Lindqvist", "Head of Safeguarding", "Thornby"),
        ("Si\u00f4n T\u0177-Gw\u0177n", "Head of Quality and Improvement", "Ynys Las"),
    ),
)
SIGNATURE = Signature("Yours sincerely", ("Ruth Adeyemi", "Lead peer"))


def compose(*blocks: Block, notice: str = "") -> Composition:
    """A composition of these blocks, with a footer."""
    return Composition("Feedback letter", "en-GB", "Peer challenge of Fellbridge", notice, blocks)


def theme(title: str) -> tuple[Block, ...]:
    """A section of a letter: strengths, then areas for consideration."""
    return (
        Heading(title, 2),
        Heading("Strengths", 3),
        Bullets(tuple(Item(SHORT if count % 2 else LONG) for count in range(5))),
        Heading("Areas for consideration", 3),
        Bullets(tuple(Item(LONG if count % 3 else SHORT) for count in range(6))),
    )


@pytest.fixture(scope="session", name="compose")
def compose_fixture() -> Callable[..., Composition]:
    """A way to compose a few blocks."""
    return compose


@pytest.fixture
def letter() -> Composition:
    """A letter of several pages, with every kind of block but numbers."""
    themes = (block for title in ("Leadership", "Practice", "Partners") for block in theme(title))
    return compose(
        HEAD,
        Paragraph("Dear Alex"),
        Heading("Children\u2019s services peer challenge", 1),
        Paragraph("Fellbridge, 17 to 19 November 2026", Tone.QUIET),
        Heading("How we worked", 2),
        Paragraph("The team was:"),
        TEAM,
        *themes,
        Heading("Next steps", 2),
        Paragraph(LONG),
        SIGNATURE,
        notice="This is a sample. Every word in it is invented.",
    )


@pytest.fixture
def tips() -> Composition:
    """A page of eight tips, each as long as a tip may be: fifty words."""
    tip = " ".join(["Tell your story with evidence of the distance travelled."] * 6)[:290] + "."
    return compose(
        Heading("Top tips", 1),
        Paragraph("Fellbridge, November 2026", Tone.QUIET),
        Paragraph("These are what we would do first, were we in your place. " * 2),
        Numbered(tuple(Item(tip) for _ in range(8))),
    )
