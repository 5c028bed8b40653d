"""What commands say when they are done: what happened, and what the person may do next."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from peeraudit.cli.plain_page import plain
from peeraudit.core.errors import ExitCode

if TYPE_CHECKING:
    from peeraudit.operations.check_forms import FormCheck
    from peeraudit.operations.composing import Written
    from peeraudit.operations.restoring import Restored
    from peeraudit.operations.sample import Sample
    from peeraudit.operations.take_in import TakenIn
    from peeraudit.operations.undo import Undone


def say_written(written: "Written") -> None:
    """A document is written; what its reader should know stands before."""
    _say(written.remarks)
    typer.echo(f"Written: {written.path}")


def say_taken_in(taken: "TakenIn") -> None:
    """What a workbook brought, and what of it was left."""
    plan = taken.plan
    if taken.deleted:
        names = plain(", ".join(taken.deleted))
        were = "it was" if len(taken.deleted) == 1 else "they were"
        typer.echo(f"Left alone, because {were} deleted here: {names}.")
    _say(f"Left alone, because nobody here knows it: {name}." for name in plan.unknown)
    _say(
        f"{left.where}: {left.column} was changed here and in the workbook; yours here stands."
        for left in plan.left
    )
    _say(
        f"{tally.sheet}: {tally.count} taken in before and no longer there; they stay here."
        for tally in plan.absent
    )
    if plan.control_characters:
        typer.echo(f"Control characters taken out: {plan.control_characters}.")
    _say(f"{tally.sheet}: {tally.count} added." for tally in plan.added)
    _say(f"{tally.sheet}: {_counted(tally.count, 'cell')} changed." for tally in plan.changed)
    if not plan.added and not plan.changed:
        typer.echo("Nothing in the workbook is new.")


def say_undone(undone: "Undone") -> None:
    """A deed was taken back, or could not be because all of it had changed since."""
    when = f"{undone.done_at.astimezone():%H:%M on %d %B %Y}"
    if undone.taken_back:
        typer.echo(f'Taken back: "{undone.deed}", done at {when}.')
    else:
        typer.echo(f'Nothing was left to take back of "{undone.deed}", done at {when}.')
    if undone.left:
        typer.echo("Left as they are, because they had changed since:")
        _say(f"  {plain(field)}" for field in undone.left)


def say_restored(restored: "Restored") -> None:
    """An earlier value, or a thing that was deleted, stands again."""
    what = f"{restored.reference}, {restored.field}" if restored.field else restored.reference
    stands = f"now {restored.value}" if restored.field else "no longer deleted"
    typer.echo(plain(f"Brought back. {what}: {stands}."))


def say_checked(check: "FormCheck") -> None:
    """Every fault of some forms, or that there is none."""
    _say(map(str, check.faults))
    files = f"{_counted(len(check.read), 'form')} read"
    if check.faults:
        typer.echo(f"{files}, {len(check.faults)} to mend.")
        raise typer.Exit(ExitCode.FAULTS_IN_FORM)
    typer.echo(f"{files}, nothing to mend.")


def say_sample(sample: "Sample") -> None:
    """What the sample consists of, and how to open it."""
    typer.echo(f"An invented challenge, for trying things out, in {sample.folder}:")
    for path, what in sample.made:
        typer.echo(f"  {path.name:<26} {what}")
    typer.echo(f"Its passphrase is: {sample.passphrase}")
    typer.echo(f"See how it stands: peeraudit show {sample.store}")


def _say(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        typer.echo(sentence)


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
