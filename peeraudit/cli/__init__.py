"""The command line: everything the program does to a challenge, without a screen.

It talks to people and decides nothing. What it needs is imported when a command runs, so that
`--help` answers at once.
"""

import os
import sys

from peeraudit.core.errors import ChallengeError, ExitCode


def main() -> None:
    """Run one command, and put whatever goes wrong into a sentence and an exit code."""
    from peeraudit.cli.commands import app

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
