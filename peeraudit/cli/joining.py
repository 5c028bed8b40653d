"""The commands between laptops: handing a copy over, and becoming one again.

What came is said, and can be taken back.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from peeraudit.cli.app import File, app, open_challenge
from peeraudit.cli.asking import other_passphrase, passphrase
from peeraudit.cli.plain_page import counted, paragraph, plain

if TYPE_CHECKING:
    from peeraudit.operations.joining import Joined


@app.command()
def hand_over(
    file: File,
    to: Annotated[Path, typer.Argument(metavar="COPY", help="Where the copy is written.")],
) -> None:
    """Write a checked copy for a colleague; a file that is there is not written over."""
    from peeraudit.operations.handing_over import hand_over as write_copy

    with open_challenge(file) as (workspace, _):
        handed = write_copy(workspace, to)
    entries = counted(handed.entries, "entry", many="entries")
    typer.echo(f"A checked copy lies in {plain(str(handed.path))}: {entries}, the same passphrase.")


@app.command()
def join(
    file: File,
    other: Annotated[Path, typer.Argument(metavar="OTHER", help="A colleague's copy of it.")],
) -> None:
    """Take in what a colleague's copy has that is not here."""
    from peeraudit.operations.clock import this_laptop
    from peeraudit.operations.joining import join as take_in_copy
    from peeraudit.operations.opening import opened

    typed = passphrase()
    with opened(file, typed, clock=this_laptop()) as workspace:
        passphrases = (lambda: typed, lambda: other_passphrase(other))
        joined = take_in_copy(workspace, other, passphrases=passphrases)
    for line in _lines(joined, file=file):
        typer.echo(line)


@app.command()
def unjoin(file: File) -> None:
    """Take back the last joining, if nothing was kept here since."""
    from peeraudit.operations.joining import unjoin as take_back

    with open_challenge(file) as (workspace, _):
        deeds = take_back(workspace)
    typer.echo(f"Taken back: {counted(deeds, 'deed')} that the last copy had brought.")
    typer.echo("The copy they came from still has them.")


def _lines(joined: "Joined", *, file: str) -> Iterator[str]:
    if joined.is_empty:
        yield "Nothing in it was new: all of it is here."
        return
    for done in joined.done_by:
        yield f"{plain(done.who)} on {plain(done.laptop)}: {counted(done.deeds, 'deed')}."
    for came in joined.came:
        parts = ((came.new, "new"), (came.changed, "changed"), (came.gone, "deleted"))
        told = ", ".join(f"{count} {word}" for count, word in parts if count)
        yield f"  {came.kind}: {told}"
    if joined.pieces:
        yield f"  kept texts: {joined.pieces} new"
    if joined.strikes:
        yield (
            f"Struck out elsewhere, and now here: {counted(joined.strikes, 'strike')}. Words that"
            " a colleague typed again meanwhile are found by striking out by words."
        )
    yield from _open_now(joined, file=file)


def _open_now(joined: "Joined", *, file: str) -> Iterator[str]:
    """What the team has to look at now, and the way back."""
    if joined.clashes:
        yield "May be one and the same:"
        for clash in joined.clashes:
            yield from paragraph(str(clash))
    if joined.differs:
        yield f"Laptops disagree on {counted(len(joined.differs) + joined.more, 'thing')}:"
        for line in joined.differs:
            yield from paragraph(line)
        if joined.more:
            yield f"  and {joined.more:,} more."
        yield f"See both sides, and settle them: peeraudit conflicts {file}"
    if joined.destroyed:
        yield f"Destroyed, because they held what was struck out: {', '.join(joined.destroyed)}."
    if joined.strikes:
        yield "What was struck out is gone, so this joining cannot be taken back."
    elif joined.done_by:
        yield f"To take this back: peeraudit unjoin {file}"
