"""Asking for what is never an argument, because the shell remembers those: passphrases, texts."""

import os
import sys
from pathlib import Path

import typer

from peeraudit.core.errors import ChallengeError, ExitCode

VARIABLE = "PEERAUDIT_PASSPHRASE"
"""Where a passphrase may stand for programs that have no terminal to be asked at."""


OTHER_VARIABLE = "PEERAUDIT_OTHER_PASSPHRASE"
"""Where the passphrase of a colleague's copy may stand, if it is another."""


class NoPassphrase(ChallengeError):
    """There is nobody to ask, and the variable is not set."""

    exit_code = ExitCode.NO_PASSPHRASE
    advice = f"Run this in a terminal, or set {VARIABLE}."


def passphrase() -> str:
    """The passphrase of a challenge that is there. Raises `NoPassphrase`."""
    return _from_environment(VARIABLE) or _asked("Passphrase", confirmed="")


def new_passphrase() -> str:
    """The passphrase of a challenge to be made, typed twice. Raises `NoPassphrase`."""
    return _from_environment(VARIABLE) or _asked("A passphrase for it", confirmed="The same again")


def other_passphrase(other: Path) -> str:
    """The passphrase of a colleague's copy, where ours does not open it. Raises `NoPassphrase`."""
    asked = _from_environment(OTHER_VARIABLE)
    if not asked and not sys.stdin.isatty():
        raise NoPassphrase(
            f"{other} has another passphrase, and there is no terminal to ask for it at.",
            advice=f"Run this in a terminal, or set {OTHER_VARIABLE}.",
        )
    return asked or _asked(f"Passphrase of {other}", confirmed="")


def agreed(question: str) -> bool:
    """Whether somebody at a terminal says yes; where there is none, nobody does."""
    return sys.stdin.isatty() and typer.confirm(question, err=True)


def text(question: str) -> str:
    """A text that a person writes: typed at the terminal, or all of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.read()
    return typer.prompt(question, default="", show_default=False, err=True)


def _from_environment(variable: str) -> str:
    return os.environ.get(variable, "")


def _asked(question: str, *, confirmed: str) -> str:
    if not sys.stdin.isatty():
        raise NoPassphrase("There is no terminal to ask for the passphrase at.")
    return typer.prompt(question, hide_input=True, confirmation_prompt=confirmed or False, err=True)
