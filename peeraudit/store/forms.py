"""Forms in use, compiled (drawn): a frozen form is TOML, which takes ten times as long to read.

The kept piece is the truth. Each form in use whose piece is here and can be read is compiled once,
when it comes into use; whatever has no compiled form is read from its piece.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from sqlalchemy import Connection
from sqlmodel import Field, SQLModel

from peeraudit.core.template import AuditTemplate, FaultyForm, Question, thaw_template
from peeraudit.store.tables import table_of


class CompiledFormRow(SQLModel, table=True):
    """A form as JSON, by the digest of the piece it was compiled from."""

    __tablename__: ClassVar[str] = "compiled_form"  # pyright: ignore[reportIncompatibleVariableOverride] - SQLModel declares it as a callable too

    digest: str = Field(primary_key=True)
    compiled: str


COMPILED_FORMS = table_of("compiled_form")


def draw_forms(connection: Connection) -> None:
    """Compile the forms in use anew: some came or went, or their pieces did. There are only few."""
    connection.exec_driver_sql("DELETE FROM compiled_form")
    if rows := list(compiled_forms(connection)):
        connection.exec_driver_sql(
            "INSERT INTO compiled_form (digest, compiled) VALUES (?, ?)", rows
        )


def compiled_forms(connection: Connection) -> Iterator[tuple[str, str]]:
    """What is to be compiled, by digest, from the pieces of the forms in use."""
    for digest, content in connection.exec_driver_sql(
        "SELECT digest, content FROM piece WHERE digest IN (SELECT digest FROM form)"
        " ORDER BY digest"
    ).all():
        try:
            template = thaw_template(content.decode(), name=digest)
        except (UnicodeDecodeError, FaultyForm):
            continue
        yield digest, template.model_dump_json()


def read_form(connection: Connection, digest: str) -> AuditTemplate | None:
    """A compiled form; None where there is none."""
    row = connection.exec_driver_sql(
        "SELECT compiled FROM compiled_form WHERE digest = ?", (digest,)
    ).one_or_none()
    return None if row is None else _made(row[0])


@lru_cache(maxsize=8)
def _made(compiled: str) -> AuditTemplate:
    """The form of its JSON, made once: every grade is read by it."""
    return AuditTemplate.model_validate_json(compiled)


def read_points(connection: Connection, form: str) -> dict[str, str]:
    """The figures of a form in use's grades, by their keys, without making the whole form of it."""
    rows = connection.exec_driver_sql(
        "SELECT point.value ->> 'key', point.value ->> 'number' FROM form"
        " JOIN compiled_form ON compiled_form.digest = form.digest,"
        " json_each(compiled_form.compiled, '$.scale.points') AS point WHERE form.id = ?",
        (form,),
    )
    return {str(row[0]): str(row[1]) for row in rows}


def read_question(connection: Connection, form: str, question: str) -> Question | None:
    """One question of a form in use, without making the whole form of it; None where unknown."""
    row = connection.exec_driver_sql(
        "SELECT asked.value FROM form JOIN compiled_form ON compiled_form.digest = form.digest,"
        " json_each(compiled_form.compiled, '$.sections') AS section,"
        " json_each(section.value, '$.questions') AS asked"
        " WHERE form.id = ? AND asked.value ->> 'id' = ?",
        (form, question),
    ).first()
    return None if row is None else Question.model_validate_json(row[0])
