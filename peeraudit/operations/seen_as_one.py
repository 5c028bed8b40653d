"""The rows that are seen as one thing: a case file added twice, findings merged."""

from peeraudit.core.journal.faces import faces
from peeraudit.core.journal.kept import JOINED_INTO
from peeraudit.store.view import View


def rows_as_one(view: View, entity: str, entity_id: str) -> frozenset[str]:
    """The ids of all rows that are seen under one face with this one, its own among them."""
    rows = view.texts(entity, JOINED_INTO)
    joined = {name: row[JOINED_INTO] for name, row in rows.items() if JOINED_INTO in row}
    if not joined:
        return frozenset({entity_id})
    face_of = faces(joined, present=rows.keys()).face_of
    face = face_of.get(entity_id, entity_id)
    alike = (name for name in rows if face_of.get(name, name) == face)
    return frozenset((entity_id, *alike))
