"""Columns: how the width of a table is shared among them."""

from collections.abc import Sequence


def share_width(
    natural: Sequence[float], *, least: Sequence[float], total: float
) -> tuple[float, ...]:
    """The width of each column, together no wider than `total`.

    `natural` is what each column's longest text asks for, `least` what its widest word does. Where
    all cannot have what they ask for, the widest give way first; where not even the words fit,
    each gets a part of the whole by its widest word.
    """
    words = tuple(min(width, total) for width in least)
    if sum(natural) <= total:
        return tuple(natural)
    if sum(words) >= total:
        return tuple(total * word / sum(words) for word in words)
    given: dict[int, float] = {}
    while len(given) < len(natural):
        share = (total - sum(given.values())) / (len(natural) - len(given))
        open_still = [at for at in range(len(natural)) if at not in given]
        tight = {at: words[at] for at in open_still if words[at] > share}
        modest = {at: natural[at] for at in open_still if natural[at] <= share}
        given |= tight or modest or dict.fromkeys(open_still, share)
    return tuple(given[at] for at in range(len(natural)))
