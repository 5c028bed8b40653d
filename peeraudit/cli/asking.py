"""Asking for the passphrase: from the terminal or the environment, never from an argument."""

import os
import sys

import typer

from peeraudit.core.errors import ChallengeError, ExitCode

VARIABLE = "PEERAUDIT_PASSPHRASE"
"""Where a passphrase may stand for programs that have no terminal to be asked at."""


class NoPassphrase(ChallengeError):
    """There is nobody to ask, and the variable is not set."""

    exit_code = ExitCode.NO_PASSPHRASE
    advice = f"Run this in a terminal, or set {VARIABLE}."


def passphrase() -> str:
    """The passphrase of a challenge that is there. Raises `NoPassphrase`."""
    return _from_environment() or _asked("Passphrase", confirmed="")


def new_passphrase() -> str:
    """The passphrase of a challenge to be made, typed twice. Raises `NoPassphrase`."""
    return _from_environment() or _asked("A passphrase for it", confirmed="The same again")


def _from_environment() -> str:
    return os.environ.get(VARIABLE, "")


def _asked(question: str, *, confirmed: str) -> str:
    if not sys.stdin.isatty():
        raise NoPassphrase("There is no terminal to ask for the passphrase at.")
    return typer.prompt(question, hide_input=True, confirmation_prompt=confirmed or False, err=True)
