"""A draft: a document as it would be, marked on every page, what keeps it one named first.

That is what laptops disagree on, of which one side is printed as if it were settled, and passages
to be looked at again. A draft is never to be sent.
"""

from collections.abc import Sequence
from dataclasses import replace

from peeraudit.core.blocks import Block, Bullets, Composition, Item, Paragraph
from peeraudit.core.wording import Wording


def as_draft(
    composed: Composition,
    *,
    disagreements: Sequence[str],
    passages: Sequence[str] = (),
    wording: Wording,
) -> Composition:
    """The draft of a letter or of top tips.

    `disagreements` name the open conflicts, `passages` those to be looked at again, a line each.
    The lists have no heading, so that the title stays the first (PDF/UA-1, 7.4.2).
    """
    says = wording.draft
    notices = (says.notice, composed.notice)
    return replace(
        composed,
        notice=" ".join(notice for notice in notices if notice),
        blocks=(
            *_listed(disagreements, under=says.disagreements),
            *_listed(passages, under=says.passages),
            *composed.blocks,
        ),
    )


def _listed(lines: Sequence[str], *, under: str) -> tuple[Block, ...]:
    if not lines:
        return ()
    return Paragraph(under), Bullets(tuple(map(Item, lines)))
