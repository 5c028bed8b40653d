"""Structure: the tree of elements that tells a screen reader what the pages show, in order.

Written by pikepdf over the drawn pages (PDF 32000-1, 14.7; PDF/UA-1, 7).
"""

from collections import defaultdict
from collections.abc import Iterable

from pikepdf import Array, Dictionary, Name, Object, Pdf

from peeraudit.documents.pdf.drawing import Piece
from peeraudit.documents.pdf.strips import Element

Places = dict[Element, list[Piece]]
"""Where each element that holds text has been drawn."""


def write_structure(pdf: Pdf, *, root: Element, pieces: Iterable[Piece]) -> None:
    """Give a PDF its structure tree and each page its way back into it."""
    places: Places = defaultdict(list)
    for piece in pieces:
        places[piece.element].append(piece)
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    written: dict[Element, Object] = {}
    tree.K = _write(pdf, root, parent=tree, places=places, written=written)
    tree.ParentTree = pdf.make_indirect(_parent_tree(pdf, places=places, written=written))
    tree.ParentTreeNextKey = len(pdf.pages)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _write(
    pdf: Pdf, element: Element, *, parent: Object, places: Places, written: dict[Element, Object]
) -> Object:
    made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.kind}"), P=parent))
    written[element] = made
    if element.attributes:
        owner, name, value = element.attributes
        made.A = Dictionary({"/O": Name(owner), name: Name(value)})
    drawn = places.get(element, [])
    if drawn:
        made.Pg = pdf.pages[drawn[0].page].obj
    made.K = Array(
        [
            *(_content(pdf, piece, first=drawn[0]) for piece in drawn),
            *(
                _write(pdf, part, parent=made, places=places, written=written)
                for part in element.within
            ),
        ]
    )
    return made


def _content(pdf: Pdf, piece: Piece, *, first: Piece) -> Object | int:
    if piece.page == first.page:
        return piece.number
    page = pdf.pages[piece.page].obj
    return Dictionary(Type=Name.MCR, Pg=page, MCID=piece.number)


def _parent_tree(pdf: Pdf, *, places: Places, written: dict[Element, Object]) -> Dictionary:
    numbered: dict[int, dict[int, Object]] = defaultdict(dict)
    for element, pieces in places.items():
        for piece in pieces:
            numbered[piece.page][piece.number] = written[element]
    entries: list[Object | int] = []
    for place, page in enumerate(pdf.pages):
        page.obj.StructParents = place
        page.obj.Tabs = Name.S
        owners = numbered[place]
        entries += [place, pdf.make_indirect(Array([owners[at] for at in range(len(owners))]))]
    return Dictionary(Nums=Array(entries))
