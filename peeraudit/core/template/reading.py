"""Reading a form: its text in, the form out, or every fault of it at once."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import cast

from peeraudit.core.template.consistency import consistency_faults
from peeraudit.core.template.fault import FaultyForm, FormFault, Found
from peeraudit.core.template.form import AuditTemplate
from peeraudit.core.template.lines import line_of, places_in
from peeraudit.core.template.structure import structure_faults

_SYNTAX = re.compile(r"(?P<what>.*) \(at (line (?P<line>[0-9]+), column [0-9]+|end of document)\)")

_LOOK = "Look at this line and the one before for a missing quote, bracket or equals sign."

_SYNTAX_ADVICE = {
    "Cannot overwrite": "Write each key once in its table.",
    "Cannot declare": "Write each [table] once, and use [[...]] where there are several of a kind.",
    "Duplicate inline": "Write each key once in its table.",
    "Invalid value": 'Put texts in double quotes, as in title = "The plan".',
    "Expected '='": 'Write a key, an equals sign and a value, as in title = "The plan".',
    "Invalid initial character": "Begin a key with a letter, and keep all from { to } on one line.",
    "Unclosed inline": "Keep all from { to } on one line.",
    "Unclosed array": "End the list with a square bracket.",
    "Unterminated string": "End the text with the quotes it began with.",
    "Unescaped '\\'": "Write a backslash twice, or put the text in single quotes.",
    "Illegal character": "End the text with its quotes on the same line, or begin and end it with "
    'three: """.',
}
"""What helps with the commonest complaints of the TOML reader, by how they begin."""

LONGEST_LINE = 5_000
"""Characters. Longer prose runs over several lines; the TOML reader is slow on endless ones."""

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Windows editors put it before a text; it is no part of it."""


def read_template(text: str, *, name: str) -> AuditTemplate:
    """The form a TOML text holds. Raises FaultyForm with all its faults; `name` stands in them."""
    faults = find_faults(text, name=name)
    if faults:
        raise FaultyForm(faults)
    return AuditTemplate.model_validate(_loaded(text))


def thaw_template(text: str, *, name: str) -> AuditTemplate:
    """The form a frozen text holds. Its faults were looked for when it was frozen, or arrived.

    Raises FaultyForm where it can't be read all the same.
    """
    try:
        return AuditTemplate.model_validate(_loaded(text))
    except (ValueError, RecursionError):
        return read_template(text, name=name)


def is_form(content: bytes) -> bool:
    """Whether bytes are the text of a form that can be used."""
    try:
        return not find_faults(content.decode(), name="")
    except UnicodeDecodeError:
        return False


def find_faults(text: str, *, name: str) -> tuple[FormFault, ...]:
    """Every fault of a form, in the order of its lines; none where it can be used.

    Of a text that isn't TOML only the first fault can be told: what follows can't be read.
    """
    endless = [at for at, line in enumerate(text.split("\n"), 1) if len(line) > LONGEST_LINE]
    if endless:
        what = f"This line has more than {LONGEST_LINE:,} characters."
        return (
            FormFault(name, endless[0], what, 'Break long text up: begin and end it with """.'),
        )
    try:
        table = _loaded(text)
        places = places_in(text.removeprefix(BYTE_ORDER_MARK))
    except RecursionError:
        what = "Brackets stand in brackets far too deep to be a form."
        return (FormFault(name, 0, what, "Begin with one of the forms that ship."),)
    except ValueError as error:
        return (_syntax_fault(str(error), text, name=name),)
    found = [
        FormFault(name, line_of(each.path, places=places), each.what, each.right)
        for each in _faults_in(table)
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda fault: fault.line))


def _loaded(text: str) -> Mapping[str, object]:
    return cast("Mapping[str, object]", tomllib.loads(text.removeprefix(BYTE_ORDER_MARK)))


def _faults_in(table: Mapping[str, object]) -> Iterator[Found]:
    yield from structure_faults(table)
    yield from consistency_faults(table)


def _syntax_fault(message: str, text: str, *, name: str) -> FormFault:
    """What the TOML reader stumbled over, with the line it gives."""
    found = _SYNTAX.fullmatch(message)
    line = int(found["line"] or 0) if found else 0
    what = found["what"] if found else "A number has too many figures"
    advice = (right for begun, right in _SYNTAX_ADVICE.items() if what.startswith(begun))
    right = next(advice, _LOOK) if line else _LOOK
    return FormFault(
        name,
        line or text.count("\n") + 1,
        f"This can't be read as TOML: {what.rstrip('.').lower()}.",
        right,
    )
