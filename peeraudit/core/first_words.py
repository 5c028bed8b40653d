"""A text told by its first words, so that people find it."""

FIRST_WORDS = 6
"""How many words of a text are given."""


def first_words(kind: str, text: str) -> str:
    """A text of some kind as people find it: the kind, and its first words."""
    words = text.split()
    ending = "\u2026" if len(words) > FIRST_WORDS else ""
    return f"{kind} \u201c{' '.join(words[:FIRST_WORDS])}{ending}\u201d"
