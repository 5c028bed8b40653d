"""The commands that look into what was kept: words, history, and earlier values."""

from datetime import datetime
from typing import Annotated

import typer

from peeraudit.cli.app import File, Named, app, open_challenge
from peeraudit.core.errors import ChallengeError


class ThingOrDay(ChallengeError):
    """A history is of one thing or of one day."""

    advice = (
        "Name a thing (peeraudit history FILE F3b), one field of it (peeraudit history FILE F3b"
        " text), or a day (peeraudit history FILE --day 2026-06-10)."
    )


class FieldWithoutNumber(ChallengeError):
    """An earlier value is named by its field and its number."""

    advice = "Its number stands in the history of the field: peeraudit history FILE REF FIELD."


@app.command()
def find(
    file: File,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="Or how they begin.")],
    kind: Annotated[
        str, typer.Option("--kind", help="In one kind: note, finding, judgement, stop, passage...")
    ] = "",
    theme: Annotated[str, typer.Option("--theme", help="In notes and findings of a theme.")] = "",
    key_line: Annotated[
        str, typer.Option("--key-line", help="In those that count under a key line.")
    ] = "",
    peer: Named = "",
) -> None:
    """Look for words in notes, findings and comments."""
    from peeraudit.cli.found_page import lines
    from peeraudit.operations.searching import Asked
    from peeraudit.operations.searching import find as find_words

    asked = Asked(" ".join(words), kind, theme, key_line)
    with open_challenge(file) as (workspace, _):
        for line in lines(find_words(workspace, asked, named=peer), asked):
            typer.echo(line)


@app.command()
def history(
    file: File,
    reference: Annotated[
        str, typer.Argument(metavar="[REF]", help='A thing: C07, F3b, K1, C07/voice, "tip 3".')
    ] = "",
    field: Annotated[
        str, typer.Argument(metavar="[FIELD]", help="One field of it, such as text.")
    ] = "",
    day: Annotated[
        datetime | None,
        typer.Option("--day", formats=["%Y-%m-%d"], help="Everything of a day, YYYY-MM-DD."),
    ] = None,
    peer: Named = "",
) -> None:
    """Print who changed what, when, on which laptop, from what to what."""
    from peeraudit.cli.history_page import day_lines, thing_lines
    from peeraudit.operations.history import history_of, history_of_day

    if bool(reference.strip()) == (day is not None):
        raise ThingOrDay("A history is of one thing, or of one day.")
    with open_challenge(file) as (workspace, _):
        if day is not None:
            found = day_lines(history_of_day(workspace, day.date(), named=peer), day.date())
        else:
            found = thing_lines(history_of(workspace, reference, field=field, named=peer))
        for line in found:
            typer.echo(line)


@app.command()
def restore(
    file: File,
    reference: Annotated[str, typer.Argument(metavar="REF", help="What it is called.")],
    field: Annotated[
        str, typer.Argument(metavar="[FIELD]", help="A field; none for what was deleted.")
    ] = "",
    number: Annotated[
        int | None, typer.Argument(metavar="[NUMBER]", help="Its number in the field's history.")
    ] = None,
    peer: Named = "",
) -> None:
    """Bring back an earlier value of a field, or a thing that was deleted."""
    from peeraudit.cli.saying import say_restored
    from peeraudit.operations.restoring import Earlier, bring_back, restore_value

    if field.strip() and number is None:
        raise FieldWithoutNumber(f'Which value of "{field.strip()}" is to come back?')
    with open_challenge(file) as (workspace, clock):
        if number is None:
            say_restored(bring_back(workspace, reference, clock=clock, named=peer))
        else:
            earlier = Earlier(reference, field, number)
            say_restored(restore_value(workspace, earlier, clock=clock, named=peer))
