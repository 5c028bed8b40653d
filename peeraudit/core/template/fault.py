"""Faults of a form: where each stands, what is wrong, and what would be right."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.template.lines import Path
from peeraudit.core.template.spelling import listed

_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class FormFault:
    """One fault of a form's file. Lines count from 1; 0 is the file as a whole."""

    name: str
    line: int
    what: str
    right: str

    def __str__(self) -> str:
        place = f"{self.name}:{self.line}" if self.line else self.name
        return f"{place}: {self.what} {self.right}"


@dataclass(frozen=True, slots=True)
class Found:
    """A fault by its path in the form, before its line is looked up."""

    path: Path
    what: str
    right: str


class FaultyForm(ChallengeError):
    """A form that can't be used as it is. `faults` are all of them."""

    exit_code = ExitCode.FAULTS_IN_FORM
    advice = "Mend the form and try again."

    def __init__(self, faults: tuple[FormFault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def shown(value: object) -> str:
    """A value of the form as it may stand in a message: quoted, on one line, not too long."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return (
        text
        if len(text) <= _LONGEST_SHOWN
        else f"{text[: _LONGEST_SHOWN - 1]}\N{HORIZONTAL ELLIPSIS}"
    )


def nearest(text: str, *, among: Iterable[str]) -> str:
    """What was probably meant, else everything it may be, as a sentence."""
    names = tuple(among)
    if not names:
        return "There is none to name."
    close = get_close_matches(text, names, n=1)
    return f'Did you mean "{close[0]}"?' if close else f"It may be {listed(names)}."
