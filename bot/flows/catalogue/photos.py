"""Photos: what a product looks like, sent by its shop and looked at by its customers.

(goods: card) ─▶ album ─▶ (a photo is sent) ─▶ album ─▶ remove ─▶ (history: done)
                   └─▶ seen (they come below)
(shelf: card) ─▶ looked (they come below)
"""

from bot import goods
from bot.chat import Chat, Flow, Goto, Picture, Screen, go, show, tap
from domain.catalogue import products
from domain.catalogue.desk import photographing
from domain.catalogue.errors import BadPhoto
from domain.catalogue.photos.photo import MOST_PHOTOS, MOST_SENT
from domain.errors import StaleButton
from domain.kinds import MessageKind
from domain.shopping import browse

flow = Flow("photos")


@flow.screen
async def album(chat: Chat, product_id: int) -> Screen:
    """A product's photos: one more is sent, one is taken away."""
    entry = await products.entry(chat.work, chat.actor, product_id)
    count = len(entry.photos)
    version = entry.product.version
    takes = [tap(".remove", remove, product_id, at, version, number=at + 1) for at in range(count)]
    return show(
        "photos-album",
        [tap(".seen", seen, product_id)] if count else [],
        *([*takes[at : at + 2]] for at in range(0, count, 2)),
        [tap(".back", "goods.card", product_id)],
        awaits=receive if count < MOST_PHOTOS else None,
        count=count,
        most=MOST_PHOTOS,
        **goods.named(entry.product),
    )


@flow.answer
async def receive(chat: Chat, sent: Picture, product_id: int) -> Goto:
    """One more."""
    if sent.size > MOST_SENT:
        raise BadPhoto
    await photographing.add_photo(chat.work, chat.actor, product_id, file_id=sent.file_id)
    return go(album, product_id).says("photos-added")


@flow.act
async def remove(chat: Chat, product_id: int, at: int, version: int) -> Goto:
    """Takes one away, where nothing has changed since the button was drawn."""
    entry = await products.entry(chat.work, chat.actor, product_id)
    if entry.product.version != version or not 0 <= at < len(entry.photos):
        raise StaleButton
    made = await photographing.remove_photo(chat.work, chat.actor, product_id, entry.photos[at])
    return goods.done(product_id, made)


@flow.act
async def seen(chat: Chat, product_id: int) -> Goto:
    """They come below, as customers get them."""
    await products.entry(chat.work, chat.actor, product_id)
    await chat.work.outbox.tell(MessageKind.PRODUCT_PHOTOS, product_id, chat.id)
    return go(album, product_id).says("photos-coming")


@flow.act
async def looked(chat: Chat, product_id: int) -> Goto:
    """The same for a customer."""
    await browse.product(chat.work, product_id)
    await chat.work.outbox.tell(MessageKind.PRODUCT_PHOTOS, product_id, chat.id)
    return go("shelf.card", product_id).says("photos-coming")
