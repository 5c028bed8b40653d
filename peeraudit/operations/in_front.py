"""What a person had in front of them: the thing they fetched, and what they did to it since.

A second deed follows the first before anything is fetched again. What this sitting kept itself is
no news to whoever did it: taken from the older view alone, going back to an earlier value would
look like no change at all.
"""

from typing import TypeVar

from peeraudit.core.journal.kept import Kept
from peeraudit.operations.derived import standing
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

K = TypeVar("K", bound=Kept)


def in_front(workspace: Workspace, view: View, thing: K, *names: str) -> K:
    """A fetched thing as it stands, if none but this sitting gave these fields other values since.

    Else the thing as it was fetched, so that a deed made from an old view stands beside the others.
    """
    now = standing(view, type(thing), thing.id)
    if now is None:
        return thing
    news = {change for name in names for change in now.heads.of(name)}
    news -= {change for name in names for change in thing.heads.of(name)}
    return now if news <= view.kept_in(workspace.sitting.id, news) else thing
