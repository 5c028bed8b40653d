"""Code tables: the way back from the codes of an embedded subset to characters.

ReportLab's own give code 0 a character, have too long blocks and break beyond the first plane;
each is written anew (PDF 32000-1, 9.10.3).
"""

import re
from collections.abc import Iterator

from pikepdf import Object, Pdf

from peeraudit.documents.pdf.fonts import HOLDING_SPACE

BLOCK = 100
"""The most entries one block of a table may have."""

_ENTRY = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")

_START = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange"""

_END = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def mend_code_tables(pdf: Pdf) -> None:
    """Write the table of every embedded subset anew."""
    for font in _fonts(pdf):
        table = font.ToUnicode
        table.write(code_table(table.read_bytes()).encode())


def code_table(drawn: bytes) -> str:
    """A right table from ReportLab's: no code for nothing, each character as it was typed."""
    entries = [
        f"<{found[1].decode()}> <{_written(int(found[2], 16))}>"
        for found in _ENTRY.finditer(drawn)
        if int(found[2], 16)
    ]
    blocks = [entries[start : start + BLOCK] for start in range(0, len(entries), BLOCK)]
    listed = [f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks]
    return "\n".join((_START, *listed, _END))


def _written(point: int) -> str:
    character = chr(point).replace(HOLDING_SPACE, "\u00a0")
    return character.encode("utf-16-be").hex().upper()


def _fonts(pdf: Pdf) -> Iterator[Object]:
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        for font in page.obj.Resources.Font.as_dict().values():
            if font.objgen not in seen and "/ToUnicode" in font:
                seen.add(font.objgen)
                yield font
