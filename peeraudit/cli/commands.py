"""The commands of the main job, one deed each: each asks one operation and says what came of it."""

from pathlib import Path
from typing import Annotated

import typer

from peeraudit.cli.app import (
    AsDraft,
    File,
    Forms,
    Named,
    Out,
    OwnWording,
    app,
    form,
    open_challenge,
)
from peeraudit.cli.asking import new_passphrase


@app.command()
def sample(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder to make.")],
) -> None:
    """Make an invented challenge, with every document made from it."""
    from peeraudit.cli.saying import say_sample
    from peeraudit.operations.clock import this_laptop
    from peeraudit.operations.sample import make_sample

    say_sample(make_sample(folder, clock=this_laptop()))


@app.command()
def new(
    file: File,
    source: Annotated[
        Path, typer.Option("--from", help="A filled workbook, or a folder `export` wrote.")
    ],
    peer: Named = "",
    forms: Forms = None,
) -> None:
    """Start a challenge from a workbook, or bring an export back."""
    from peeraudit.cli.saying import say_taken_in
    from peeraudit.core.challenge import Challenge
    from peeraudit.operations.clock import this_laptop
    from peeraudit.operations.places import new_store_path
    from peeraudit.operations.start import start_from_export
    from peeraudit.operations.take_in import read_filled, start_from_workbook

    clock = this_laptop()
    path = new_store_path(file)
    if source.is_dir():
        start_from_export(path, new_passphrase, folder=source, clock=clock)
    else:
        filled = read_filled(source, own_forms=forms or (), named=peer)
        challenge = Challenge(id=clock.new_id())
        say_taken_in(
            start_from_workbook(
                path, new_passphrase, filled=filled, challenge=challenge, clock=clock
            )
        )
    typer.echo(f"Kept as {path}")


@app.command(name="take-in")
def take_in(
    file: File,
    workbook: Annotated[Path, typer.Argument(metavar="FILLED", help="The filled workbook.")],
    peer: Named = "",
    forms: Forms = None,
) -> None:
    """Take a filled workbook into a challenge, whole or not at all."""
    from peeraudit.cli.saying import say_taken_in
    from peeraudit.operations.take_in import read_filled
    from peeraudit.operations.take_in import take_in as take_in_filled

    filled = read_filled(workbook, own_forms=forms or (), named=peer)
    with open_challenge(file) as (workspace, clock):
        say_taken_in(take_in_filled(workspace, filled, clock=clock))


@app.command()
def workbook(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="Ends in .xlsx.")],
) -> None:
    """Write a blank workbook to fill in."""
    from peeraudit.operations.take_in import write_blank_workbook

    write_blank_workbook(out)
    typer.echo(f"Written: {out}. Fill it in, then: peeraudit new CHALLENGE --from {out}")


@app.command()
def letter(file: File, out: Out, *, wording: OwnWording = None, draft: AsDraft = False) -> None:
    """Write the feedback letter; as a draft while laptops disagree on what it prints."""
    from peeraudit.cli.saying import say_written
    from peeraudit.operations.composing import draft_letter, write_letter

    write = draft_letter if draft else write_letter
    with open_challenge(file) as (workspace, _):
        say_written(write(workspace, out, wording=wording))


@app.command()
def tips(file: File, out: Out, *, wording: OwnWording = None, draft: AsDraft = False) -> None:
    """Write the page of top tips; as a draft while laptops disagree on what it prints."""
    from peeraudit.cli.saying import say_written
    from peeraudit.operations.composing import draft_tips, write_tips

    write = draft_tips if draft else write_tips
    with open_challenge(file) as (workspace, _):
        say_written(write(workspace, out, wording=wording))


@app.command()
def show(file: File, peer: Named = "") -> None:
    """Print how the challenge stands."""
    from peeraudit.cli.showing import lines
    from peeraudit.operations.showing import state

    with open_challenge(file) as (workspace, _):
        for line in lines(state(workspace, named=peer)):
            typer.echo(line)


@app.command()
def export(
    file: File,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder to make.")],
) -> None:
    """Write everything, journal included, as JSON and one CSV a table."""
    from peeraudit.operations.export import export as write_export

    with open_challenge(file) as (workspace, _):
        files = write_export(workspace, folder)
    typer.echo(f"Written: {len(files)} files in {folder}.")
    typer.echo("They are not encrypted. Keep them where the file itself may be kept.")


@app.command()
def undo(file: File, peer: Named = "") -> None:
    """Take back the last thing you did on this laptop."""
    from peeraudit.cli.saying import say_undone
    from peeraudit.operations.undo import undo as take_back

    with open_challenge(file) as (workspace, clock):
        say_undone(take_back(workspace, clock=clock, named=peer))


@app.command()
def verify(file: File) -> None:
    """Check that everything is as it was kept."""
    from peeraudit.operations.verifying import verify as check

    with open_challenge(file) as (workspace, _):
        typer.echo(f"Everything is as it was kept: {check(workspace):,} entries.")


@form.command()
def check(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Form files, or folders of them.")
    ],
) -> None:
    """Check audit forms: every fault with its file and line, and what would be right."""
    from peeraudit.cli.saying import say_checked
    from peeraudit.operations.check_forms import check_forms

    say_checked(check_forms(paths))
