"""The sample challenge: invented, whole, and every document made from it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from peeraudit.core.challenge import Challenge
from peeraudit.documents.rendering import SUFFIXES
from peeraudit.documents.workbook import filled_workbook, read_csv_folder
from peeraudit.operations.check_forms import shipped_forms
from peeraudit.operations.clock import Clock
from peeraudit.operations.composing import write_letter, write_tips
from peeraudit.operations.export import export
from peeraudit.operations.opening import opened
from peeraudit.operations.places import new_folder, own_folder, write_whole
from peeraudit.operations.take_in import Filled, start_from_workbook
from peeraudit.paths import SAMPLE
from peeraudit.store.errors import Cancelled
from peeraudit.store.pages import is_there

PASSPHRASE = "sample challenge"  # noqa: S105 - printed for everybody
"""The sample's passphrase, for everybody to know: nothing in it is secret."""

STORE = "sample.peeraudit"
"""The sample's store, in its folder."""

FOLDER = "sample"
"""Its folder in the person's own."""

DOCUMENTS = (
    ("letter", write_letter, "the feedback letter"),
    ("top-tips", write_tips, "the top tips, one page"),
)
"""What is made of the sample, as PDF, as a page for the web, and as plain text."""

FILES = 3 + len(DOCUMENTS) * len(SUFFIXES)
"""How many files it has: store, workbook and export as well."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample as written: its folder, its store, and each file with what it is."""

    folder: Path
    store: Path
    passphrase: str
    made: tuple[tuple[Path, str], ...]


def sample_here(*, clock: Clock, told: Callable[[str], bool]) -> Path:
    """The sample's store in the person's own folder; it is made where it is not there yet.

    Raises as `make_sample` does.
    """
    folder = own_folder() / FOLDER
    if is_there(folder / STORE):
        return folder / STORE
    return make_sample(folder, clock=clock, told=told).store


def make_sample(folder: Path, *, clock: Clock, told: Callable[[str], bool] = bool) -> Sample:
    """Write the sample into a new folder.

    The name of each file is told once it is made; where the answer is no, that was the last, and
    nothing is left. Raises `AlreadyThere`, `Cancelled`, `CannotWrite`, `DiskFull`.
    """
    with new_folder(folder) as part:
        made = tuple(_told(_make(part, clock=clock), told))
    files = tuple((folder / name, what) for name, what in made)
    return Sample(folder, folder / STORE, PASSPHRASE, files)


def _told(
    made: Iterator[tuple[str, str]], told: Callable[[str], bool]
) -> Iterator[tuple[str, str]]:
    for name, what in made:
        if not told(name):
            raise Cancelled("The sample was not made.")
        yield name, what


def _make(folder: Path, *, clock: Clock) -> Iterator[tuple[str, str]]:
    """Make each file of the sample, and tell its name and what it is."""
    sheets = read_csv_folder(SAMPLE)
    start_from_workbook(
        folder / STORE,
        lambda: PASSPHRASE,
        filled=Filled(sheets, shipped_forms(), named=""),
        challenge=Challenge(id=clock.new_id(), sample=True),
        clock=clock,
    )
    yield STORE, "the challenge itself, encrypted"
    write_whole(folder / "workbook.xlsx", filled_workbook(sheets))
    yield "workbook.xlsx", "the workbook it was made from"
    with opened(str(folder / STORE), PASSPHRASE, clock=clock) as workspace:
        for name, write, what in DOCUMENTS:
            for suffix in SUFFIXES:
                yield write(workspace, folder / f"{name}{suffix}").path.name, what
        export(workspace, folder / "export")
    yield "export", "everything again, as JSON and CSV"
