"""Faces: which row each of those joined into another is seen under, and the rings they may make.

Two laptops that join the same two rows, each into the other, make a ring. Nothing in it may be
lost from sight before somebody settles it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Faces:
    """What joins come to.

    `face_of` gives the face of every id that joins or is joined into, its own where it is seen for
    itself. `rings` are those joined in a circle, each ring and all of them in the order of ids.
    """

    face_of: Mapping[str, str]
    rings: tuple[tuple[str, ...], ...]


def faces(joined: Mapping[str, str], *, present: Collection[str]) -> Faces:
    """Where each chain of joins ends. `joined` says, by id, which row a row was joined into.

    A chain ends before a row that is not `present` any more; a row joined into itself is joined
    into nothing. Of a ring each member is its own face, and what leads into it ends at the member
    it names. `present` should be a set, or something else that answers as fast.
    """
    into = {
        name: target
        for name, target in joined.items()
        if name != target and name in present and target in present
    }
    face_of: dict[str, str] = {}
    rings: list[tuple[str, ...]] = []
    for name in (*joined, *joined.values()):
        chain: dict[str, int] = {}
        while name not in face_of and name not in chain and name in into:
            chain[name] = len(chain)
            name = into[name]  # noqa: PLW2901 - walking on from where the chain begins
        if name in chain:
            ring = tuple(chain)[chain[name] :]
            face_of |= {member: member for member in ring}
            rings.append(tuple(sorted(ring)))
        face = face_of.setdefault(name, name)
        for member in chain:
            face_of.setdefault(member, face)
    return Faces(face_of, tuple(sorted(rings)))
