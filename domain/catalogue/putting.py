"""Putting many products at once: which of them the shop has, what would change, and then all of it in one go.

`plan` only reads, and may do so for long; `carry_out` writes what it found, as long as nobody else has
changed anything of the shop's goods meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.audit_actions import AuditAction
from domain.catalogue.amendment import Amended, Amendment, Deed
from domain.catalogue.checking import cleaned
from domain.catalogue.entry import Entry, FactChange, Facts, changes
from domain.catalogue.matching import Known, Seen, name_key
from domain.catalogue.products import add_all, change_all, changed_facts, new_facts
from domain.catalogue.shopkeeping import hold_shop, my_shop
from domain.catalogue.work import CatalogueWork
from domain.errors import DomainError, StaleVersion
from domain.people import Actor
from domain.values import Names

AT_ONCE = 100
"""Rows whose products are looked up together."""


class PutStanding(StrEnum):
    """What becomes of a row: added, changed, there already, one that came before, or not fit to be kept."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REPEATED = "repeated"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class PutRow:
    """One row, by its place from 0. `known` is the product that it means, `facts` all that is said of it.

    `error` says why it is not fit.
    """

    at: int
    standing: PutStanding
    names: Names | None = None
    known: Entry | None = None
    facts: Facts | None = None
    changes: tuple[FactChange, ...] = ()
    error: DomainError | None = None


@dataclass(frozen=True, slots=True)
class PutPlan:
    """What becomes of each row, as things stand at the shop's last amendment."""

    shop_id: int
    rows: tuple[PutRow, ...]
    last: int

    def of(self, standing: PutStanding) -> list[PutRow]:
        """Those that stand so."""
        return [row for row in self.rows if row.standing is standing]


async def plan(work: CatalogueWork, actor: Actor, shop_id: int, told: Sequence[Facts]) -> PutPlan:
    """What putting these rows would do; a row means a product by own code, barcode, or name, brand and pack.

    Of two rows that mean one product, the first counts. Facts that a row does not tell stay. Raises NotFound.
    """
    await my_shop(work, actor, shop_id)
    last, seen = await work.amendments.last(shop_id), Seen()
    rows: list[PutRow] = []
    for start in range(0, len(told), AT_ONCE):
        fit, bad = _fit(told[start : start + AT_ONCE], start)
        known = Known(await work.entries.with_keys(shop_id, Known.keys_of(fit.values())))
        rows += bad + [_planned(at, facts, known, seen) for at, facts in fit.items()]
    return PutPlan(shop_id, tuple(sorted(rows, key=lambda row: row.at)), last)


async def carry_out(work: CatalogueWork, actor: Actor, planned: PutPlan) -> Amendment | None:
    """Puts what was planned; None where nothing is to be done.

    Raises NotFound, StaleVersion where the shop's goods were changed since.
    """
    await hold_shop(work, actor, planned.shop_id)
    if await work.amendments.last(planned.shop_id) != planned.last:
        raise StaleVersion
    added = [row.facts for row in planned.of(PutStanding.ADDED) if row.facts]
    changed = [(row.known, row.facts) for row in planned.of(PutStanding.CHANGED) if row.known and row.facts]
    if not added and not changed:
        return None
    amendment = await work.amendments.open(planned.shop_id, actor.identity_id, Deed.PUT)
    await add_all(work, amendment, added)
    await change_all(work, amendment, changed)
    await work.audit.record(actor, AuditAction.SHOP_GOODS, f"shop:{planned.shop_id}")
    await work.happened(Amended(amendment, added=len(added), changed=len(changed)))
    return amendment


async def put_many(
    work: CatalogueWork, actor: Actor, shop_id: int, told: Sequence[Facts]
) -> tuple[PutPlan, Amendment | None]:
    """Both at once: what became of each row, and what can be undone. Raises NotFound."""
    await hold_shop(work, actor, shop_id)
    planned = await plan(work, actor, shop_id, told)
    return planned, await carry_out(work, actor, planned)


def _fit(told: Sequence[Facts], start: int) -> tuple[dict[int, Facts], list[PutRow]]:
    """The rows whose facts can be kept, by their place, and the others."""
    fit: dict[int, Facts] = {}
    bad: list[PutRow] = []
    for at, facts in enumerate(told, start):
        try:
            fit[at] = cleaned(facts)
        except DomainError as error:
            bad.append(PutRow(at, PutStanding.BAD, error=error))
    return fit, bad


def _as_known(entry: Entry, told: Facts) -> Facts:
    """The same, but for a name that only differs in capitals: that is how it was found."""
    names = dict(told.get("names", {}))
    if name_key(told) == entry.product.names.in_("en").casefold():
        names.pop("en", None)
    return told | {"names": names}


def _facts_of(entry: Entry | None, told: Facts) -> Facts:
    """All facts of the product as this row, which is clean, makes it."""
    if entry is None:
        return new_facts(told, is_clean=True)
    return changed_facts(entry, _as_known(entry, told), is_clean=True)


def _planned(at: int, told: Facts, known: Known, seen: Seen) -> PutRow:
    try:
        entry = known.meant_by(told)
        if seen.has(told, entry):
            return PutRow(at, PutStanding.REPEATED, known=entry)
        facts = _facts_of(entry, told)
    except DomainError as error:
        return PutRow(at, PutStanding.BAD, error=error)
    differs = changes(entry.facts, facts) if entry else ()
    was_there = PutStanding.CHANGED if differs else PutStanding.UNCHANGED
    standing = was_there if entry else PutStanding.ADDED
    return PutRow(
        at=at, standing=standing, names=Names(facts["names"]), known=entry, facts=facts, changes=differs
    )
