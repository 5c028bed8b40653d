"""The guide's own pictures, as wide as its column, and nothing else from anywhere."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from peeraudit.paths import GUIDE

PICTURES = GUIDE.parent / "pictures"
"""Where they are."""


class PictureBrowser(QTextBrowser):
    """Shows a text with pictures, drawn anew for the room there is: sharp on every screen."""

    def __init__(self) -> None:
        super().__init__()
        self._room = 0
        self._names = set[str]()

    def show_pictures(self, *, wide: int) -> None:
        """Show pictures so many pixels wide at most."""
        if wide == self._room:
            return
        self._room = wide
        document = self.document()
        for name in self._names:
            document.addResource(
                QTextDocument.ResourceType.ImageResource.value, QUrl(name), self._picture(name)
            )
        document.markContentsDirty(0, document.characterCount())

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 - Qt's name for it
        """A picture beside the guide, by its name in there."""
        wanted = name if isinstance(name, str) else name.toString()
        is_ours = (PICTURES / Path(wanted).name).is_file()
        if type != QTextDocument.ResourceType.ImageResource.value or not is_ours:
            return None
        self._names.add(wanted)
        return self._picture(wanted)

    def _picture(self, name: str) -> QImage:
        picture = QImage(str(PICTURES / Path(name).name))
        ratio = self.devicePixelRatioF()
        room = round(self._room * ratio)
        if 0 < room < picture.width():
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture
