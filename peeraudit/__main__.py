"""The program: a window where nothing, or only a challenge's file, is named, else a command.

`python -m peeraudit` is the same as `peeraudit`.
"""

import sys

SUFFIX = ".peeraudit"


def main() -> None:
    """Show the window, or run a command."""
    named = sys.argv[1:]
    if not named or (len(named) == 1 and named[0].endswith(SUFFIX)):
        from peeraudit.ui.program import run  # noqa: PLC0415 - commands need no screen

        sys.exit(run(sys.argv))
    from peeraudit.cli import main as command  # noqa: PLC0415 - the window needs no commands

    command()


if __name__ == "__main__":
    main()
