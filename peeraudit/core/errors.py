"""What a person can put right: one class per cause, each with its exit code and advice.

Everything else that is raised is our own fault and ends in a report without challenge text.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line answers to whoever started it. A number, once given, stays."""

    DONE = 0
    OUR_FAULT = 1
    USAGE = 2
    NO_FILE = 10
    EMPTY_FILE = 11
    A_FOLDER = 12
    ANOTHER_KIND_OF_FILE = 13
    TORN_SIZE = 14
    NOT_THIS_PASSPHRASE = 15
    DAMAGED = 16
    FROM_NEWER_VERSION = 17
    CANNOT_WRITE = 18
    DISK_FULL = 19
    ALREADY_THERE = 20
    IN_USE = 21
    NO_PASSPHRASE = 22
    WHO_IS_SPEAKING = 23
    FAULTS_IN_WORKBOOK = 24
    NOT_A_WORKBOOK = 25
    FAULTS_IN_FORM = 26
    FAULTS_IN_WORDING = 27
    NOTHING_TO_UNDO = 28
    NOT_AN_EXPORT = 29
    UNKNOWN_SUFFIX = 30
    NOT_WHOLE = 31
    NOTHING_TO_COMPOSE = 32
    NOT_KNOWN = 33
    NOT_ONE = 34
    NOTHING_TO_RESTORE = 35
    LAPTOPS_DISAGREE = 36
    NO_CONFLICT = 37
    SEVERAL_CONFLICTS = 38
    NO_SUCH_SIDE = 39
    NOT_A_VALUE = 40
    PASSAGES_TO_LOOK_AT = 41
    ITSELF_AGAIN = 50
    ANOTHER_CHALLENGE = 51
    NOT_A_WHOLE_COPY = 52
    TOO_MUCH = 53
    NOTHING_TO_TAKE_BACK = 54
    NOTHING_TO_STRIKE = 55
    NOT_TO_BE_JOINED = 56
    STILL_NEEDED = 57
    NO_SCREEN = 70
    CANCELLED = 71
    AUDIT_FINISHED = 58


class ChallengeError(Exception):
    """Something a person can put right: what happened, which value, and what to do next.

    Where the advice names a command, `on_screen` is what to do next for whoever has the window in
    front of them; elsewhere it is the advice itself.
    """

    exit_code: ExitCode = ExitCode.USAGE
    advice: str = ""
    on_screen: str = ""

    def __init__(self, what: str, *, advice: str = "", on_screen: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.on_screen = on_screen or advice or self.on_screen or self.advice
        self.advice = advice or self.advice

    def __str__(self) -> str:
        return f"{self.what} {self.advice}".strip()
