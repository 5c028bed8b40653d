"""The locator: whatever a form looks like, a fault is pointed at on its own line."""

import tomllib
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.template.lines import Path, line_of, places_in

NAMES = st.sampled_from(["id", "title", "a-b", "q.x", "über", "x y", "#", "'", "[t]"])
TRICKY = ["", "plain", "# no comment", "[not.a.table]", 'a "quoted" part', "a = 1", "ends in \\"]
SCALARS = st.sampled_from(
    ["1", "-2.5", "true", "2018-11-12", "2018-11-12 10:30:00", "'lit = [#'", "0x1F", '"a\\"]}#"']
)


@dataclass(slots=True)
class Written:
    """A text being written, with the line on which each thing was put."""

    lines: list[str] = field(default_factory=lambda: [""])
    places: dict[Path, int] = field(default_factory=dict[Path, int])

    def put(self, text: str) -> None:
        first, *others = text.split("\n")
        self.lines[-1] += first
        self.lines += others

    def mark(self, path: Path) -> None:
        self.places[path] = len(self.lines)


def quoted(name: str) -> str:
    bare = name.replace("-", "").isascii() and name.replace("-", "").isalnum()
    return name if bare else '"' + name.replace('"', '\\"') + '"'


def put_value(draw: st.DrawFn, written: Written, path: Path, *, depth: int) -> None:
    kinds = ["scalar", "long", "literal"] + (["list", "table"] if depth else [])
    match draw(st.sampled_from(kinds)):
        case "long":
            text = "\n".join(draw(st.lists(st.sampled_from(TRICKY), max_size=3)))
            written.put('"""' + text.replace("\\", "\\\\") + '"""')
        case "literal":
            written.put(
                "'''" + "\n".join(draw(st.lists(st.sampled_from(TRICKY), max_size=3))) + "'''"
            )
        case "list":
            put_list(draw, written, path, depth=depth)
        case "table":
            written.put("{ ")
            for at, name in enumerate(draw(st.lists(NAMES, unique=True, max_size=2))):
                written.put(", " if at else "")
                written.mark((*path, name))
                written.put(f"{quoted(name)} = ")
                put_value(draw, written, (*path, name), depth=0)
            written.put(" }")
        case _:
            written.put(draw(SCALARS))


def put_list(draw: st.DrawFn, written: Written, path: Path, *, depth: int) -> None:
    gaps = st.sampled_from(["", " ", "\n", "\n  # ] a comment\n"])
    written.put("[")
    for at in range(draw(st.integers(0, 3))):
        written.put(draw(gaps))
        written.mark((*path, at))
        put_value(draw, written, (*path, at), depth=depth - 1)
        written.put("," + draw(gaps))
    written.put("]")


def put_pairs(draw: st.DrawFn, written: Written, table: Path) -> None:
    for name in draw(st.lists(NAMES, unique=True, max_size=3)):
        written.put(draw(st.sampled_from(["", "\n", "# a = [ 'comment\n", "  "])))
        written.mark((*table, name))
        written.put(f"{quoted(name)} = ")
        put_value(draw, written, (*table, name), depth=2)
        written.put(draw(st.sampled_from(["\n", "  # end\n", "\n\n"])))


@st.composite
def texts(draw: st.DrawFn) -> Written:
    """A form-like text: top keys, one table, lists of tables within lists of tables."""
    written = Written()
    put_pairs(draw, written, ())
    written.mark(("period",))
    written.put("[period]\n")
    put_pairs(draw, written, ("period",))
    for section in range(draw(st.integers(0, 2))):
        written.mark(("sections", section))
        written.put("[[sections]]\n")
        put_pairs(draw, written, ("sections", section))
        for question in range(draw(st.integers(0, 2))):
            at: Path = ("sections", section, "questions", question)
            written.mark(at)
            written.put(
                draw(
                    st.sampled_from(["[[sections.questions]]\n", "[[ sections . questions ]] #\n"])
                )
            )
            put_pairs(draw, written, at)
            written.mark((*at, "looks_like"))
            written.put("[sections.questions.looks_like]\n")
            put_pairs(draw, written, (*at, "looks_like"))
    return written


@given(written=texts())
def test_every_table_key_and_item_is_found_on_its_line(written: Written) -> None:
    text = "\n".join(written.lines)
    tomllib.loads(text)
    places = places_in(text)
    assert {path: places.get(path) for path in written.places} == written.places


@given(written=texts())
def test_line_ends_of_windows_change_no_line(written: Written) -> None:
    text = "\n".join(written.lines)
    assert places_in(text.replace("\n", "\r\n")) == places_in(text)


def test_what_has_no_line_is_looked_for_in_what_it_stands_in() -> None:
    places = places_in('# top\n[overall]\n\n[[overall.limits]]\nid = "a"\nwhen.all_of = []\n')
    assert line_of(("overall", "limits", 0, "reason"), places=places) == 4
    assert line_of(("overall", "limits", 0, "when", "all_of"), places=places) == 6
    assert line_of(("overall", "suggest"), places=places) == 2
    assert line_of(("title",), places=places) == 1
