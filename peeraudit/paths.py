"""Where the forms and resources that ship with the program lie: nothing else knows.

In a wheel and in a frozen program they lie inside the package; in a checkout beside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent

FORMS = _ROOT / "forms"
"""The audit forms that ship, one TOML file each."""

RESOURCES = _ROOT / "resources"
"""Standard wording, the sample challenge and the documentation."""

WORDING = RESOURCES / "wording"
"""Standard wording of the documents, one TOML file a language or region."""

SAMPLE = RESOURCES / "sample"
"""The sample challenge, one CSV a sheet of the workbook."""

ICONS = RESOURCES / "icons"
"""The program's own icons, one SVG drawing each."""

GUIDE = RESOURCES / "docs" / "guide.md"
"""The guide that the program shows."""
