"""A new product on its way into the shop, from whichever screen it was begun: words, a barcode or a photo."""

from __future__ import annotations

from bot import goods
from bot.chat import Chat, Goto, Picture, go
from domain.catalogue import products, shopkeeping
from domain.catalogue.desk import photographing
from domain.catalogue.desk.draft import Draft, begun
from domain.catalogue.errors import BadPhoto
from domain.catalogue.photos.photo import MOST_SENT


async def begin_product(chat: Chat, sent: str | Picture, shop_id: int) -> Goto:
    """What was typed, or stands below a photo: a name, with pack and price behind it, or a barcode."""
    await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    if isinstance(sent, str):
        return await name_product(chat, sent, Draft(shop_id, {}))
    if sent.size > MOST_SENT:
        raise BadPhoto
    pictured = Draft(shop_id, {}, photo=sent.file_id)
    if not sent.caption.strip():
        return go("newgoods.pictured", pictured.kept())
    return await name_product(chat, sent.caption, pictured)


async def name_product(chat: Chat, typed: str, draft: Draft) -> Goto:
    """That is what it is called; a photo that came before stays with it."""
    made, proposed = await begun(chat.work, draft.shop_id, typed)
    if made is None:
        again = go("newgoods.pictured", draft.kept()) if draft.photo else go("newgoods.name", draft.shop_id)
        return again.says("newgoods-unknown-barcode")
    made = made.pictured(draft.photo)
    return go("newgoods.like", made.kept()) if proposed else await take_on(chat, made)


async def take_on(chat: Chat, made: Draft, *, mended_by: str = "") -> Goto:
    """Into the shop where the price is known; it is asked for else. An edit of what was typed mends it."""
    if made.price is None:
        return go("newgoods.price", made.kept())
    entry, amendment = await products.add(chat.work, chat.actor, made.shop_id, made.facts)
    if made.photo:
        await photographing.add_photo(chat.work, chat.actor, entry.product.id, file_id=made.photo)
    done = goods.done(entry.product.id, amendment)
    return done.corrected(mended_by, entry.product.id) if mended_by else done
