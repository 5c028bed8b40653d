"""The colours of a scheme as Qt's palette, so that what no style names is drawn in them as well."""

from PySide6.QtGui import QColor, QPalette

from peeraudit.ui.look.tokens import Colours

_ROLE = QPalette.ColorRole


def palette_of(colours: Colours) -> QPalette:
    """Every role of the palette in the colours of one scheme; what is disabled stays readable."""
    roles = {
        _ROLE.Window: colours.paper,
        _ROLE.WindowText: colours.ink,
        _ROLE.Base: colours.surface,
        _ROLE.AlternateBase: colours.sunken,
        _ROLE.Text: colours.ink,
        _ROLE.PlaceholderText: colours.muted,
        _ROLE.Button: colours.surface,
        _ROLE.ButtonText: colours.ink,
        _ROLE.BrightText: colours.on_accent,
        _ROLE.Highlight: colours.accent,
        _ROLE.HighlightedText: colours.on_accent,
        _ROLE.Accent: colours.accent,
        _ROLE.Link: colours.accent,
        _ROLE.LinkVisited: colours.accent,
        _ROLE.ToolTipBase: colours.ink,
        _ROLE.ToolTipText: colours.paper,
        _ROLE.Light: colours.surface,
        _ROLE.Midlight: colours.sunken,
        _ROLE.Mid: colours.line,
        _ROLE.Dark: colours.edge,
        _ROLE.Shadow: colours.edge,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette
