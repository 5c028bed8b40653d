"""The challenges opened lately on this laptop, as the start page tells of them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from peeraudit.ui.settings import Choices


@dataclass(frozen=True, slots=True)
class Recent:
    """One challenge's file: what it is called, where it lies, when it was last opened."""

    path: Path
    name: str
    folder: str
    when: str
    is_there: bool


def recent(choices: Choices) -> tuple[Recent, ...]:
    """The challenges opened lately, the last first."""
    return tuple(_told(Path(name), choices.opened_at.get(name, "")) for name in choices.recent)


def when_in_words(stamp: str) -> str:
    """A moment as people say it; nothing where there is none."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return ""
    return f"{moment.day} {moment:%B %Y}, {moment:%H:%M}"


def _told(path: Path, stamp: str) -> Recent:
    return Recent(
        path=path,
        name=path.stem,
        folder=_short(path.parent),
        when=when_in_words(stamp),
        is_there=_is_there(path),
    )


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _short(folder: Path) -> str:
    """A folder, as from one's own home where it is in that."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
