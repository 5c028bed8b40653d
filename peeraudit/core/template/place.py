"""What the parts of a form are called when a fault is told: section "plan", question "voice"."""

from collections.abc import Mapping
from typing import cast

from peeraudit.core.template.lines import Path

_SINGULAR = {
    "sections": "section",
    "questions": "question",
    "options": "option",
    "limits": "limit",
    "points": "point",
    "all_of": "condition",
    "any_of": "condition",
}
"""What one of a list is called."""

_WITHIN = frozenset({"options", "all_of", "any_of"})
"""Lists of which one is told with what it belongs to."""

_TABLES = frozenset({"overall", "period", "scale"})
"""Tables there is only one of."""


def place(path: Path, *, table: Mapping[str, object]) -> str:
    """What a path leads to, as people call it: the nearest thing on the way that has a name."""
    named = "The form"
    at: object = table
    of = ""
    for step in path:
        at = _step(at, step)
        if isinstance(step, int) and of in _SINGULAR:
            known = _known_as(at)
            one = f'{_SINGULAR[of]} "{known}"' if known else f"{_SINGULAR[of]} {step + 1}"
            named = f"{named}, {one}" if of in _WITHIN else one
        elif step in _TABLES:
            named = f"[{step}]"
        of = str(step)
    return named[0].upper() + named[1:]


def _step(at: object, step: int | str) -> object:
    if isinstance(at, Mapping):
        return cast("Mapping[object, object]", at).get(step)
    if isinstance(at, list) and isinstance(step, int):
        items = cast("list[object]", at)
        return items[step] if step < len(items) else None
    return None


def _known_as(at: object) -> str:
    """The id or key of a table; blank where it has none."""
    if not isinstance(at, Mapping):
        return ""
    table = cast("Mapping[str, object]", at)
    known = table.get("id", table.get("key", ""))
    return known if isinstance(known, str) else ""
