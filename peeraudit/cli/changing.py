"""The commands that change one thing: delete it, merge or part it, move it, strike it out."""

from typing import TYPE_CHECKING, Annotated

import typer

from peeraudit.cli.app import File, Named, app, open_challenge
from peeraudit.cli.asking import agreed, text
from peeraudit.cli.plain_page import ELLIPSIS, counted, cut, paragraph, plain

if TYPE_CHECKING:
    from peeraudit.operations.striking import Place, Places

Ref = Annotated[str, typer.Argument(metavar="REF", help="What it is called: F17b, C07, K1.")]

MOST_NAMED = 10
"""Things named in one sentence."""

SAYS_WIDTH = 60
"""Characters shown of what stands in one place."""

SAYS_BEFORE = 20
"""Of these, before the words looked for, where they stand further on."""


@app.command()
def delete(file: File, ref: Ref, peer: Named = "") -> None:
    """Delete one thing. What names it stays; `restore` brings it back."""
    from peeraudit.operations.deleting import delete as delete_thing

    with open_challenge(file) as (workspace, clock):
        deleted = delete_thing(workspace, ref, clock=clock, named=peer)
    typer.echo(f"Deleted: {plain(deleted.reference)}.")
    if deleted.parted:
        beneath = plain(", ".join(deleted.parted))
        typer.echo(f"Merged into it before, and standing by itself again: {beneath}.")
    if deleted.named_by:
        typer.echo(_still_named(deleted.named_by))
        typer.echo(f"See them all: peeraudit conflicts {file}")
    typer.echo(f"To have it back: peeraudit undo {file}")


@app.command()
def merge(
    file: File,
    ref: Ref,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="What is seen under it then.")],
    peer: Named = "",
) -> None:
    """Make two things one: findings, or a case file added twice."""
    from peeraudit.operations.merging import merge as join_things

    with open_challenge(file) as (workspace, clock):
        merged = join_things(workspace, ref, other, clock=clock, named=peer)
    face, beneath = plain(merged.face), plain(merged.beneath)
    typer.echo(f"{beneath} is seen under {face} now. Words, evidence and references of both stay.")
    if merged.given:
        typer.echo(f"{face} takes over from it: {plain('; '.join(merged.given))}.")
    typer.echo(f'To take them apart again: peeraudit part {file} "{beneath}"')


@app.command()
def part(file: File, ref: Ref, peer: Named = "") -> None:
    """Take a thing out again that was merged into another."""
    from peeraudit.operations.merging import part as take_apart

    with open_challenge(file) as (workspace, clock):
        parted = take_apart(workspace, ref, clock=clock, named=peer)
    beneath, face = plain(parted.beneath), plain(parted.face)
    typer.echo(f"{beneath} stands by itself again. It was merged into {face}.")


@app.command()
def split(
    file: File,
    ref: Ref,
    evidence: Annotated[
        list[str] | None, typer.Option("--evidence", help="A note that goes over to the new one.")
    ] = None,
    peer: Named = "",
) -> None:
    """Split a finding: a new one has the words asked for, and the notes named."""
    from peeraudit.operations.splitting import SplitOff
    from peeraudit.operations.splitting import split as split_finding

    with open_challenge(file) as (workspace, clock):
        words = text("The words of the new finding")
        done = split_finding(
            workspace, ref, off=SplitOff(words, tuple(evidence or ())), clock=clock, named=peer
        )
    typer.echo(
        f"{done.new} is split from {done.old}, with {counted(done.notes, 'note')} of its evidence."
    )


@app.command()
def move(
    file: File,
    ref: Ref,
    after: Annotated[
        str, typer.Option("--after", help="What it stands right after; none for the first place.")
    ] = "",
    headlines: Annotated[  # noqa: FBT002 - a switch of the command line, told as an order at once
        bool, typer.Option("--headlines", help="Move it among the headlines.")
    ] = False,
    peer: Named = "",
) -> None:
    """Put a finding, theme, key line or tip in another place."""
    from peeraudit.operations.moving import Among, Spot
    from peeraudit.operations.moving import move as move_thing

    among = Among.HEADLINES if headlines else Among.ITS_LIKE
    with open_challenge(file) as (workspace, clock):
        moved = move_thing(workspace, ref, to=Spot(after, among), clock=clock, named=peer)
    where = f"right after {plain(moved.after)}" if moved.after else "first"
    typer.echo(f"{plain(moved.reference)} stands {where} now.")


@app.command()
def strike(
    file: File,
    why: Annotated[str, typer.Option("--why", help="The reason, which stays.")],
    ref: Annotated[str, typer.Argument(metavar="[REF]", help="What it is called.")] = "",
    field: Annotated[str, typer.Argument(metavar="[FIELD]", help="One field of it alone.")] = "",
    by_words: Annotated[  # noqa: FBT002 - as above
        bool, typer.Option("--words", help="Ask for words, and strike every place they stand in.")
    ] = False,
    yes: Annotated[  # noqa: FBT002 - as above
        bool, typer.Option("--yes", help="Do not ask once more.")
    ] = False,
    peer: Named = "",
) -> None:
    """Take something out for good, from here and from every copy this is joined with."""
    from peeraudit.operations.striking import places_of_thing, places_of_words
    from peeraudit.operations.striking import strike as strike_out

    if bool(ref) == by_words:
        raise typer.BadParameter("Name one thing, or say --words: these are asked for then.")
    with open_challenge(file) as (workspace, clock):
        places = (
            places_of_words(workspace, text("The words to strike out").strip(), named=peer)
            if by_words
            else places_of_thing(workspace, ref, field=field, named=peer)
        )
        _show(places)
        if not yes and not agreed("Strike these out for good? Nothing brings them back"):
            typer.echo("Nothing was struck out. Where there is no terminal, say --yes.")
            return
        gone = strike_out(workspace, places, why=why, clock=clock, named=peer)
    unseen = ", and any that are not shown" if places.left_out else ""
    typer.echo(f"Struck out: {counted(len(places.places), 'place')}{unseen}.")
    typer.echo("It goes from every copy as well, once that is joined with this one.")
    if gone:
        typer.echo(f"Destroyed, because they held it too: {', '.join(gone)}.")


def _still_named(by: tuple[str, ...]) -> str:
    """What still names a thing that is gone, or of many only some."""
    named = plain(", ".join(by[:MOST_NAMED]))
    if len(by) <= MOST_NAMED:
        return f"It is still named by: {named}."
    return f"It is still named by {len(by)} things, among them: {named}."


def _show(places: "Places") -> None:
    for place in places.places:
        since = "" if place.is_shown else ", in its history"
        typer.echo(f"{plain(place.reference)}, {place.field}{since}: {_says(place)}")
    for line in paragraph(places.left_out):
        typer.echo(line)


def _says(place: "Place") -> str:
    """What stands in a place, from shortly before the words looked for."""
    if place.at <= SAYS_BEFORE:
        return cut(place.says, width=SAYS_WIDTH)
    return cut(f"{ELLIPSIS}{place.says[place.at - SAYS_BEFORE :]}", width=SAYS_WIDTH)
