"""Stock lists of a shop: a file comes in, is proposed, put on the shelves, and for a day undone.

(shop) ─▶ home ─▶ (a file is sent) ─▶ proposal ─▶ put ─▶ proposal ─▶ undo ─▶ proposal
            ├─▶ export                    ├─▶ hide / keep / rupees / paise / bad rows / drop
            │                             ├─▶ column ─▶ choose ─▶ proposal
            │                             └─▶ changes (paged) ─▶ proposal
            └─▶ others (paged) ─▶ copy ─▶ proposal
"""

from typing import Any

from bot import goods
from bot.chat import Chat, Document, Flow, Goto, Screen, go, show, tap
from bot.paging import page_of
from domain.catalogue import shopkeeping
from domain.catalogue.imports.questions import ColumnQuestion
from domain.catalogue.imports.stock_import import MOST_BYTES, ImportState, StockImport
from domain.catalogue.sharing import copying
from domain.catalogue.stock_lists import importing
from domain.errors import ButtonsPlease
from domain.kinds import MessageKind
from domain.values import Money

flow = Flow("imports")
SHOWN = 5
"""Changes and bad rows that stand on a screen."""
READING = (ImportState.WAITING, ImportState.APPROVED, ImportState.UNDOING)


@flow.screen
async def home(chat: Chat, shop_id: int) -> Screen:
    """Where a list is sent to, and asked for."""
    found = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    last = await chat.work.imports.latest(shop_id, 1)
    others_there = await copying.other_shops(chat.work, chat.actor, shop_id)
    return show(
        "imports-home",
        [tap(".last", proposal, last[0].id)] if last else [],
        [tap(".xlsx", export, shop_id, "xlsx"), tap(".csv", export, shop_id, "csv")],
        [tap(".copy", others, shop_id, 0)] if others_there else [],
        [tap(".back", "keeping.shop", shop_id)],
        awaits=receive,
        name=found.names,
    )


@flow.answer
async def receive(chat: Chat, sent: Document, shop_id: int) -> Goto:
    """Takes the file, to be read in a while."""
    return await _taken(chat, sent, shop_id)


@flow.files
@flow.answer
async def arrive(chat: Chat, sent: Document, shop_id: int) -> Goto:
    """Takes a file where nothing asks for one: of the shop that they are in, or of their only one."""
    own = [shop.id for shop in await shopkeeping.my_shops(chat.work, chat.actor)]
    if not own:
        raise ButtonsPlease
    if shop_id in own or len(own) == 1:
        return await _taken(chat, sent, shop_id if shop_id in own else own[0])
    return go("keeping.shops").says("imports-which")


async def _taken(chat: Chat, sent: Document, shop_id: int) -> Goto:
    if sent.size > MOST_BYTES:
        raise importing.list_too_large()
    made = await importing.send_list(
        chat.work, chat.actor, shop_id, None, name=sent.name, file_id=sent.file_id
    )
    return go(proposal, made.id)


@flow.screen
async def others(chat: Chat, shop_id: int, number: int) -> Screen:
    """From which of one's other shops shelves are copied."""
    found = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    leaf = page_of(await copying.other_shops(chat.work, chat.actor, shop_id), number)
    return show(
        "imports-others",
        *([tap(".shop", copy, shop_id, each.id, name=each.names)] for each in leaf.shown),
        leaf.ways(others, shop_id),
        [tap(".back", home, shop_id)],
        name=found.names,
        count=len(leaf.shown),
    )


@flow.act
async def copy(chat: Chat, shop_id: int, from_shop: int) -> Goto:
    """Looks up what copying them would do."""
    made = await copying.copy_shelves(chat.work, chat.actor, shop_id, from_shop)
    return go(proposal, made.id)


@flow.screen
async def proposal(chat: Chat, import_id: int) -> Screen:
    """What a list would do, does, or has done."""
    return await _shown(chat, await importing.own_import(chat.work, chat.actor, import_id))


async def _shown(chat: Chat, found: StockImport) -> Screen:
    if found.state is ImportState.PROPOSED:
        return await _proposed(chat, found)
    if found.state in READING:
        drops = [tap(".drop", drop, found.id)] if found.state is ImportState.WAITING else []
        return show(
            "imports-reading",
            [tap(".refresh", proposal, found.id)],
            drops,
            state=found.state,
            name=found.name,
            done=found.done,
            rows=found.rows,
            within=found.shop_id,
        )
    return await _over(chat, found)


async def _proposed(chat: Chat, found: StockImport) -> Screen:
    if question := found.findings.open_question:
        return _question(found, question)
    shop = await chat.work.shops.get(found.shop_id)
    totals, findings = found.findings.totals, found.findings
    hides = found.hides_missing
    does = totals.added or totals.changed or totals.hidden
    other = "rupees" if findings.in_paise else "paise"
    is_copied = found.from_shop is not None
    example = None if is_copied else findings.example
    return show(
        "imports-proposal",
        [tap(".put", put, found.id, guessed=findings.is_guessed)] if does else [],
        [tap(f".{other}", prices, found.id, other)] if example else [],
        *([tap(".column", column, found.id, each.column, header=each.taken)] for each in findings.questions),
        [] if is_copied else [tap(".keep", hide, found.id, 0) if hides else tap(".hide", hide, found.id, 1)],
        [tap(".bad", bad_rows, found.id, count=totals.bad + totals.noted)]
        if totals.bad or totals.noted
        else [],
        [tap(".changes", changes, found.id, 0, count=len(findings.changes))] if findings.changes else [],
        [tap(".drop", drop, found.id)],
        name=shop.names,
        file=found.name,
        copied=is_copied,
        **_numbers(found),
        hides=hides,
        guessed=findings.is_guessed,
        has_example=example is not None,
        example=example[0] if example else "",
        price=Money(example[1] if example else 0, shop.currency),
        changes=_changes(found, shop.currency),
        unknown=", ".join(findings.unknown)[:200],
        has_unknown=bool(findings.unknown),
        within=found.shop_id,
    )


@flow.screen
async def changes(chat: Chat, import_id: int, page: int) -> Screen:
    """The first of what it changes: each fact, from and to."""
    found = await importing.own_import(chat.work, chat.actor, import_id)
    told, shop = found.findings.changes, await chat.work.shops.get(found.shop_id)
    leaf, kinds = page_of(told, page), await goods.shelves_of(chat)
    return show(
        "imports-changes",
        leaf.ways(changes, import_id),
        [tap(".back", proposal, import_id)],
        name=shop.names,
        changes=[
            {"row": str(each["row"]), "product": each["product"]}
            | goods.kept_change(each, shop.currency, kinds)
            for each in leaf.shown
        ],
        count=len(told),
        page=leaf.number + 1,
        pages=leaf.pages,
        within=found.shop_id,
    )


@flow.screen
async def column(chat: Chat, import_id: int, which: str) -> Screen:
    """Which column of the list it is, once more."""
    found = await importing.own_import(chat.work, chat.actor, import_id)
    asked = next((each for each in found.findings.questions if each.column == which), None)
    if found.state is not ImportState.PROPOSED or asked is None:
        return await _shown(chat, found)
    return _question(found, asked)


def _question(found: StockImport, asked: ColumnQuestion) -> Screen:
    way_on = tap(".back", proposal, found.id) if asked.is_answered else tap(".drop", drop, found.id)
    return show(
        "imports-column",
        *(
            [
                tap(
                    ".choice",
                    choose,
                    found.id,
                    asked.column,
                    at,
                    header=each.header,
                    example=each.example,
                )
            ]
            for at, each in enumerate(asked.choices)
        ),
        [way_on],
        file=found.name,
        column=asked.column,
        within=found.shop_id,
    )


@flow.act
async def choose(chat: Chat, import_id: int, which: str, at: int) -> Goto:
    """This column it is; the shop's next lists with these columns are read so."""
    found = await importing.own_import(chat.work, chat.actor, import_id)
    asked = next((each for each in found.findings.questions if each.column == which), None)
    if asked and 0 <= at < len(asked.choices):
        header = asked.choices[at].header
        await importing.choose_how(chat.work, chat.actor, import_id, columns={which: header})
    return go(proposal, import_id)


def _numbers(found: StockImport) -> dict[str, Any]:
    totals = found.findings.totals
    return {
        "added": totals.added,
        "changed": totals.changed,
        "unchanged": totals.unchanged,
        "hidden": totals.hidden,
        "bad": totals.bad,
        "noted": totals.noted,
    }


def _changes(found: StockImport, currency: str) -> list[dict[str, object]]:
    """The first prices that change; how many products change in all is told by their number."""
    told = [each for each in found.findings.changes if each["fact"] == "price"][:SHOWN]
    return [
        {
            "product": each["product"],
            "was": Money(each["was"], currency),
            "now": Money(each["now"], currency),
        }
        for each in told
    ]


async def _over(chat: Chat, found: StockImport) -> Screen:
    totals = found.findings.totals
    is_applied = found.state is ImportState.APPLIED
    can_undo = is_applied and found.amendment_id is not None
    return show(
        "imports-over",
        [tap(".undo", undo, found.id)] if can_undo else [],
        [tap(".bad", bad_rows, found.id, count=totals.bad + totals.noted)]
        if totals.bad or totals.noted
        else [],
        [tap(".again", home, found.shop_id)],
        state=found.state,
        file=found.name,
        copied=found.from_shop is not None,
        error=found.trouble,
        **_numbers(found),
        within=found.shop_id,
    )


@flow.act
async def put(chat: Chat, import_id: int) -> Goto:
    """Yes: all of it goes on the shelves."""
    await importing.approve(chat.work, chat.actor, import_id)
    return go(proposal, import_id)


@flow.act
async def hide(chat: Chat, import_id: int, is_hiding: int) -> Goto:
    """What the list does not name is hidden, or stays."""
    await importing.choose_how(chat.work, chat.actor, import_id, hides_missing=bool(is_hiding))
    return go(proposal, import_id)


@flow.act
async def prices(chat: Chat, import_id: int, what: str) -> Goto:
    """The list's amounts are in these."""
    await importing.choose_how(chat.work, chat.actor, import_id, prices=what)
    return go(proposal, import_id)


@flow.act
async def drop(chat: Chat, import_id: int) -> Goto:
    """Nothing comes of it."""
    found = await importing.drop(chat.work, chat.actor, import_id)
    return go(home, found.shop_id).says("imports-dropped")


@flow.act
async def undo(chat: Chat, import_id: int) -> Goto:
    """Everything is put back as it was."""
    await importing.undo_import(chat.work, chat.actor, import_id)
    return go(proposal, import_id)


@flow.act
async def bad_rows(chat: Chat, import_id: int) -> Goto:
    """The rows that were not taken come as a file."""
    await importing.own_import(chat.work, chat.actor, import_id)
    await chat.work.outbox.tell(MessageKind.STOCK_LIST_FAULTS, import_id, chat.actor.telegram_id)
    return go(proposal, import_id).says("imports-file-coming")


@flow.act
async def export(chat: Chat, shop_id: int, ending: str) -> Goto:
    """All goods of the shop come as a file."""
    await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    kind = MessageKind.STOCK_LIST_OUT if ending == "xlsx" else MessageKind.STOCK_LIST_OUT_CSV
    await chat.work.outbox.tell(kind, shop_id, chat.actor.telegram_id)
    return go(home, shop_id).says("imports-file-coming")
