"""Faults of shape: keys that aren't known or are absent, values of the wrong sort.

pydantic finds them, all at once; here they are put into words for people who write forms.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import EnumMeta
from typing import cast, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from peeraudit.core.template.fault import Found, nearest, shown
from peeraudit.core.template.form import AuditTemplate
from peeraudit.core.template.lines import Path
from peeraudit.core.template.place import place


def structure_faults(table: Mapping[str, object]) -> Iterator[Found]:
    """Every fault of shape in a form as TOML gave it."""
    try:
        AuditTemplate.model_validate(table)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=False):
            yield _in_words(detail, table)


def _in_words(detail: ErrorDetails, table: Mapping[str, object]) -> Found:
    path = detail["loc"]
    outer, key = path[:-1], path[len(path) - 1]
    where = place(outer, table=table)
    if detail["type"] == "extra_forbidden":
        known = _model_at(outer).model_fields
        right = nearest(str(key), among=known)
        return Found(path, f"{where} has no key {shown(key)}.", right)
    described = _described(path)
    if detail["type"] == "missing":
        return Found(path, f"{where} lacks {key}.", f"Add {key}: {described}.")
    within = f"{outer[len(outer) - 1]} {key + 1}" if isinstance(key, int) else key
    what = f"{where}: {within} can't be {shown(detail['input'])}."
    return Found(path, what, _guess(detail["input"], path) or f"It should be {described}.")


def _guess(value: object, path: Path) -> str:
    """Which of the few texts a field takes was probably meant; blank where that can't be told."""
    field = _field_at(path)
    takes = field.annotation if field else None
    if not (isinstance(value, str) and isinstance(takes, EnumMeta)):
        return ""
    names = [str(each) for each in cast("Iterable[object]", takes)]
    return nearest(value, among=names)


def _described(path: Path) -> str:
    """What the model says would be right for the field a path leads to."""
    field = _field_at(path)
    return field.description if field and field.description else "something else"


def _model_at(path: Path) -> type[BaseModel]:
    """The model of the table a path leads to."""
    model: type[BaseModel] = AuditTemplate
    for step in path:
        field = model.model_fields.get(str(step)) if isinstance(step, str) else None
        model = (_model_in(field.annotation) if field else None) or model
    return model


def _field_at(path: Path) -> FieldInfo | None:
    """The innermost field on a path: of a list's item, the list."""
    for length in range(len(path), 0, -1):
        fields = _model_at(path[: length - 1]).model_fields
        if path[length - 1] in fields:
            return fields[str(path[length - 1])]
    return None


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model an annotation speaks of, be it in a tuple, optional or annotated."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(each) for each in get_args(annotation))
    return next((model for model in found if model), None)
