"""Reading form files: those a person wants checked, and those that ship.

A file is hostile until it is read: too big, not text, not there, each is said and nothing stops.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from peeraudit.core.template import FaultyForm, FormFault, find_faults, read_template
from peeraudit.paths import FORMS

MOST_BYTES = 1_000_000
"""A form of any sense is a hundredth of this."""


@dataclass(frozen=True, slots=True)
class FormCheck:
    """The form files read, in order, and every fault of them in the order of file and line."""

    read: tuple[Path, ...]
    faults: tuple[FormFault, ...]


@dataclass(frozen=True, slots=True)
class ShippedForm:
    """A form that ships, or stands beside those, ready to be frozen in a challenge.

    `digest` is the SHA-256 of its bytes in hex, by which the challenge keeps them.
    """

    id: str
    version: str
    title: str
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class _Checked:
    """What came of one path: the file read, if one was, and its faults."""

    read: tuple[Path, ...]
    faults: tuple[FormFault, ...]


class _UnreadableFile(Exception):
    """A form file that doesn't even hold text; carries its fault."""

    def __init__(self, fault: FormFault) -> None:
        super().__init__(fault.what)
        self.fault = fault


def check_forms(paths: Sequence[Path]) -> FormCheck:
    """Read each file, and each form file of each folder, and find all their faults."""
    checked = tuple(each for path in paths for each in _check(path))
    return FormCheck(
        tuple(path for each in checked for path in each.read),
        tuple(fault for each in checked for fault in each.faults),
    )


def shipped_forms() -> tuple[ShippedForm, ...]:
    """The forms that ship, in the order of their file names."""
    return tuple(_shipped(path) for path in sorted(FORMS.glob("*.toml")))


def usable_forms(own: Sequence[Path]) -> tuple[ShippedForm, ...]:
    """A person's own forms, from files and folders, then those that ship.

    So the first of an id is one's own. Raises `FaultyForm` with every fault of them.
    """
    check = check_forms(own)
    if check.faults:
        raise FaultyForm(check.faults)
    return (*map(_shipped, check.read), *shipped_forms())


def _shipped(path: Path) -> ShippedForm:
    raw = path.read_bytes()
    text = raw.decode()
    form = read_template(text, name=str(path))
    return ShippedForm(form.id, form.version, form.title, text, sha256(raw).hexdigest())


def _check(path: Path) -> Iterator[_Checked]:
    """What came of one path, or of each form file in it."""
    try:
        files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    except OSError as error:
        files = []
        yield _Checked((), (_unreadable(path, error),))
    else:
        if not files:
            what = "This folder has no form in it."
            right = "Forms are files whose names end in .toml."
            yield _Checked((), (FormFault(str(path), 0, what, right),))
    for file in files:
        yield _check_file(file)


def _check_file(path: Path) -> _Checked:
    try:
        text = _text_of(path)
    except _UnreadableFile as error:
        return _Checked((), (error.fault,))
    return _Checked((path,), find_faults(text, name=str(path)))


def _text_of(path: Path) -> str:
    """The text of a form file. Raises _UnreadableFile."""
    name = str(path)
    try:
        if path.exists() and not path.is_file():
            what, right = "This is not a file.", "Name a form file or a folder of them."
            raise _UnreadableFile(FormFault(name, 0, what, right))
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _UnreadableFile(_unreadable(path, error)) from error
    if len(raw) > MOST_BYTES:
        what = "This is more than a million bytes, far too much for a form."
        raise _UnreadableFile(FormFault(name, 0, what, "Look whether it is another file."))
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = "Here are bytes that are no text in UTF-8."
        right = "Save it again as UTF-8, which editors offer under Save as, Encoding."
        raise _UnreadableFile(FormFault(name, line, what, right)) from error


def _unreadable(path: Path, error: OSError) -> FormFault:
    what = f"This can't be read: {(error.strerror or 'no reason given').lower()}."
    return FormFault(str(path), 0, what, "Look whether the name is right and the file may be read.")
