"""A colleague's laptop beside the sample: both change the same, and the copy is joined."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peeraudit.core.evidence import Evidence
from peeraudit.core.gathered import Gathered
from peeraudit.core.passage import DocumentKind
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock, this_laptop
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.joining import join
from peeraudit.operations.opening import opened
from peeraudit.operations.reading_pages import pages
from peeraudit.operations.rewriting import rewrite
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.seeing import look
from peeraudit.store.workspace import Workspace
from peeraudit.ui.pages.team import TeamPage
from tests.ui.conftest import Around
from tests.ui.opened import kept

COLLEAGUE = "Imran Sadiq"
LAPTOP = "QUILL-LT-0417"

Does = Callable[[Workspace, Gathered, Clock, str], object]
"""What somebody does on a laptop, with what they have in front of them."""


def at_team(around: Around) -> TeamPage:
    """The page where what both did is told and settled."""
    page = TeamPage(around.room)
    around.show(page)
    page.activateWindow()
    return page


def join_after(around: Around, *, here: Does, there: Does) -> None:
    """Let both do something, neither knowing of the other, and join what the colleague did."""
    theirs = around.path.with_name("colleague.peeraudit")
    copyfile(around.path, theirs)
    me = around.desk.seen.me
    assert me is not None
    _do(around.path, here, named=me.name, laptop=this_laptop().laptop)
    _do(theirs, there, named=COLLEAGUE, laptop=LAPTOP)
    with opened(str(around.path), PASSPHRASE, clock=this_laptop()) as ours:
        join(ours, theirs, passphrases=())
    around.desk.look_again()
    around.settle()


def nothing(_: Workspace, _gathered: Gathered, _clock: Clock, _named: str) -> None:
    """Nothing is done here."""


def _do(path: Path, does: Does, *, named: str, laptop: str) -> None:
    here = this_laptop()
    clock = Clock(here.now, here.new_id, laptop)
    with opened(str(path), PASSPHRASE, clock=clock) as workspace:
        does(workspace, look(workspace, peer="").gathered, clock, named)


@dataclass(frozen=True)
class Says:
    """Gives the first notes other words."""

    words: str
    notes: int = 1

    def __call__(self, here: Workspace, seen: Gathered, clock: Clock, named: str) -> None:
        for note in seen.evidence[: self.notes]:
            change(here, note, clock=clock, named=named, text=self.words)


@dataclass(frozen=True)
class Rewrites:
    """Writes paragraphs of the letter in other words, by their names."""

    words: Mapping[str, str]

    def __call__(self, here: Workspace, _: Gathered, clock: Clock, named: str) -> None:
        shown = pages(here, document=DocumentKind.LETTER, named=named).passages
        for passage in shown:
            if passage.paragraph in self.words:
                text = self.words[passage.paragraph]
                rewrite(here, passage, text=text, clock=clock, named=named)


def delete_first(here: Workspace, seen: Gathered, clock: Clock, named: str) -> None:
    delete_things(here, seen.evidence[:1], clock=clock, named=named)


def press(around: Around, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)
    around.settle()


def first_note(around: Around) -> str:
    first = around.desk.seen.gathered.evidence[0]
    return next(note.text for note in kept(around.path, Evidence) if note.id == first.id)
