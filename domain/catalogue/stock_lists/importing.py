"""Importing a stock list: sent, read and proposed, approved, carried out, and for a day undone.

These are what a person does about it; what takes long (reading, carrying out, undoing) is worked off by
`workers.importer`, which prepares outside of any transaction and writes in one.
"""

from __future__ import annotations

from collections.abc import Mapping

from domain.catalogue.errors import ListTooLarge, NotProposed, UndoOver
from domain.catalogue.imports.ports import Plain
from domain.catalogue.imports.stock_import import (
    MOST_BYTES,
    ImportState,
    StockImport,
)
from domain.catalogue.shopkeeping import hold_shop, my_shop
from domain.catalogue.stock_lists.asking import answer
from domain.catalogue.work import CatalogueWork
from domain.errors import BadRequest, NotFound
from domain.people import Actor, plain_line

LONGEST_FILE_NAME = 80
PRICES = ("rupees", "paise")
_PROPOSED = (ImportState.PROPOSED,)


async def send_list(
    work: CatalogueWork,
    actor: Actor,
    shop_id: int,
    raw: bytes | None,
    *,
    name: str = "",
    file_id: str = "",
    hides_missing: bool = False,
    prices: str = "",
) -> StockImport:
    """Takes a file, to be read in a while; one that still waits for somebody's yes gives way to it.

    With a `file_id` in place of the file it is fetched from Telegram first. Raises NotFound, ListTooLarge.
    """
    await hold_shop(work, actor, shop_id)
    if raw and len(raw) > MOST_BYTES:
        raise list_too_large()
    return await work.imports.add(
        shop_id,
        actor.identity_id,
        raw,
        name=plain_line(name)[:LONGEST_FILE_NAME],
        file_id=file_id,
        hides_missing=hides_missing,
        prices=prices if prices in PRICES else "",
    )


def list_too_large() -> ListTooLarge:
    """What is said of a file that is larger than is read."""
    return ListTooLarge(most=MOST_BYTES >> 20)


async def own_import(work: CatalogueWork, actor: Actor, import_id: int) -> StockImport:
    """An import of one of the actor's shops. Raises NotFound."""
    found = await work.imports.get(import_id)
    await my_shop(work, actor, found.shop_id)
    return found


async def import_named(work: CatalogueWork, actor: Actor, shop_id: int, public_id: str) -> StockImport:
    """The same by its public id, of this shop. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    found = await work.imports.named(public_id)
    if found.shop_id != shop_id:
        raise NotFound
    return found


async def faults_of(work: CatalogueWork, actor: Actor, import_id: int) -> list[Plain]:
    """Its row of titles, then the rows that are not taken as they are. Raises NotFound."""
    await own_import(work, actor, import_id)
    return await work.imports.faults(import_id)


async def approve(work: CatalogueWork, actor: Actor, import_id: int) -> StockImport:
    """Has it carried out as proposed, once however often that is asked for. Raises NotFound, NotProposed."""
    found = await _held(work, actor, import_id)
    is_done = found.state in (ImportState.APPROVED, ImportState.APPLIED)
    if not is_done and not await work.imports.move(import_id, _PROPOSED, ImportState.APPROVED):
        raise NotProposed
    return await work.imports.get(import_id)


async def drop(work: CatalogueWork, actor: Actor, import_id: int) -> StockImport:
    """Nothing is to come of it. Raises NotFound, NotProposed."""
    found = await _held(work, actor, import_id)
    of = (ImportState.WAITING, *_PROPOSED, ImportState.FAILED)
    is_done = found.state is ImportState.DROPPED
    if not is_done and not await work.imports.move(import_id, of, ImportState.DROPPED):
        raise NotProposed
    return await work.imports.get(import_id)


async def choose_how(
    work: CatalogueWork,
    actor: Actor,
    import_id: int,
    *,
    hides_missing: bool | None = None,
    prices: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> StockImport:
    """Whether what it does not name is hidden, what its amounts are in, and which of its columns are which.

    It is looked into anew; what is None stays. The shop's next lists with these headers are read so.
    Raises NotFound, NotProposed, BadRequest where nobody asks that of a column.
    """
    found = await _held(work, actor, import_id)
    hides = found.hides_missing if hides_missing is None else hides_missing
    said = prices if prices in PRICES else found.prices
    if (hides, said) != (found.hides_missing, found.prices) or columns:
        meant = _meant(found, columns or {})
        if not await work.imports.move(import_id, _PROPOSED, ImportState.WAITING):
            raise NotProposed
        await work.imports.choose(import_id, hides_missing=hides, prices=said)
        await work.imports.mean(found.shop_id, meant)
    return await work.imports.get(import_id)


def _meant(found: StockImport, columns: Mapping[str, str]) -> dict[str, str]:
    """What is remembered of these answers. Raises BadRequest."""
    meant: dict[str, str] = {}
    for column, header in columns.items():
        for question in found.findings.questions:
            if question.column == column and header in (each.header for each in question.choices):
                meant |= answer(question, header)
                break
        else:
            raise BadRequest(where="body.columns")
    return meant


async def undo_import(work: CatalogueWork, actor: Actor, import_id: int) -> StockImport:
    """Has the shop's goods put back as they were, once, for a day. Raises NotFound, UndoOver."""
    found = await _held(work, actor, import_id)
    if found.amendment_id is None or found.state in (ImportState.UNDOING, ImportState.UNDONE):
        raise UndoOver
    (await work.amendments.get(found.amendment_id)).must_be_undoable(work.now)
    await work.imports.move(import_id, (ImportState.APPLIED,), ImportState.UNDOING)
    return await work.imports.get(import_id)


async def _held(work: CatalogueWork, actor: Actor, import_id: int) -> StockImport:
    await hold_shop(work, actor, (await own_import(work, actor, import_id)).shop_id)
    return await work.imports.get(import_id)
