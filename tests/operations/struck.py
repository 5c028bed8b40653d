"""A name typed by mistake, the things it stands in, and striking it out."""

from peeraudit.core.evidence import Evidence, Leaning, SourceKind
from peeraudit.core.finding import Finding
from peeraudit.operations.striking import Places, places_of_words, strike
from peeraudit.store.view import View
from tests.operations.apart import Laptop

NAME = "Quixwell"

NOTE = Evidence(
    id="e1",
    reference="E1a",
    text=f"They know {NAME} well.",
    kind=SourceKind.READ,
    leaning=Leaning.STRENGTH,
)
FINDING = Finding(id="f1", reference="F1a", text="Workers listen.")
FORM = f'title = "Ask {NAME}"\n'.encode()


def strike_words(laptop: Laptop, words: str, *, why: str = "typed by mistake") -> tuple[str, ...]:
    """Strike some words out wherever they stand; answers with the copies destroyed."""
    places = places_of_words(laptop.workspace, words)
    return carry_out(laptop, places, why=why)


def carry_out(laptop: Laptop, places: Places, *, why: str = "typed by mistake") -> tuple[str, ...]:
    """Strike out what stands in some places."""
    return strike(laptop.workspace, places, why=why, clock=laptop.clock, named=laptop.peer.name)


def listed(places: Places) -> list[tuple[str, str, bool]]:
    """What each place is called, its field, and whether it is shown."""
    return [(place.reference, place.field, place.is_shown) for place in places.places]


def whole_journal(view: View) -> str:
    """Everything the journal and its pieces say."""
    return repr(list(view.entries())) + repr([view.pieces(), view.loose_names()])
