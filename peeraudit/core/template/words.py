"""The kinds of text a form is written in, and what every table of it is held to."""

from typing import Annotated

from pydantic import ConfigDict, StringConstraints

SHAPE = ConfigDict(extra="forbid", frozen=True)
"""Every table of a form: nothing unknown in it, nothing changed after reading."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)]
"""What a form, section or question is known by; it never changes, so answers find it again."""

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=60)]
"""What is kept for an answer; unlike an id it may begin with a figure, as 5-10 does."""

Words = Annotated[str, StringConstraints(pattern=r"^\P{Cc}*[^\s\p{Cc}]\P{Cc}*$", max_length=500)]
"""One line of text with something in it."""

Prose = Annotated[str, StringConstraints(pattern=r"^(\P{Cc}|[\n\t])*$", max_length=20_000)]
"""Text of any number of lines, or none."""

Version = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}(\.[0-9]{1,4}){0,2}$")]
"""A plain version: 1, 2.1 or 2.1.3."""
