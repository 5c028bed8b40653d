"""The command line's one program: what its commands share."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from peeraudit.cli.asking import passphrase

if TYPE_CHECKING:
    from peeraudit.operations.clock import Clock
    from peeraudit.store.workspace import Workspace

app = typer.Typer(
    help="The work of a peer challenge, from audit form to feedback letter.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
form = typer.Typer(help="Audit forms.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(form, name="form")

File = Annotated[str, typer.Argument(metavar="FILE", help="The challenge's file.")]
Out = Annotated[Path, typer.Argument(metavar="OUT", help="Ends in .pdf, .txt or .html.")]
Named = Annotated[
    str, typer.Option("--peer", envvar="PEERAUDIT_PEER", help="Who is speaking, by name.")
]
Forms = Annotated[
    list[Path] | None, typer.Option("--form", help="A form of your own, or a folder of them.")
]
AsDraft = Annotated[
    bool, typer.Option("--draft", help="Marked as a draft, with what is still to settle first.")
]
OwnWording = Annotated[Path | None, typer.Option("--wording", help="A region's own wording file.")]


@contextmanager
def open_challenge(file: str) -> Generator[tuple["Workspace", "Clock"]]:
    """A challenge, open, with the passphrase asked for."""
    from peeraudit.operations.clock import this_laptop
    from peeraudit.operations.opening import opened

    clock = this_laptop()
    with opened(file, passphrase(), clock=clock) as workspace:
        yield workspace, clock
