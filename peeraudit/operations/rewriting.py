"""Rewriting: paragraphs of standard wording in the team's own words, and the standard ones again.

Each deed is made over a paragraph as somebody saw it: what the standard said then, and the heads
of what the team had written. So a deed from an old view stands beside what was kept meanwhile.
"""

from peeraudit.core.intake.ids import passage_id
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.draft import Draft
from peeraudit.core.passage import Passage
from peeraudit.core.passages import PassageShown
from peeraudit.core.workbook.reading import without_control_characters
from peeraudit.operations.changing import keep_draft
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import LOOKED_AT, REVERT, REWRITE
from peeraudit.operations.derived import anew
from peeraudit.store.workspace import Workspace


def rewrite(
    workspace: Workspace, shown: PassageShown, *, text: str, clock: Clock, named: str
) -> Entry | None:
    """Write a paragraph in other words; None where it says so already.

    Nothing typed, or the standard words letter for letter, is the standard again. The figures in
    it are the writer's own from now on. Words left as they were say nothing about having looked.
    Raises `WhoIsSpeaking`.
    """
    words = without_control_characters(text)[0].strip()
    if words in ("", shown.standard):
        return revert(workspace, shown, clock=clock, named=named)
    if shown.kept is None:
        draft = _added(workspace, shown, words=words, draft_id=clock.new_id())
    else:
        draft = Draft(clock.new_id())
        draft.change(shown.kept, text=words)
        if words != shown.own_words:
            draft.change(shown.kept, rewritten_from=shown.standard)
    return keep_draft(workspace, draft, deed=REWRITE, clock=clock, named=named)


def revert(workspace: Workspace, shown: PassageShown, *, clock: Clock, named: str) -> Entry | None:
    """Let the standard words stand again; None where they do. Raises `WhoIsSpeaking`."""
    draft = Draft(clock.new_id())
    if shown.kept is not None:
        draft.change(shown.kept, text="")
    return keep_draft(workspace, draft, deed=REVERT, clock=clock, named=named)


def looked_at(
    workspace: Workspace, shown: PassageShown, *, clock: Clock, named: str
) -> Entry | None:
    """Let the team's words stand beside the standard as it is now; None where that was said.

    What counts is the standard that was looked at: where it changed meanwhile, the passage wants
    looking at once more. Raises `WhoIsSpeaking`.
    """
    draft = Draft(clock.new_id())
    if shown.kept is not None and shown.is_theirs:
        draft.change(shown.kept, rewritten_from=shown.standard)
    return keep_draft(workspace, draft, deed=LOOKED_AT, clock=clock, named=named)


def _added(workspace: Workspace, shown: PassageShown, *, words: str, draft_id: str) -> Draft:
    """A draft that adds what nobody had written when it was looked at."""
    passage = Passage(
        id=passage_id(shown.document, paragraph=shown.paragraph),
        document=shown.document,
        paragraph=shown.paragraph,
        text=words,
        rewritten_from=shown.standard,
    )
    with workspace.view() as view:
        added = anew(view, draft_id, [(Passage.ENTITY, passage.id)])
    added.add(passage)
    return added.draft
