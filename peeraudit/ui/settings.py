"""What a person chose on this laptop: nothing here is part of a challenge, but ids and file names.

A settings file that cannot be read is as good as none; the next choice writes it anew.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import cast

from peeraudit.ui.look.tokens import Scheme

MOST_RECENT = 8
"""Challenges listed on the start page."""

TEXT_SIZES = (1.0, 1.25, 1.5)
"""How large type may be set, against its usual size."""

IDLE_MINUTES = (2, 5, 10, 15)
"""After how many minutes without a key or a click the program may lock."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen. `people` has who sits here, by the id of each challenge.

    `opened_at` has when each of the recent files was last opened. `worked_in` are the files that
    were opened where they lie; nobody who leaves one out of the list of recent files works
    elsewhere from then on.
    """

    scheme: Scheme = Scheme.SYSTEM
    text_size: float = 1.0
    lock_after: int = 5
    recent: tuple[str, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict[str, str])
    opened_at: Mapping[str, str] = field(default_factory=dict[str, str])
    worked_in: tuple[str, ...] = ()
    one_question: bool = False


class Settings:
    """The choices on this laptop, read once and written when one changes."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or _own_path()
        self.choices = _read(self._path)

    def choose(self, **chosen: object) -> None:
        """Change some choices, and write them down."""
        self.choices = replace(self.choices, **chosen)
        self._write()

    def opened(self, path: Path) -> None:
        """Remember a challenge that was opened, the last first."""
        name = str(path)
        others = (item for item in self.choices.recent if item != name)
        recent = (name, *others)[:MOST_RECENT]
        known = {item: at for item, at in self.choices.opened_at.items() if item in recent}
        now = datetime.now().astimezone().isoformat(timespec="minutes")
        worked_in = tuple(dict.fromkeys((*self.choices.worked_in, name)))
        self.choose(recent=recent, opened_at={**known, name: now}, worked_in=worked_in)

    def forget(self, path: Path) -> None:
        """Leave a challenge out of the list; its file stays where it is."""
        name, choices = str(path), self.choices
        self.choose(
            recent=tuple(item for item in choices.recent if item != name),
            opened_at={item: at for item, at in choices.opened_at.items() if item != name},
        )

    def sits_here(self, challenge: str, peer: str) -> None:
        """Remember who sits at this laptop, of the team of a challenge."""
        self.choose(people={**self.choices.people, challenge: peer})

    def _write(self) -> None:
        """Write all of it or nothing. A folder that takes no file is no reason to stop anybody."""
        import json

        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(asdict(self.choices), indent=1), encoding="utf-8")
            part.replace(self._path)
        except OSError:
            part.unlink(missing_ok=True)


def _own_path() -> Path:
    import platformdirs

    return Path(platformdirs.user_config_dir("peeraudit", appauthor=False)) / "settings.json"


def _read(path: Path) -> Choices:
    """What a settings file says, each choice by itself; what cannot be understood is left out."""
    if not path.is_file():
        return Choices()
    import json

    try:
        found: object = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Choices()
    said = cast("dict[str, object]", found) if isinstance(found, dict) else {}
    understood: dict[str, object] = {}
    for name, read in _READERS.items():
        with suppress(KeyError, TypeError, ValueError):
            understood[name] = read(said[name])
    return replace(Choices(), **understood)


def _one_of(*allowed: object) -> Callable[[object], object]:
    """What answers with a value that is among the allowed, and raises ValueError for others."""
    return lambda value: allowed[allowed.index(value)]


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(map(str, cast("list[object]", value)))


def _people(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return {str(key): str(name) for key, name in cast("dict[object, object]", value).items()}


_READERS: Mapping[str, Callable[[object], object]] = {
    "scheme": _one_of(*Scheme),
    "text_size": _one_of(*TEXT_SIZES),
    "lock_after": _one_of(*IDLE_MINUTES),
    "recent": lambda value: _names(value)[:MOST_RECENT],
    "worked_in": _names,
    "people": _people,
    "opened_at": _people,
    "one_question": _one_of(False, True),
}
"""How each choice is read; what cannot be one raises an error."""
