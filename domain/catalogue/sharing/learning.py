"""The catalogue learns from shops that customers may see: names, packs, barcodes, aliases, and no price.

A shop's goods are looked through a minute after they were changed, some at a time.
"""

from __future__ import annotations

from collections.abc import Iterable

from domain.catalogue.amendment import Amended, Deed
from domain.catalogue.entry import Facts
from domain.catalogue.fact import Fact
from domain.catalogue.shared.gathering import Gathering
from domain.catalogue.shared.good import keys_of, new_good, taught
from domain.catalogue.shop import ShopMove, ShopMoved, ShopState
from domain.catalogue.shopkeeping import SOON
from domain.catalogue.work import CatalogueWork
from domain.kinds import DueKind

AT_ONCE = 200
TEACHING = (Fact.KEPT, Fact.NAMES, Fact.ALIASES, Fact.CATEGORY, Fact.BRAND, Fact.PACK, Fact.HSN, Fact.BARCODE)
"""What there is to learn of a product."""
_NOTHING_NEW = (Deed.PRICED, Deed.DELETED, Deed.UNDONE)


async def note_lesson(work: CatalogueWork, event: Amended) -> None:
    """What was said of goods may be news to the catalogue."""
    if event.amendment.deed in _NOTHING_NEW:
        return
    if event.changes and not any(each.fact in TEACHING for each in event.changes):
        return
    await work.lessons.note(event.amendment)
    await _soon(work, event.amendment.shop_id)


async def note_shop(work: CatalogueWork, event: ShopMoved) -> None:
    """A shop that is approved has everything to teach."""
    if event.move is ShopMove.APPROVED:
        await work.lessons.note_all(event.shop_id)
        await _soon(work, event.shop_id)


async def learn(work: CatalogueWork, shop_id: int) -> None:
    """Learns from some of a shop's goods; the rest has its turn in a moment."""
    ids = await work.lessons.take(shop_id, most=AT_ONCE)
    if (await work.shops.get(shop_id)).state is ShopState.APPROVED:
        entries = [each for each in await work.entries.these(ids) if each.is_kept and each.product.is_listed]
        await learn_from(work, [each.facts for each in sorted(entries, key=lambda each: each.product.id)])
    if len(ids) == AT_ONCE:
        await work.due.at(work.now, DueKind.SHOP_TEACHES, shop_id)


async def learn_from(work: CatalogueWork, told: Iterable[Facts]) -> None:
    """Takes what is new in these; each means the good of its barcode, else of its name, brand and pack."""
    lessons = [(keys_of(facts), facts) for facts in told]
    await work.shared_goods.hold()
    known = await work.shared_goods.with_keys({key for keys, _ in lessons for key in keys})
    goods = Gathering(known)
    for keys, facts in lessons:
        good = goods.meant_by(keys)
        goods.put(taught(good, facts) if good else new_good(facts, goods.next_number))
    await work.shared_goods.add(goods.new)
    await work.shared_goods.write(goods.changed)


async def _soon(work: CatalogueWork, shop_id: int) -> None:
    await work.due.at(work.now + SOON, DueKind.SHOP_TEACHES, shop_id)
