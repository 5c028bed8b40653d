"""Tab goes through what is seen as it is read, whenever its parts were made.

Qt goes by the order in which widgets came into the window. What is made later, such as a question
that is scrolled to or a box that opens, would come after everything else.

What stands inside a line of text stands in front of its words, and is read before it.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from peeraudit.ui.widgets.in_view import areas_around, show_whole


def move_on(at: QWidget, *, within: QWidget) -> bool:
    """Put the focus on what is read after this one, from the last on the first again."""
    return _focus(_after(at, within=within), reason=Qt.FocusReason.TabFocusReason)


def move_back(at: QWidget, *, within: QWidget) -> bool:
    """Put the focus on what is read before this one, from the first on the last again."""
    return _focus(_before(at, within=within), reason=Qt.FocusReason.BacktabFocusReason)


def _after(at: QWidget, *, within: QWidget) -> QWidget | None:
    """What Tab stops at after a widget, which may be hidden by now."""
    inside = _parts(at) if at.isVisible() and not _is_read_last(at) else ()
    stops_inside = (stop for part in inside for stop in _stops(part))
    later = (stop for step in _way_up(at, within=within) for stop in _stops_later(*step))
    return next(chain(stops_inside, later), None) or next(_stops(within), None)


def _stops_later(above: QWidget, beside: Sequence[QWidget], place: int) -> Iterator[QWidget]:
    """What is read behind one of the parts of a widget, up to that widget's end."""
    for part in beside[place + 1 :]:
        yield from _stops(part)
    if _is_read_last(above) and _is_stop(above):
        yield above


def _before(at: QWidget, *, within: QWidget) -> QWidget | None:
    """What Shift+Tab stops at before a widget, which may be hidden by now."""
    inside = reversed(_parts(at)) if _is_read_last(at) else ()
    stops_inside = (stop for part in inside for stop in _stops_back(part))
    earlier = (stop for step in _way_up(at, within=within) for stop in _stops_earlier(*step))
    return next(chain(stops_inside, earlier), None) or next(_stops_back(within), None)


def _stops_earlier(above: QWidget, beside: Sequence[QWidget], place: int) -> Iterator[QWidget]:
    """What is read in front of one of the parts of a widget, back to that widget's beginning."""
    for part in reversed(beside[:place]):
        yield from _stops_back(part)
    if _is_stop(above) and not _is_read_last(above):
        yield above


def _way_up(at: QWidget, *, within: QWidget) -> Iterator[tuple[QWidget, Sequence[QWidget], int]]:
    """From a widget up: what it stands in, all that stands there, and which of these it is."""
    above = at.parentWidget()
    while at is not within and above is not None:
        beside = _parts(above)
        yield above, beside, beside.index(at)
        at, above = above, above.parentWidget()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.isHidden():
        return
    own = (widget,) if _is_stop(widget) else ()
    inside = (stop for part in _parts(widget) for stop in _stops(part))
    yield from chain(inside, own) if _is_read_last(widget) else chain(own, inside)


def _stops_back(widget: QWidget) -> Iterator[QWidget]:
    if widget.isHidden():
        return
    own = (widget,) if _is_stop(widget) else ()
    inside = (stop for part in reversed(_parts(widget)) for stop in _stops_back(part))
    yield from chain(own, inside) if _is_read_last(widget) else chain(inside, own)


def _is_read_last(widget: QWidget) -> bool:
    """Whether a widget is read behind what stands in it."""
    return isinstance(widget, QLineEdit)


def _is_stop(widget: QWidget) -> bool:
    """Whether Tab stops at a widget, and at no other in its place."""
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isEnabled() and widget.focusProxy() is None


def _parts(widget: QWidget) -> Sequence[QWidget]:
    """What stands in a widget as it is read: what is laid out first, then the rest as it came."""
    parts = [each for each in widget.children() if isinstance(each, QWidget)]
    layout = widget.layout()
    laid = dict.fromkeys(_laid(layout, parts)) if layout is not None else {}
    return (*laid, *(each for each in parts if each not in laid and not each.isWindow()))


def _laid(layout: QLayout, parts: Sequence[QWidget]) -> Iterator[QWidget]:
    """Of some widgets those in a layout, in its order.

    Its items are not asked: Qt deletes them, and what Python knows of them would outlive them.
    """
    places: dict[int, QWidget | QLayout] = {layout.indexOf(each): each for each in parts}
    places |= {layout.indexOf(each): each for each in _inner(layout)}
    for place in sorted(places):
        found = places[place]
        if place >= 0 and isinstance(found, QLayout):
            yield from _laid(found, parts)
        elif place >= 0 and isinstance(found, QWidget):
            yield found


def _inner(layout: QLayout) -> list[QLayout]:
    return [each for each in layout.children() if isinstance(each, QLayout)]


def _focus(widget: QWidget | None, *, reason: Qt.FocusReason) -> bool:
    """Put the focus there, and scroll to it; whether there was anything to put it on."""
    if widget is None:
        return False
    widget.setFocus(reason)
    for area in areas_around(widget):
        show_whole(widget, area)
    return True
