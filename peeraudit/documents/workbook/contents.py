"""What a package says of itself: that it is a workbook, its sheets, styles and shared texts."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from peeraudit.documents.workbook.package import (
    Handlers,
    NotAWorkbook,
    Package,
    broken,
    endless,
    parse,
)

MOST_CHARACTERS = 30_000_000
"""Characters of all shared texts: the notes of a hundred challenges."""

MOST_TEXTS = 1_000_000
"""Shared texts: a hundred challenges' again."""

MACROS = "macros"
"""The name under which a workbook's macros are told of. They are never run."""

_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_OTHER_KINDS = (
    ("wordprocessingml", "a Word document"),
    ("presentationml", "a PowerPoint presentation"),
    ("sheet.binary", "a binary Excel workbook (.xlsb)"),
)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_DATE_FORMATS = frozenset(
    map(str, (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
)
_NOT_A_DATE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE = re.compile(r"[dmyhs]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet and the part it lies in; no part where it is a chart or a macro sheet."""

    name: str
    part: str


@dataclass(frozen=True, slots=True)
class Contents:
    """A workbook without its cells. `date_styles` are the styles that show a number as a date."""

    sheets: tuple[SheetPart, ...]
    texts: tuple[str, ...]
    date_styles: frozenset[int]
    counts_from_1904: bool
    has_macros: bool


@dataclass(frozen=True, slots=True)
class Relation:
    """One part's pointing at another."""

    id: str
    kind: str
    target: str


def read_contents(package: Package) -> Contents:
    """Everything but the cells. Raises NotAWorkbook."""
    if _TYPES not in package.parts or _RELATIONS not in package.parts:
        raise NotAWorkbook(f"{package.name} is a zip, but not an Excel workbook.")
    _refuse_other_documents(package)
    workbook = _main_part(package)
    relations = _relations(package, workbook)
    if any(relation.kind == "externalLink" for relation in relations):
        raise NotAWorkbook(
            f"{package.name} draws on another workbook.",
            advice="In Excel break the links (Data, Edit links) and save it again.",
        )
    parts = {relation.kind: relation.target for relation in relations}
    sheets, counts_from_1904 = _sheets(package, workbook, relations)
    if not sheets:
        raise NotAWorkbook(f"{package.name} has no sheet at all.")
    return Contents(
        sheets=sheets,
        texts=_shared_texts(package, parts.get("sharedStrings", "")),
        date_styles=_date_styles(package, parts.get("styles", "")),
        counts_from_1904=counts_from_1904,
        has_macros="vbaProject" in parts,
    )


def unescaped(text: str) -> str:
    """Text as it was typed: workbooks write _x0007_ for a character that XML can't hold."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def shows_date(number_format: str) -> bool:
    """Whether a format of numbers shows them as dates or times."""
    first = number_format.partition(";")[0]
    return _DATE.search(_NOT_A_DATE.sub("", first)) is not None


def _refuse_other_documents(package: Package) -> None:
    """Other office documents are zips of the same make."""
    types: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Override":
            types.append(attributes.get("ContentType", ""))

    parse(package, _TYPES, Handlers(start))
    main = " ".join(kind for kind in types if ".main" in kind)
    for word, kind in _OTHER_KINDS:
        if word in main and "spreadsheetml" not in main:
            raise NotAWorkbook(f"{package.name} is {kind}, not an Excel workbook (.xlsx).")


def _main_part(package: Package) -> str:
    """The part the package says is its document."""
    for relation in _relations(package, ""):
        if relation.kind == "officeDocument" and relation.target in package.parts:
            return relation.target
    raise NotAWorkbook(f"{package.name} is a zip, but not an Excel workbook.")


def _relations(package: Package, part: str) -> tuple[Relation, ...]:
    """What a part points at inside the package."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    found: list[Relation] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.join("/", folder, attributes.get("Target", ""))
            kind = attributes.get("Type", "").rpartition("/")[2]
            whole = posixpath.normpath(target).lstrip("/")
            found.append(Relation(attributes.get("Id", ""), kind, whole))

    if relations in package.parts:
        parse(package, relations, Handlers(start))
    return tuple(found)


def _sheets(
    package: Package, workbook: str, relations: tuple[Relation, ...]
) -> tuple[tuple[SheetPart, ...], bool]:
    """The sheets in their order, and whether dates count from 1904."""
    parts = {each.id: each.target for each in relations if each.kind == "worksheet"}
    sheets: list[SheetPart] = []
    from_1904: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            ids = (value for name, value in attributes.items() if name.endswith(":id"))
            part = parts.get(next(ids, ""), "")
            if part and part not in package.parts:
                raise broken(package.name)
            sheets.append(SheetPart(attributes.get("name", ""), part))
        elif tag == "workbookPr":
            from_1904.append(attributes.get("date1904", "0"))

    parse(package, workbook, Handlers(start))
    return tuple(sheets), any(value in ("1", "true") for value in from_1904)


@dataclass(slots=True)
class _Texts:
    """The shared texts as they are read. What is written above a text to help say it is no text."""

    name: str
    texts: list[str] = field(default_factory=list[str])
    pieces: list[str] = field(default_factory=list[str])
    open: list[str] = field(default_factory=list[str])
    characters: int = 0

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        self.open.append(tag)
        if tag == "si":
            self.pieces = []

    def end(self, tag: str) -> None:
        self.open.pop()
        if tag == "si":
            self.texts.append(unescaped("".join(self.pieces)))
            if len(self.texts) > MOST_TEXTS:
                raise endless(self.name, "texts")

    def text(self, text: str) -> None:
        if self.open and self.open[-1] == "t" and "rPh" not in self.open:
            self.pieces.append(text)
            self.characters += len(text)
            if self.characters > MOST_CHARACTERS:
                raise endless(self.name, "texts")


def _shared_texts(package: Package, part: str) -> tuple[str, ...]:
    """The texts that cells share."""
    if part not in package.parts:
        return ()
    texts = _Texts(package.name)
    parse(package, part, Handlers(texts.start, texts.end, texts.text))
    return tuple(texts.texts)


def _date_styles(package: Package, part: str) -> frozenset[int]:
    """The numbers of the cell styles that show dates or times."""
    if part not in package.parts:
        return frozenset()
    formats: dict[str, str] = {}
    styles: list[str] = []
    within: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "xf" and within and within[-1] == "cellXfs":
            styles.append(attributes.get("numFmtId", "0"))
        within.append(tag)

    def end(_tag: str) -> None:
        within.pop()

    parse(package, part, Handlers(start, end))
    return frozenset(_dates_among(styles, formats))


def _dates_among(styles: list[str], formats: dict[str, str]) -> Iterator[int]:
    for at, style in enumerate(styles):
        own = formats.get(style)
        if style in _DATE_FORMATS if own is None else shows_date(own):
            yield at
