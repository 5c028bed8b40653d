"""A challenge in which two laptops disagree: what the card that settles it is drawn from."""

from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock, this_laptop
from peeraudit.operations.joining import join
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.seeing import look

COLLEAGUE, LAPTOP = "Imran Sadiq", "QUILL-LT-0417"

HERE = "Chairs challenge delay, and children's plans change as a result."
THERE = "Chairs challenge delay in most reviews, but children's plans seldom change as a result."


@dataclass(frozen=True)
class Apart:
    """Two copies of one challenge; `ours` was joined with `theirs`."""

    ours: Path
    theirs: Path


def two_apart(sample: Path) -> Apart:
    """A copy of the sample, joined with a colleague's in which one finding is worded otherwise."""
    ours, theirs = sample.with_name("ours.peeraudit"), sample.with_name("theirs.peeraudit")
    for copy in (ours, theirs):
        copyfile(sample, copy)
    here = this_laptop()
    _word(ours, HERE, clock=here, who="")
    _word(theirs, THERE, clock=Clock(here.now, here.new_id, LAPTOP), who=COLLEAGUE)
    with opened(str(ours), PASSPHRASE, clock=here) as workspace:
        join(workspace, theirs, passphrases=())
    return Apart(ours, theirs)


def _word(path: Path, words: str, *, clock: Clock, who: str) -> None:
    with opened(str(path), PASSPHRASE, clock=clock) as workspace:
        gathered = look(workspace, peer="").gathered
        named = who or gathered.team[0].name
        change(workspace, gathered.findings[0], clock=clock, named=named, text=words)
