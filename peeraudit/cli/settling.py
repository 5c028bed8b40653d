"""What laptops disagree on, and settling it."""

from typing import Annotated

import typer

from peeraudit.cli.app import File, Named, app, open_challenge
from peeraudit.cli.asking import text

Reference = Annotated[
    str, typer.Argument(metavar="REF", help="What it is about, such as F3a: see `conflicts`.")
]
Field = Annotated[
    str, typer.Argument(metavar="[FIELD]", help="Which field, where laptops disagree on several.")
]
Take = Annotated[
    str, typer.Option("--take", metavar="LETTER", help="Let the side of that letter stand.")
]
Write = Annotated[
    bool, typer.Option("--write", help="Write a third: it is asked for, or read from input.")
]


@app.command()
def conflicts(file: File, peer: Named = "") -> None:
    """List what laptops disagree on: every side, with who, when and where."""
    from peeraudit.cli.conflicts_page import lines
    from peeraudit.operations.disagreements import disagreements

    with open_challenge(file) as (workspace, _):
        for line in lines(disagreements(workspace, named=peer), file=file):
            typer.echo(line)


@app.command()
def settle(
    file: File,
    reference: Reference,
    field: Field = "",
    *,
    take: Take = "",
    write: Write = False,
    peer: Named = "",
) -> None:
    """Settle what laptops disagree on: take one side, or write a third."""
    from peeraudit.cli.conflicts_page import settled_lines
    from peeraudit.operations.settling import Where, subject_to_write, take_side, write_third

    if bool(take.strip()) == write:
        raise typer.BadParameter("Say either --take with the letter of a side, or --write.")
    where = Where(reference, field)
    with open_challenge(file) as (workspace, clock):
        if take.strip():
            settled = take_side(workspace, where, letter=take, clock=clock, named=peer)
        else:
            words = text(subject_to_write(workspace, where, named=peer))
            settled = write_third(workspace, where, words=words, clock=clock, named=peer)
    for line in settled_lines(settled, file=file):
        typer.echo(line)
