"""The platform's catalogue: what new products are proposed from, and how admins look after it."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from pydantic import StringConstraints

from domain.catalogue import shopkeeping
from domain.catalogue.errors import BadBarcode, BadFact, ListLocked, ListTooLarge, NoHeader, NoList
from domain.catalogue.shared.errors import GoodTaken, MergeOver, SameGood
from domain.catalogue.shared.good import SharedGood
from domain.catalogue.sharing import keeping, listing, merging
from domain.catalogue.sharing.listing import Brought
from domain.catalogue.sharing.proposing import alike_goods, by_barcode, is_barcode
from domain.catalogue.stock_lists.stock_list import ListReader, RowFault
from domain.errors import BadName, NotFound
from domain.policy import Action, must
from web.paging import PageQuery, page_after, page_of
from web.routes import Answer, Call, FileAnswer, Nothing, Section, Shape
from web.v1.catalogue.goods_shapes import facts_of
from web.v1.catalogue.imports import CSV, KINDS, XLSX, FileQuery, Tell, Write
from web.v1.catalogue.shared_shapes import (
    CatalogueBadRow,
    CatalogueImport,
    DoubleGood,
    KnownGoods,
    KnownGoodsPage,
    SharedFacts,
    SharedGoodShape,
    known_good,
    shared_good,
)
from web.v1.catalogue.shopkeeping import shop_of

ONE = "/v1/platform/goods/{good}"
MOST_FOUND = 200
MOST_BAD = 100
CURRENCY = "INR"
Words = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class KnownQuery(Shape):
    """A name, some words of it, or a barcode."""

    q: Words


class SharedGoodsQuery(PageQuery):
    """Which page; with `q`, words of a name or a barcode, only what answers to it."""

    q: Words | None = None


class BringQuery(Shape):
    """Whether it is only looked up what would be done."""

    dry_run: bool = False


def section(tell: Tell, write: Write, reader: ListReader) -> Section:
    """`tell` gives a reason in words, `write` makes files, `reader` reads those of strangers."""
    goods = Section("products")

    @goods.route(
        "GET", "/v1/shops/{shop}/known-goods", query=KnownQuery, answer=KnownGoods, errors=(NotFound,)
    )
    async def propose_goods(call: Call[Nothing, KnownQuery]) -> Shape:
        """What a new product may be, by its name or barcode: a few goods that the platform knows."""
        await shopkeeping.my_shop(call.work, call.actor, await shop_of(call))
        asked = call.query.q
        if is_barcode(asked):
            found = await by_barcode(call.work, asked)
            return KnownGoods(items=[known_good(found)] if found else [])
        return KnownGoods(items=[known_good(each) for each in await alike_goods(call.work, asked)])

    @goods.route("GET", "/v1/platform/goods", query=SharedGoodsQuery, answer=KnownGoodsPage)
    async def list_shared_goods(call: Call[Nothing, SharedGoodsQuery]) -> Shape:
        """The platform's catalogue, page by page or as found by words or a barcode. For admins."""
        work, asked = call.work, call.query
        if asked.q:
            found, _ = await keeping.look_up(work, call.actor, asked.q, offset=0, limit=MOST_FOUND)
            page = page_of("shared-goods-found", found, asked, lambda each: each.public_id)
            return KnownGoodsPage(items=[known_good(each) for each in page.items], next=page.next)
        must(call.actor, Action.RUN_PLATFORM)

        async def position(public_id: str) -> int:
            return (await work.shared_goods.named(public_id)).id

        async def read(after: int, most: int) -> list[SharedGood]:
            return await work.shared_goods.after(after, most=most)

        after = await page_after("shared-goods", asked, position, read, lambda each: each.public_id)
        return KnownGoodsPage(items=[known_good(each) for each in after.items], next=after.next)

    @goods.route("GET", ONE, answer=SharedGoodShape, errors=(NotFound,))
    async def get_shared_good(call: Call[Nothing, Nothing]) -> Answer:
        """One good of the catalogue; its ETag is what changes name in If-Match. For admins."""
        return await _shown(call)

    @goods.route(
        "PATCH",
        ONE,
        body=SharedFacts,
        answer=SharedGoodShape,
        is_versioned=True,
        errors=(NotFound, BadName, BadBarcode, BadFact, GoodTaken),
    )
    async def change_shared_good(call: Call[SharedFacts, Nothing]) -> Answer:
        """Says these facts of a good from now on, all of them or none. For admins."""
        found, _ = await keeping.good_named(call.work, call.actor, call.path["good"])

        async def current() -> int:
            return found.version

        told = facts_of(call.body.as_facts(), CURRENCY)
        version, bars = await call.version(current), call.body.barcodes
        await keeping.change_good(call.work, call.actor, found.id, told, barcodes=bars, version=version)
        return await _shown(call)

    @goods.route(
        "POST",
        f"{ONE}/merges",
        body=DoubleGood,
        answer=SharedGoodShape,
        status=201,
        errors=(NotFound, SameGood),
    )
    async def merge_shared_goods(call: Call[DoubleGood, Nothing]) -> Answer:
        """Makes another good one with this one, which learns from it. For admins."""
        kept, _ = await keeping.good_named(call.work, call.actor, call.path["good"])
        double, _ = await keeping.good_named(call.work, call.actor, call.body.double)
        await merging.merge(call.work, call.actor, kept.id, double.id)
        return await _shown(call)

    @goods.route("DELETE", f"{ONE}/merges/{{merge}}", answer=SharedGoodShape, errors=(NotFound, MergeOver))
    async def split_shared_goods(call: Call[Nothing, Nothing]) -> Answer:
        """Takes a merge back: the two are two again. For admins."""
        _, merges = await keeping.good_named(call.work, call.actor, call.path["good"])
        named = [each for each in merges if each.public_id == call.path["merge"]]
        if not named:
            raise NotFound
        await merging.take_apart(call.work, call.actor, named[0].id)
        return await _shown(call)

    @goods.route("GET", "/v1/platform/catalogue", query=FileQuery, gives_files=(CSV, XLSX))
    async def export_catalogue(call: Call[Nothing, FileQuery]) -> FileAnswer:
        """All of the catalogue as a list; bringing it in again changes nothing. For admins."""
        rows, ending = await listing.own_catalogue(call.work, call.actor), call.query.format
        return FileAnswer(await asyncio.to_thread(write, rows, ending), KINDS[ending], f"catalogue.{ending}")

    @goods.route(
        "POST",
        "/v1/platform/catalogue",
        query=BringQuery,
        answer=CatalogueImport,
        takes_file=True,
        is_unbound=True,
        errors=(NoHeader, NoList, ListLocked, ListTooLarge),
    )
    async def import_catalogue(call: Call[Nothing, BringQuery]) -> Shape:
        """Takes in what a list (CSV, XLSX, ODS) says of goods; prices in it say nothing here. For admins.

        What it does not name stays. The same file again changes nothing more.
        """
        must(call.actor, Action.RUN_PLATFORM)
        told, brought = await reader.read(call.file, currency=CURRENCY), Brought()
        for rows in listing.parts(told):
            async with call.store.begin() as work:
                await listing.take_in(work, call.actor, told, rows, brought, is_dry=call.query.dry_run)
        faults = sorted([*told.bad, *brought.bad], key=lambda each: each.row)
        return CatalogueImport(
            added=brought.added,
            changed=brought.changed,
            unchanged=brought.unchanged,
            bad_count=len(faults),
            bad=[_bad_row(tell, call.language, each) for each in faults[:MOST_BAD]],
        )

    return goods


async def _shown(call: Call[Any, Any]) -> Answer:
    found, merges = await keeping.good_named(call.work, call.actor, call.path["good"])
    into = await call.work.shared_goods.get(found.merged_into) if found.merged_into else None
    return Answer(shared_good(found, merges, into.public_id if into else None), found.version)


def _bad_row(tell: Tell, language: str, fault: RowFault) -> CatalogueBadRow:
    reason = tell(language, f"list-reason-{fault.reason}", fault.facts)
    return CatalogueBadRow(row=fault.row, reason=reason, code=str(fault.reason))
