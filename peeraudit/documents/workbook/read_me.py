"""The words at the front of the workbook."""

TITLE = "Peer challenge workbook"

PARAGRAPHS = (
    """Each sheet holds one kind of thing, one row each. Fill in what you have: blank rows, columns
    and whole sheets are passed over, and the workbook can be taken in again when there is more.""",
    """The first row has the headings, the second says what goes in. Columns may be moved, and you
    may add your own: what is not known is named and left alone.""",
    """Several values in one cell are parted by semicolons, or each stands on a line of its own
    (Alt and Enter).""",
    """Ref is a row's own name in its sheet, such as E12 or F3. Write it once and never change it:
    by it the row is known again, and other sheets point at it.""",
    """Dates are written day first: 12/11/2026 or 12 November 2026. Times are written 09:30.""",
    """Use no formulas and merge no cells. Write no name of a child, a family or a worker anywhere:
    case files go by reference only, such as C07.""",
    """If anything can't be taken in, nothing is, and you are told of every such cell at once: where
    it stands, what is wrong, and what would be right.""",
)
"""What a coordinator needs to know before filling in the first row."""


def paragraphs() -> tuple[str, ...]:
    """The paragraphs, each on one line as a cell has it."""
    return tuple(" ".join(paragraph.split()) for paragraph in PARAGRAPHS)
