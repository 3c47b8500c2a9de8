"""What a list does not say of new goods is filled in from the catalogue, as far as that is for sure.

A shelf, and names in scripts that the shop has not written: those are searched by, and shown to nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from domain.catalogue.checking import LONGEST, MOST_ALIASES
from domain.catalogue.entry import Facts
from domain.catalogue.fact import Fact
from domain.catalogue.shared.good import SharedGood, keys_of
from domain.catalogue.shared.ports import SharedGoods

_DEVANAGARI, _TELUGU = ("\u0900", "\u097f"), ("\u0c00", "\u0c7f")
_SCRIPTS = (_DEVANAGARI, _TELUGU)


async def filled(goods: SharedGoods, new: Sequence[Facts], unshelved: Collection[int]) -> list[Facts]:
    """The same goods with what is known of them by barcode, else by name, brand and pack.

    `unshelved` are the places of those that no category was told of.
    """
    keys = [keys_of(facts) for facts in new]
    wanted = {
        key for at, some in enumerate(keys) if at in unshelved or not new[at]["aliases"] for key in some
    }
    known = await goods.with_keys(wanted)
    done: list[Facts] = []
    for at, facts in enumerate(new):
        good = next((known[key] for key in keys[at] if key in known), None)
        done.append(_filled(facts, good, at in unshelved) if good else facts)
    return done


def _filled(facts: Facts, good: SharedGood, is_unshelved: bool) -> Facts:
    made: Facts = {**facts}
    if is_unshelved:
        made["category"] = good.category
    if not facts["aliases"]:
        written = {script(name) for name in facts["names"].values()}
        others = (*good.names.by_language.values(), *good.aliases)
        fit = (each for each in others if script(each) not in written and len(each) <= LONGEST[Fact.ALIASES])
        made["aliases"] = tuple(dict.fromkeys(fit))[:MOST_ALIASES]
    return made


def script(text: str) -> int:
    """Which script it is written in, by the first sign of it that is not Latin."""
    for sign in text:
        for at, (first, last) in enumerate(_SCRIPTS, 1):
            if first <= sign <= last:
                return at
    return 0
