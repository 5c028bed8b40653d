"""The command line: everything the program does to a challenge, without a screen.

It talks to people and decides nothing. What it needs is imported when a command runs, so that
`--help` answers at once.
"""

import os
import sys
from importlib import import_module

from peeraudit.core.errors import ChallengeError, ExitCode

COMMANDS = ("commands", "looking", "joining", "settling", "changing")
"""The modules that hold the commands, in the order in which help lists them."""


def main() -> None:
    """Run one command, and put whatever goes wrong into a sentence and an exit code."""
    from peeraudit.cli.app import app

    for name in COMMANDS:
        import_module(f"peeraudit.cli.{name}")

    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    try:
        app(prog_name="peeraudit")
    except ChallengeError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 - the one place where our own faults end
        from peeraudit.operations.reporting import report

        print(report(error), file=sys.stderr)
        sys.exit(ExitCode.OUR_FAULT)
