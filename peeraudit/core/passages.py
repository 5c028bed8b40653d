"""Passages in their place: each paragraph of standard wording beside what the team made of it.

The team's words stand wherever they wrote some, whatever the situation: a standard paragraph that
has nothing to say any more takes none of them away, it only marks them to be looked at again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from peeraudit.core.blocks import Block, Composition, Paragraph
from peeraudit.core.passage import DocumentKind, Passage
from peeraudit.core.wording import Voice
from peeraudit.core.wording.whole import LetterPassages, TipsPassages

PASSAGE = "passage:"
"""What the `about` of a paragraph begins with where it can be rewritten; its name follows."""

PARAGRAPHS: Mapping[DocumentKind, type[BaseModel]] = {
    DocumentKind.LETTER: LetterPassages,
    DocumentKind.TIPS: TipsPassages,
}
"""The paragraphs of standard wording, by document; the names of their fields are theirs."""


@dataclass(frozen=True, slots=True)
class PassageShown:
    """One paragraph as it stands now.

    `standard` is the standard paragraph, figures and all, as the document would print it; empty
    where it would print none. `kept` is what the journal holds of the team's own words, none where
    nobody ever wrote any.
    """

    document: DocumentKind
    paragraph: str
    standard: str
    kept: Passage | None = None

    @property
    def about(self) -> str:
        """What its blocks are about."""
        return about_passage(self.paragraph)

    @property
    def name(self) -> str:
        """What a person types and reads for it."""
        tips = "tips " if self.document is DocumentKind.TIPS else ""
        return f"{tips}passage {self.paragraph}"

    @property
    def own_words(self) -> str:
        """What the team wrote; empty where the standard words stand."""
        return "" if self.kept is None else self.kept.text.strip()

    @property
    def is_theirs(self) -> bool:
        """Whether the team's own words stand."""
        return bool(self.own_words)

    @property
    def text(self) -> str:
        """What is printed."""
        return self.own_words or self.standard

    @property
    def rewritten_from(self) -> str:
        """The standard paragraph as it was when somebody last looked at both."""
        return "" if self.kept is None else self.kept.rewritten_from

    @property
    def wants_looking(self) -> bool:
        """Whether figures or wording beneath the team's words have changed since."""
        return self.is_theirs and self.rewritten_from != self.standard


def about_passage(paragraph: str) -> str:
    """What a block is about that prints a paragraph which can be rewritten."""
    return f"{PASSAGE}{paragraph}"


def paragraph(voice: Voice, *, document: DocumentKind, of: str) -> tuple[Block, ...]:
    """One paragraph by its name: the team's words, else the standard ones; none without either."""
    own = own_paragraph(voice, document=document, of=of)
    return own or _block(voice.standard(document, of), of=of)


def own_paragraph(voice: Voice, *, document: DocumentKind, of: str) -> tuple[Block, ...]:
    """One paragraph by its name, where the team wrote it in its own words."""
    return _block(voice.own_words.get((document, of), ""), of=of)


def passages_of(
    standard: Composition, *, document: DocumentKind, kept: Iterable[Passage]
) -> tuple[PassageShown, ...]:
    """Every paragraph of a document, in order, beside what the team made of it.

    `standard` is the document composed without a passage of the team's.
    """
    said = {item.about: item.text for item in standard.blocks if isinstance(item, Paragraph)}
    written = {item.paragraph: item for item in kept if item.document is document}
    return tuple(
        PassageShown(document, name, said.get(about_passage(name), ""), written.get(name))
        for name in PARAGRAPHS[document].model_fields
    )


def _block(text: str, *, of: str) -> tuple[Block, ...]:
    return (Paragraph(text, about=about_passage(of)),) if text else ()
