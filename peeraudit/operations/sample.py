"""The sample challenge: invented, whole, and every document made from it."""

from collections.abc import Iterator
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
from peeraudit.operations.places import new_folder, write_whole
from peeraudit.operations.take_in import Filled, start_from_workbook
from peeraudit.paths import SAMPLE

PASSPHRASE = "sample challenge"  # noqa: S105 - printed for everybody
"""The sample's passphrase, for everybody to know: nothing in it is secret."""

STORE = "sample.peeraudit"
"""The sample's store, in its folder."""

DOCUMENTS = (
    ("letter", write_letter, "the feedback letter"),
    ("top-tips", write_tips, "the top tips, one page"),
)
"""What is made of the sample, as PDF, as a page for the web, and as plain text."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample as written: its folder, its store, and each file with what it is."""

    folder: Path
    store: Path
    passphrase: str
    made: tuple[tuple[Path, str], ...]


def make_sample(folder: Path, *, clock: Clock) -> Sample:
    """Write the sample into a new folder. Raises `AlreadyThere`, `CannotWrite`, `DiskFull`."""
    with new_folder(folder) as part:
        made = tuple(_make(part, clock=clock))
    files = tuple((folder / name, what) for name, what in made)
    return Sample(folder, folder / STORE, PASSPHRASE, files)


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
