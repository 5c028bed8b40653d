"""Rendering: a composition into bytes, by the suffix of the file they are for."""

from collections.abc import Sequence

from peeraudit.core.blocks import Composition
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.pages import PlacedPdf
from peeraudit.core.template.spelling import listed
from peeraudit.documents.html import render_html
from peeraudit.documents.text import render_text
from peeraudit.documents.tidying import tidied
from peeraudit.documents.undrawn import Undrawn, places

SUFFIXES = (".pdf", ".html", ".txt")
"""The kinds of file a composition can become."""


class UnknownSuffixError(ChallengeError):
    """Something was asked for in a kind of file that it is not written as."""

    exit_code = ExitCode.UNKNOWN_SUFFIX

    def __init__(self, thing: str, suffix: str, *, known: Sequence[str]) -> None:
        named = f'"{suffix}"' if suffix else "a name without a suffix"
        super().__init__(
            f"A {thing} cannot be written as {named}.",
            advice=f"Give the file a name that ends in {listed(known)}.",
        )


def render(composition: Composition, *, suffix: str) -> bytes:
    """The composition as PDF, HTML or text. Raises UnknownSuffixError for any other suffix."""
    tidy = tidied(composition)
    match suffix.lower():
        case ".pdf":
            from peeraudit.documents.pdf.document import (  # noqa: PLC0415 - only a PDF pays for it
                render_pdf,
            )

            return render_pdf(tidy)
        case ".html":
            return render_html(tidy).encode()
        case ".txt":
            return render_text(tidy).encode()
        case _:
            raise UnknownSuffixError("document", suffix, known=SUFFIXES)


def render_placed(composition: Composition) -> PlacedPdf:
    """The PDF that `render` gives, and where each text stands in it, for a reader on screen."""
    from peeraudit.documents.pdf.document import (  # noqa: PLC0415 - only a PDF pays for it
        render_pdf_placed,
    )

    return render_pdf_placed(tidied(composition))


def find_undrawn(composition: Composition) -> tuple[Undrawn, ...]:
    """The characters a PDF of the composition shows as names, each once a place, in order."""
    from peeraudit.documents.pdf.characters import (  # noqa: PLC0415 - it loads the PDF's fonts
        name_of,
        undrawn_in,
    )

    return tuple(
        Undrawn(character, name_of(character), place)
        for text, place in places(tidied(composition))
        for character in undrawn_in(text)
    )
