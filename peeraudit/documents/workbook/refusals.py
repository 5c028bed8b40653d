"""Why a file isn't taken for a workbook, in words a person can act upon."""

from peeraudit.core.errors import ChallengeError, ExitCode

SAVE_AGAIN = "Open it in your spreadsheet program and save it as an Excel workbook (.xlsx)."


class NotAWorkbook(ChallengeError):
    """No workbook, or a broken one, or one made to do harm. Nothing is taken in."""

    exit_code = ExitCode.NOT_A_WORKBOOK
    advice = SAVE_AGAIN


def broken(name: str) -> NotAWorkbook:
    """A workbook that is damaged."""
    return NotAWorkbook(f"{name} is damaged: it can't be read as a workbook.")


def endless(name: str, what: str) -> NotAWorkbook:
    """A workbook that has more of something than any challenge."""
    return NotAWorkbook(
        f"{name} has {what} without end, as no challenge has.",
        advice="Copy the rows into a blank workbook and take that in.",
    )
