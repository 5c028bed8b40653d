"""A quote as it is shown: in quotation marks, and never in two pairs."""

from peeraudit.core.evidence import Evidence

MARKS = ("“", '"')
"""What words begin with that somebody typed with their quotation marks."""


def in_quotes(note: Evidence) -> str:
    """The words of a note; in quotation marks where they are a quote and have none themselves."""
    is_bare = note.quote and not note.text.lstrip().startswith(MARKS)
    return f"“{note.text}”" if is_bare else note.text
