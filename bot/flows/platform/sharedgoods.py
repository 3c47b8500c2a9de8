"""Shared goods: the platform's catalogue, for those who run it.

goods / found (paged; words are typed) ─▶ good ─▶ facts ─▶ fact ─▶ said (typed) / kind / nothing ─▶ good
  └─▶ export                               ├─▶ double (typed) ─▶ doubles (paged) ─▶ both ─▶ merge ─▶ good
                                           └─▶ part ─▶ good
"""

from typing import Any

from bot import facts as told_facts
from bot.chat import Chat, Flow, Goto, Screen, Typed, go, show, tap
from bot.goods import percent, shelves_of
from bot.paging import FURTHEST, PAGE, Page
from domain.catalogue.desk import saying
from domain.catalogue.entry import Facts
from domain.catalogue.fact import Fact
from domain.catalogue.shared.good import SharedGood
from domain.catalogue.sharing import keeping, merging
from domain.errors import StaleButton
from domain.kinds import MessageKind
from domain.values import Unit

flow = Flow("sharedgoods")
MOST_BYTES = 36
"""Of typed words so much goes into a button."""
TYPED = (Fact.NAMES, Fact.ALIASES, Fact.BRAND, Fact.PACK, Fact.TAX, Fact.HSN, Fact.BARCODE)
MAY_BE_EMPTY = (Fact.ALIASES, Fact.BRAND, Fact.PACK, Fact.HSN, Fact.BARCODE)


@flow.screen
async def goods(chat: Chat) -> Screen:
    """All that the platform knows, a button each."""
    return await _listed(chat, 0, "")


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More of it."""
    return await _listed(chat, number, "")


@flow.screen
async def found(chat: Chat, number: int, words: Typed) -> Screen:
    """What answers to these words, or to a barcode."""
    return await _listed(chat, number, words)


@flow.correctable
@flow.answer
async def named(chat: Chat, typed: str) -> Goto:
    """Looks for goods by words or a barcode."""
    return go(found, 0, _words(typed))


async def _listed(chat: Chat, number: int, words: str) -> Screen:
    leaf, count = await _leaf(chat, number, words)
    return show(
        "sharedgoods-goods",
        *([tap(".good", good, each.id, **_named(each))] for each in leaf.shown),
        leaf.ways(found, after=(words,)) if words else leaf.ways(page),
        [tap(".export", export)],
        [tap(".back", goods) if words else tap(".platform", "admin.desk")],
        awaits=named,
        words=words or None,
        count=count,
    )


@flow.screen
async def good(chat: Chat, good_id: int) -> Screen:
    """One of them, and what can be done with it."""
    one, merges = await keeping.good_of(chat.work, chat.actor, good_id)
    newest = next((each for each in merges if not each.is_undone), None)
    names = one.names.by_language
    return show(
        "sharedgoods-good",
        [] if one.merged_into else [tap(".facts", facts, good_id), tap(".double", double, good_id)],
        [tap(".part", part, newest.id, double=newest.double.names)] if newest else [],
        [tap(".kept", good, one.merged_into)] if one.merged_into else [],
        [tap(".back", goods)],
        **_named(one),
        hi=names.get("hi"),
        te=names.get("te"),
        shelf=(await shelves_of(chat)).get(one.category, one.names),
        weighed=one.unit is Unit.GRAM,
        aliases=", ".join(one.aliases) or None,
        barcodes=", ".join(one.barcodes) or None,
        tax=percent(one.tax_bp),
        hsn=one.hsn,
        merged=one.merged_into is not None,
    )


@flow.screen
async def facts(chat: Chat, good_id: int) -> Screen:
    """Everything that is said of it, a button each."""
    one, _ = await keeping.good_of(chat.work, chat.actor, good_id)
    every = [
        tap(".fact", fact, good_id, each.value, fact=each, known=bool(_value(one, each)))
        for each in (Fact.CATEGORY, *TYPED)
    ]
    return show(
        "sharedgoods-facts",
        *([*every[at : at + 2]] for at in range(0, len(every), 2)),
        [tap(".back", good, good_id)],
        **_named(one),
    )


@flow.screen
async def fact(chat: Chat, good_id: int, name: str) -> Screen:
    """One of them: how it is, and what to type."""
    of, (one, _) = _fact(name), await keeping.good_of(chat.work, chat.actor, good_id)
    kinds = await chat.work.products.every_category() if of is Fact.CATEGORY else []
    choices = [tap(".kind", kind, good_id, each.id, emoji=each.emoji, name=each.names) for each in kinds]
    value = (await shelves_of(chat)).get(one.category, "") if of is Fact.CATEGORY else _value(one, of)
    return show(
        "sharedgoods-fact",
        *([*choices[at : at + 2]] for at in range(0, len(choices), 2)),
        [tap(".nothing", nothing, good_id, of.value, one.version)] if of in MAY_BE_EMPTY and value else [],
        [tap(".back", facts, good_id)],
        awaits=None if of is Fact.CATEGORY else said,
        fact=of,
        value=value,
        known=bool(value),
        **_named(one),
    )


@flow.correctable
@flow.answer
async def said(chat: Chat, typed: str, good_id: int, name: str) -> Goto:
    """It is so from now on."""
    of, (one, _) = _fact(name), await keeping.good_of(chat.work, chat.actor, good_id)
    if of is Fact.BARCODE:
        return await _changed(chat, good_id, {}, barcodes=saying.apart(typed))
    return await _changed(chat, good_id, saying.said_of_good(one, of, typed))


@flow.act
async def kind(chat: Chat, good_id: int, category_id: int) -> Goto:
    """It belongs on another shelf."""
    return await _changed(chat, good_id, {"category": (await chat.work.products.category(category_id)).code})


@flow.act
async def nothing(chat: Chat, good_id: int, name: str, version: int) -> Goto:
    """Nothing is said there any more."""
    empty: dict[Fact, Facts] = {
        Fact.ALIASES: {"aliases": ()},
        Fact.BRAND: {"brand": None},
        Fact.PACK: {"pack": None},
        Fact.HSN: {"hsn": None},
        Fact.BARCODE: {},
    }
    of = _fact(name)
    if of not in empty:
        raise StaleButton
    barcodes: list[str] | None = [] if of is Fact.BARCODE else None
    return await _changed(chat, good_id, empty[of], barcodes=barcodes, version=version)


@flow.screen
async def double(chat: Chat, good_id: int) -> Screen:
    """Asks which one it is the same as."""
    one, _ = await keeping.good_of(chat.work, chat.actor, good_id)
    return show("sharedgoods-double", [tap(".back", good, good_id)], awaits=alike, **_named(one))


@flow.correctable
@flow.answer
async def alike(chat: Chat, typed: str, good_id: int) -> Goto:
    """Looks for it."""
    return go(doubles, good_id, 0, _words(typed))


@flow.screen
async def doubles(chat: Chat, good_id: int, number: int, words: Typed) -> Screen:
    """Those that it may be, a button each."""
    one, _ = await keeping.good_of(chat.work, chat.actor, good_id)
    leaf, count = await _leaf(chat, number, words)
    return show(
        "sharedgoods-doubles",
        *(
            [tap(".good", both, good_id, each.id, **_named(each))]
            for each in leaf.shown
            if each.id != good_id
        ),
        leaf.ways(doubles, good_id, after=(words,)),
        [tap(".back", good, good_id)],
        awaits=alike_again,
        words=words,
        count=count,
        **_named(one),
    )


@flow.correctable
@flow.answer
async def alike_again(chat: Chat, typed: str, good_id: int, number: int, words: Typed) -> Goto:
    """Looks for it by other words."""
    return go(doubles, good_id, 0, _words(typed))


@flow.screen
async def both(chat: Chat, good_id: int, double_id: int) -> Screen:
    """The two beside each other, and whether they are one."""
    kept, _ = await keeping.good_of(chat.work, chat.actor, good_id)
    other, _ = await keeping.good_of(chat.work, chat.actor, double_id)
    return show(
        "sharedgoods-both",
        [tap(".merge", merge, good_id, double_id)],
        [tap(".turn", both, double_id, good_id)],
        [tap(".back", good, good_id)],
        goods=[_named(kept), _named(other)],
    )


@flow.act
async def merge(chat: Chat, good_id: int, double_id: int) -> Goto:
    """They are one from now on."""
    await merging.merge(chat.work, chat.actor, good_id, double_id)
    return go(good, good_id).says("sharedgoods-merged")


@flow.act
async def part(chat: Chat, merge_id: int) -> Goto:
    """They are two again."""
    made = await merging.take_apart(chat.work, chat.actor, merge_id)
    return go(good, made.kept_id).says("sharedgoods-parted")


@flow.act
async def export(chat: Chat) -> Goto:
    """All of it comes as a file."""
    await keeping.look_up(chat.work, chat.actor, "", offset=0, limit=1)
    await chat.work.outbox.tell(MessageKind.CATALOGUE_OUT, 0, chat.actor.telegram_id)
    return go(goods).says("imports-file-coming")


async def _changed(
    chat: Chat,
    good_id: int,
    told: Facts,
    *,
    barcodes: list[str] | None = None,
    version: int | None = None,
) -> Goto:
    await keeping.change_good(chat.work, chat.actor, good_id, told, barcodes=barcodes, version=version)
    return go(good, good_id).says("sharedgoods-changed")


async def _leaf(chat: Chat, number: int, words: str) -> tuple[Page[SharedGood], int]:
    number = min(max(number, 0), FURTHEST)
    shown, count = await keeping.look_up(chat.work, chat.actor, words, offset=number * PAGE, limit=PAGE)
    return Page(shown, number, max(1, -(-count // PAGE), number + 1), number * PAGE), count


def _named(one: SharedGood) -> dict[str, Any]:
    """What it is called, with its brand where that does not stand in the name."""
    return {
        "name": one.names,
        "brand": one.brand or "",
        "has_brand": bool(one.brand and one.brand.casefold() not in one.names.in_("en").casefold()),
        **told_facts.packed(one.pack, one.unit is Unit.GRAM),
    }


def _value(one: SharedGood, of: Fact) -> object:
    """How it is now, as it is told; "" where nobody has said."""
    values: dict[Fact, object] = {
        Fact.NAMES: " · ".join(dict.fromkeys(one.names.by_language.values())),
        Fact.ALIASES: ", ".join(one.aliases),
        Fact.CATEGORY: one.category,
        Fact.BRAND: one.brand or "",
        Fact.PACK: one.pack or "",
        Fact.TAX: percent(one.tax_bp),
        Fact.HSN: one.hsn or "",
        Fact.BARCODE: ", ".join(one.barcodes),
    }
    return values[of]


def _fact(name: str) -> Fact:
    """Raises StaleButton for what is not said here."""
    of = next((each for each in (Fact.CATEGORY, *TYPED) if each == name), None)
    if of is None:
        raise StaleButton
    return of


def _words(typed: str) -> str:
    return " ".join(typed.replace(":", " ").split()).encode()[:MOST_BYTES].decode(errors="ignore")
