"""Two goods of the catalogue turn out to be one; and that can be taken back."""

from __future__ import annotations

from dataclasses import replace

from domain.audit_actions import AuditAction
from domain.catalogue.shared.errors import MergeOver, SameGood
from domain.catalogue.shared.good import SharedGood, taught, with_barcodes
from domain.catalogue.shared.merges import Merge
from domain.catalogue.work import CatalogueWork
from domain.people import Actor
from domain.policy import Action, must
from domain.values import Names


async def merge(work: CatalogueWork, actor: Actor | None, kept_id: int, double_id: int) -> Merge:
    """From now on the double is the other one, which learns from it. For an admin, or the machine itself.

    Raises NotAllowed, NotFound, SameGood.
    """
    if actor:
        must(actor, Action.RUN_PLATFORM)
    await work.shared_goods.hold()
    kept, double = await work.shared_goods.get(kept_id), await work.shared_goods.get(double_id)
    if kept.id == double.id or kept.merged_into or double.merged_into:
        raise SameGood
    made = await work.shared_goods.merge(kept, both(kept, double), double)
    await work.audit.record(actor, AuditAction.CATALOGUE_MERGED, f"good:{kept.id}")
    return made


def both(kept: SharedGood, double: SharedGood) -> SharedGood:
    """What is known of either; where both know, the kept one is right."""
    one = taught(kept, {**double.facts, "aliases": double.aliases})
    return replace(one, barcodes=with_barcodes(kept.barcodes, double.barcodes))


async def take_apart(work: CatalogueWork, actor: Actor | None, merge_id: int) -> Merge:
    """They are two again. What was said of the kept one since stays.

    Raises NotAllowed, NotFound, MergeOver.
    """
    if actor:
        must(actor, Action.RUN_PLATFORM)
    await work.shared_goods.hold()
    made = await work.shared_goods.merge_of(merge_id)
    kept = await work.shared_goods.get(made.kept_id)
    newest = next((each for each in await work.shared_goods.merges(kept.id) if not each.is_undone), None)
    if kept.merged_into or newest is None or newest.id != made.id:
        raise MergeOver
    await work.shared_goods.unmerge(made, without(kept, made))
    await work.audit.record(actor, AuditAction.CATALOGUE_PARTED, f"good:{kept.id}")
    return replace(made, is_undone=True)


def without(kept: SharedGood, made: Merge) -> SharedGood:
    """The kept one without what it has of the other, but for what somebody has changed since."""
    was, now = made.was, made.now
    before, after = was.names.by_language, now.names.by_language
    names = {
        language: before.get(language, "") if after.get(language) == name else name
        for language, name in kept.names.by_language.items()
    }
    return replace(
        kept,
        names=Names({language: name for language, name in names.items() if name}),
        aliases=_less(kept.aliases, was.aliases, now.aliases),
        barcodes=_less(kept.barcodes, was.barcodes, now.barcodes),
        category=was.category if kept.category == now.category else kept.category,
        brand=was.brand if kept.brand == now.brand else kept.brand,
        pack=was.pack if kept.pack == now.pack else kept.pack,
        hsn=was.hsn if kept.hsn == now.hsn else kept.hsn,
    )


def _less(known: tuple[str, ...], was: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    came = set(now) - set(was)
    return tuple(each for each in known if each not in came)
