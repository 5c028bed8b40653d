"""The tags of a note as a line of their own: what they mean, and how they are typed."""

from peeraudit.core.captured import read_line
from peeraudit.core.evidence import Evidence
from peeraudit.core.tags import Tags
from peeraudit.operations.tagging import Tagged, tagged_by
from peeraudit.operations.written_value import NotAValue

NO_TEXT = "x"
"""Stands for the text of the note where only its tags are read."""


def typed_tags(note: Evidence, *, tags: Tags) -> str:
    """The tags of a note as somebody would type them."""
    ids = (note.theme, *note.key_lines, note.source)
    return " ".join(tags.by_id[each].typed for each in ids if each in tags.by_id)


def read_tags(words: str, *, tags: Tags) -> Tagged:
    """What a line of tags says. Raises `NotAValue` where some of it says nothing."""
    captured = read_line(f"{NO_TEXT} {words}", tags=tags)
    rest = captured.text.removeprefix(NO_TEXT).strip()
    if rest:
        raise NotAValue(
            f"Nothing here is called “{rest}”, or more than one thing is.",
            advice="Type # or @ and choose; a note has one theme and one source.",
        )
    return tagged_by(captured)


def with_what_is_gone(tagged: Tagged, note: Evidence, *, tags: Tags) -> Tagged:
    """The same with what the note names that no tag can name any more."""
    lost = tuple(each for each in note.key_lines if each not in tags.by_id)
    theme = note.theme if note.theme not in tags.by_id else ""
    source = note.source if note.source not in tags.by_id else ""
    return Tagged(
        tagged.theme or theme, tagged.source or source, (*tagged.key_lines, *lost), tagged.leaning
    )
