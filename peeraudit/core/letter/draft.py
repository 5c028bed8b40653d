"""A draft: a document as it would be, marked on every page, what laptops disagree on named first.

Of each disagreement one side is printed as if it were settled, so a draft is never to be sent.
"""

from collections.abc import Sequence
from dataclasses import replace

from peeraudit.core.blocks import Block, Bullets, Composition, Item, Paragraph
from peeraudit.core.wording import Wording


def as_draft(
    composed: Composition, *, disagreements: Sequence[str], wording: Wording
) -> Composition:
    """The draft of a letter or of top tips; `disagreements` name the open conflicts, a line each.

    The list has no heading, so that the title stays the first (PDF/UA-1, 7.4.2).
    """
    notices = (wording.draft.notice, composed.notice)
    return replace(
        composed,
        notice=" ".join(notice for notice in notices if notice),
        blocks=(*_listed(disagreements, wording=wording), *composed.blocks),
    )


def _listed(disagreements: Sequence[str], *, wording: Wording) -> tuple[Block, ...]:
    if not disagreements:
        return ()
    items = tuple(Item(text) for text in disagreements)
    return Paragraph(wording.draft.disagreements), Bullets(items)
