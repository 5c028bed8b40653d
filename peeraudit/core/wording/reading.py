"""Reading a wording file: refused whole, with every fault at once, or taken whole.

The text comes in from outside; nothing here opens a file.
"""

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from peeraudit.core.errors import ChallengeError, ExitCode

from .variants import Variant
from .whole import Wording

Place = tuple[int | str, ...]
"""Where in a file a fault stands, as pydantic tells it."""

WHAT = {
    "missing": "it is missing",
    "extra_forbidden": "there is no such key",
    "model_type": "it is something else than what belongs here",
    "string_type": "it is not a text",
    "string_pattern_mismatch": "it is not a language tag",
    "too_short": "there are too few",
    "too_long": "there are too many",
}
"""What is wrong, by the kind of fault."""

RIGHT = {
    "missing": "Add it, as in the wording that comes with the program.",
    "string_pattern_mismatch": "Write a language tag such as en-GB or cy.",
    "too_short": "Write twelve, January first.",
    "too_long": "Write twelve, January first.",
    "model_type": "Write it as the wording that comes with the program has it.",
}
"""What would be right, by the kind of fault."""

TEXT_WANTED = "Write a text in quotation marks."
"""What would be right wherever something else stands."""


@dataclass(frozen=True, slots=True)
class WordingFault:
    """One fault: the key it stands at, what is wrong, and what would be right."""

    key: str
    what: str
    right: str


class FaultyWording(ChallengeError):
    """A wording file that cannot be used, with every fault it has."""

    exit_code = ExitCode.FAULTS_IN_WORDING

    def __init__(self, *, name: str, faults: tuple[WordingFault, ...]) -> None:
        lines = (f"{name}: {fault.key}: {fault.what}. {fault.right}" for fault in faults)
        super().__init__(
            "\n".join(lines),
            advice="Mend these in the file, or use the wording that comes with the program.",
        )
        self.name = name
        self.faults = faults


def read_wording(text: str, *, name: str) -> Wording:
    """Read the wording in a file's text; `name` is the file's name, for the faults.

    Raises `FaultyWording` with every fault there is.
    """
    try:
        return Wording.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        right = "See the place it names: a quotation mark or bracket may be missing."
        faults = (WordingFault("the file", f"it is not TOML: {fault}", right),)
    except ValidationError as fault:
        faults = _faults_of(fault.errors())
    raise FaultyWording(name=name, faults=faults)


def _faults_of(errors: list[ErrorDetails]) -> tuple[WordingFault, ...]:
    missing = [error["loc"] for error in errors if error["type"] == "missing"]
    return tuple(
        WordingFault(_key(error["loc"]), what=_what(error), right=_right(error, missing=missing))
        for error in errors
    )


def _key(loc: Place) -> str:
    """A place as the writer of the file sees it: letter.passages.thanks, sentence 2, kind."""
    labels = iter(("sentence", "variant", "value") if "passages" in loc else ("entry", "value"))
    told = ""
    for part in loc:
        if isinstance(part, int):
            told += f", {next(labels, 'value')} {part + 1}"
        elif part != "say":
            told += (", " if "," in told else "." if told else "") + part
    return told


def _what(error: ErrorDetails) -> str:
    if error["type"] == "enum":
        return f"“{error['input']}” is not a value it can have"
    return WHAT.get(error["type"], error["msg"])


def _right(error: ErrorDetails, *, missing: list[Place]) -> str:
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return _spelling(error["loc"], missing=missing)
        case "enum":
            return f"One of {context['expected']}."
        case other:
            return str(context.get("right", RIGHT.get(other, TEXT_WANTED)))


def _spelling(loc: Place, *, missing: list[Place]) -> str:
    """The key that may have been meant: one missing beside it, or a case of a variant."""
    in_variant = any(isinstance(part, int) for part in loc)
    beside = [str(other[-1]) for other in missing if other[:-1] == loc[:-1]]
    known = [*Variant.model_fields] if in_variant else beside
    near = get_close_matches(str(loc[-1]), known, n=1)
    if near:
        return f"Write it as “{near[0]}”."
    return f"One of {', '.join(known)}." if in_variant else "Take it out."
