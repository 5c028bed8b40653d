"""What is looked at now: the colours and the size of the type, and how both reach every window."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from peeraudit.ui.look.fonts import family, system_scale
from peeraudit.ui.look.palette import palette_of
from peeraudit.ui.look.style import style_sheet
from peeraudit.ui.look.tokens import BODY, CONTRAST, DARK, LIGHT, Colours, Scheme


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, the family of the type, and how large type is against its size at 100 %."""

    colours: Colours
    family: str
    scale: float = 1.0

    def px(self, size: float) -> int:
        """A size given at 100 %, as it is drawn."""
        return max(1, round(size * self.scale))

    def font(self, size: int = BODY) -> QFont:
        """The type in one of the sizes."""
        font = QFont(self.family)
        font.setPixelSize(self.px(size))
        return font


class Looks(QObject):
    """Keeps every window in one look, and follows the laptop where it is asked to.

    `changing` comes before everything is drawn anew, `changed` after.
    """

    changing = Signal()
    changed = Signal()

    def __init__(
        self, app: QApplication, *, scheme: Scheme = Scheme.SYSTEM, scale: float = 1.0
    ) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._scale = scale
        self._system_scale = system_scale()
        self._family = family()
        self.look = Look(self._colours(), self._family, scale * self._system_scale)
        self._dressing = QTimer(self, singleShot=True, interval=0)
        self._dressing.timeout.connect(self._dress)
        self._dress()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def choose(self, scheme: Scheme, *, scale: float) -> None:
        """Look at another scheme or size from now on."""
        self._scheme, self._scale = scheme, scale
        self._follow()

    def _follow(self) -> None:
        look = Look(self._colours(), self._family, self._scale * self._system_scale)
        if look != self.look:
            self.changing.emit()
            self.look = look
            self._undress()

    def _undress(self) -> None:
        """Take the old style sheet off first: to change it for another takes four times as long.

        The new one comes in a turn of its own, and nothing is painted until then.
        """
        for window in self._app.topLevelWidgets():
            window.setUpdatesEnabled(False)
        self._app.setStyleSheet("")
        self._dressing.start()

    def _dress(self) -> None:
        self._app.setFont(self.look.font())
        self._app.setPalette(palette_of(self.look.colours))
        self._app.setStyleSheet(style_sheet(self.look.colours, self.look.px))
        self.changed.emit()
        for window in self._app.topLevelWidgets():
            window.setUpdatesEnabled(True)
            # What was to be drawn before this is still noted, so Qt asks for nothing by itself.
            QCoreApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest))

    def _colours(self) -> Colours:
        match self._scheme:
            case Scheme.LIGHT:
                return LIGHT
            case Scheme.DARK:
                return DARK
            case Scheme.CONTRAST:
                return CONTRAST
            case Scheme.SYSTEM:
                return _of_system()


def _of_system() -> Colours:
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
