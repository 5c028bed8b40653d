"""The style sheet of a scheme: what the roles of widgets look like, from named colours alone.

A widget says what it is with the property `role` (`roles.py`). Colours of pages and of plain text
are the palette's (`palette.py`): a rule for every widget, or for what lies within others, is asked
for by each of hundreds, which costs a third of the time that a page takes to show.
"""

from collections.abc import Callable
from string import Template

from peeraudit.ui.look.tokens import (
    CARD_RADIUS,
    HEADING,
    ICON,
    RADIUS,
    SMALL,
    STEP,
    TARGET,
    TITLE,
    Colours,
)

_SHEET = Template("""
QToolTip { background: $ink; color: $paper; border: 0; padding: ${step}px; }

QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { font-size: ${small}px; color: $muted; }
QLabel[role="note"] { font-size: ${small}px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="ok"] { color: $strength; }
QLabel[role="kept"] { color: $strength; font-size: ${small}px; }
QLabel[role="strength"] { color: $strength; font-weight: 600; }
QLabel[role="area"] { color: $area; font-weight: 600; }
QLabel[role="stop"] { color: $stop; font-weight: 600; }
QLabel[role="tag"] { background: $sunken; border-radius: 4px; padding: 1px 7px;
    font-size: ${small}px; }
QLabel[role="key"] { border: 1px solid $edge; border-bottom-width: 2px; border-radius: 4px;
    padding: 0 5px; color: $muted; background: $surface; font-size: ${small}px; font-weight: 600; }

QFrame[role="bar"] { background: $surface; border: 0; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
QFrame[role="sunken"] { background: $sunken; border: 0; border-radius: ${card}px; }
QFrame[role="alarm"] { background: $stop_soft; border: 1px solid $stop; border-radius: ${card}px; }
QFrame[role="caution"] { background: $area_soft; border: 1px solid $area;
    border-radius: ${card}px; }
QFrame[role="good"] { background: $strength_soft; border: 1px solid $strength;
    border-radius: ${card}px; }
QFrame[role="floating"] { background: $surface; border: 1px solid $edge; }
QFrame[role="line"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="upright"] { background: $line; border: 0; max-width: 1px; min-width: 1px; }

QPushButton, QToolButton { background: $surface; border: 1px solid $edge; outline: 0;
    border-radius: ${radius}px; padding: 0 ${gap}px; min-height: ${target}px;
    icon-size: ${icon}px; }
QPushButton:hover, QToolButton:hover { background: $sunken; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 0 ${gap_less}px;
    min-height: ${target_less}px; }
QPushButton:checked, QToolButton:checked { background: $accent_soft; border: 2px solid $accent;
    color: $accent; font-weight: 600; padding: 0 ${gap_less}px; min-height: ${target_less}px; }
QPushButton:checked:focus, QToolButton:checked:focus { border: 2px solid $ink; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border: 1px solid $line; }
QPushButton[role="go"] { background: $accent; border: 1px solid $accent; color: $on_accent;
    font-weight: 600; }
QPushButton[role="go"]:focus { border: 2px solid $ink; }
QPushButton[role="go"]:disabled { background: $sunken; color: $muted; border: 1px solid $line; }
QPushButton[role="link"], QToolButton[role="link"] { background: transparent;
    border: 2px solid transparent; color: $accent; padding: 0 ${step}px; text-align: left; }
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus { border: 2px solid $accent; }
QPushButton[role="link"]:disabled { color: $muted; border: 2px solid transparent; }
QPushButton[role="alarm"] { color: $stop; border: 1px solid $stop; background: $surface;
    font-weight: 600; }
QPushButton[role="alarm"]:focus { border: 2px solid $stop; }
QPushButton[role="place"], QToolButton[role="place"] { background: transparent;
    border: 2px solid transparent; text-align: left; padding: 0 ${step2}px; }
QPushButton[role="place"]:hover { background: $sunken; }
QPushButton[role="place"]:focus { border: 2px solid $accent; }
QPushButton[role="place"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }

QPushButton[role="way"] { background: $surface; border: 1px solid $line;
    border-radius: ${card}px; padding: 0; text-align: left; }
QPushButton[role="way"]:hover { background: $sunken; }
QPushButton[role="way"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[role="way"]:disabled { background: transparent; border: 1px dashed $edge; }

QPushButton[role="chip"] { background: $sunken; border: 1px solid $sunken;
    border-radius: ${step}px; padding: 0 ${step2}px; min-height: ${chip}px;
    font-size: ${small}px; }
QPushButton[role="chip"]:hover { border: 1px solid $edge; }
QPushButton[role="chip"]:focus { border: 2px solid $accent; }

QLineEdit, QPlainTextEdit, QTextEdit {
    background: $surface; border: 1px solid $edge; border-radius: ${radius}px;
    padding: ${step}px ${step2}px; selection-background-color: $accent;
    selection-color: $on_accent; }
QLineEdit { min-height: ${field}px; }
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent;
    padding: ${step_less}px ${step2_less}px; }
QLineEdit[role="wrong"], QPlainTextEdit[role="wrong"] { border: 2px solid $stop; }
QLineEdit[role="alarm"], QLineEdit[role="alarm"]:focus { border: 2px solid $stop;
    background: $stop_soft; padding: ${step_less}px ${step2_less}px; }
QLineEdit:disabled, QPlainTextEdit:disabled { color: $muted; background: $sunken; }

QAbstractItemView { background: $surface; border: 1px solid $line; border-radius: ${card}px;
    outline: 0; selection-background-color: $accent_soft; selection-color: $ink; }
QAbstractItemView[role="bare"] { background: transparent; border: 0; }
QAbstractItemView:focus { border: 2px solid $accent; }
QAbstractItemView[role="wall"], QAbstractItemView[role="wall"]:focus {
    background: transparent; border: 0; }
QAbstractItemView[role="cards"], QAbstractItemView[role="cards"]:focus {
    background: transparent; border: 0; }
QTableView { gridline-color: $line; }
QTableView::item { padding: ${step}px ${step2}px; }
QHeaderView { background: $paper; }
QHeaderView::section { background: $paper; color: $muted; border: 0;
    border-bottom: 1px solid $edge; padding: ${step}px ${step2}px; font-size: ${small}px; }

QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: ${step}px; min-height: ${target}px;
    min-width: ${target}px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { border: 1px solid $edge; border-radius: ${step}px; background: $surface;
    text-align: center; min-height: ${step3}px; }
QProgressBar::chunk { background: $accent_soft; }
QToolButton::menu-indicator { image: none; width: 0; }
QMenu { background: $surface; border: 1px solid $edge; padding: ${step}px; }
QMenu::item { padding: ${step2}px ${step6}px; border-radius: ${radius}px; }
QMenu::item:selected { background: $accent_soft; color: $accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: ${step}px; }
""")
"""What each role and each kind of widget looks like."""


def style_sheet(colours: Colours, px: Callable[[float], int]) -> str:
    """The style sheet in the colours of a scheme; `px` gives a size at 100 % as it is drawn."""
    sheet = _SHEET.substitute(
        _colour_names(colours),
        title=px(TITLE),
        heading=px(HEADING),
        small=px(SMALL),
        radius=px(RADIUS),
        card=px(CARD_RADIUS),
        step=px(STEP),
        step_less=px(STEP) - 1,
        step2=px(2 * STEP),
        step2_less=px(2 * STEP) - 1,
        step3=px(3 * STEP),
        step6=px(6 * STEP),
        gap=px(3 * STEP),
        gap_less=px(3 * STEP) - 1,
        bar=px(3 * STEP),
        icon=px(ICON),
        target=px(TARGET) - 2,
        target_less=px(TARGET) - 4,
        chip=px(6 * STEP) - 2,
        field=px(TARGET) - 2 * px(STEP) - 2,
    )
    return sheet + "".join(
        f'QLabel[grade="{name}"] {{ color: {colour}; font-weight: 600; }}\n'
        for name, colour in colours.grades.items()
    )


def projected(px: Callable[[float], int]) -> str:
    """What a part of a page adds that is read across a room."""
    return f"QLabel {{ font-size: {px(TITLE)}px; }} QPushButton {{ font-size: {px(HEADING)}px; }}"


def _colour_names(colours: Colours) -> dict[str, str]:
    return {
        name: value
        for name in colours.__slots__
        if isinstance(value := getattr(colours, name), str)
    }
