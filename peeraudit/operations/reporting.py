"""A report of a fault of our own: where it happened, and nothing of the challenge."""

import platform
import secrets
import traceback
from importlib.metadata import version
from pathlib import Path

import platformdirs

from peeraudit.core.errors import ChallengeError, ExitCode


class OurFault(ChallengeError):
    """A fault of our own, reported: told to whoever asked, so that nothing counts as kept."""

    exit_code = ExitCode.OUR_FAULT


def report(error: BaseException) -> str:
    """Write what went wrong to a file of its own; answers with the sentence to show.

    The report has kinds of errors, files and lines of the program. What errors say is left out:
    it may quote what somebody typed.
    """
    name = secrets.token_hex(3)
    lines = [f"peeraudit {version('peeraudit')}, Python {platform.python_version()}"]
    cause: BaseException | None = error
    while cause is not None:
        lines.append(type(cause).__qualname__)
        lines.extend(
            f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        )
        cause = cause.__cause__ or cause.__context__
    path = Path(platformdirs.user_log_dir("peeraudit", appauthor=False)) / f"report-{name}.txt"
    what = f"Something went wrong inside peeraudit (report {name}). Nothing was left half-done."
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return what
    return f"{what} The report holds nothing of the challenge; send it to whoever helps you: {path}"
