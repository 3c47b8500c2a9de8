"""Reads what a screen shows now, renders it, and puts it where it belongs."""

from __future__ import annotations

from dataclasses import replace

from bot.chat import Chat, Link, Screen, show, tap
from bot.client import telegram, unreachable
from bot.client.message import Rendered
from bot.client.pacing import Priority
from bot.screens.drawn_log import DrawnLog
from bot.screens.effects import Draw
from bot.screens.guests import Guests
from bot.screens.renderer import Renderer
from bot.screens.storyboard import Storyboard
from domain import refusals
from domain.catalogue.shop import Unreachable
from domain.errors import DomainError
from domain.people import Actor
from domain.transport import ChatState
from domain.unit_of_work import Store
from workers.failpoints import Failpoint, Pass, ignore


class ScreenView:
    """Draws one screen. Raises Telegram's errors."""

    def __init__(
        self,
        bot: telegram.Bot,
        store: Store,
        storyboard: Storyboard,
        renderer: Renderer,
        guests: Guests,
        passing: Pass = ignore,
    ) -> None:
        self._bot = bot
        self._store = store
        self._storyboard = storyboard
        self._renderer = renderer
        self._guests = guests
        self._passing = passing
        self.drawn_log = DrawnLog(store, passing)

    async def draw(self, wanted: Draw) -> None:
        """Draws what is wanted."""
        if wanted.screen is None:
            await self._living(wanted)
        else:
            await self._fixed(wanted, self._storyboard.links[wanted.screen])

    async def _living(self, wanted: Draw) -> None:
        """The living screen of a private chat: edited in place, or sent below what the person wrote."""
        actor, chat_id = wanted.actor, wanted.chat_id
        work = self._store.read()
        state = self.drawn_log.freshest(await work.chats.get(chat_id, chat_id))
        if state is None:
            return
        link = self._storyboard.links.get(state.screen)
        screen, refusal = await self._screen(link, self._guests.chat(work, actor), state.args)
        asks = link.asks if link and not refusal else None
        rendered = self._renderer.render(screen, actor.language, above=refusal or wanted.above, asks=asks)
        if wanted.frees_keyboard:
            thanks = self._renderer.texts.plain(actor.language, "notice-thanks")
            await telegram.free_keyboard(self._bot, chat_id, thanks)
        self._passing(Failpoint.DRAW_BEFORE_SEND)
        message_id = await self._put(state, rendered, afresh=bool(asks))
        self._passing(Failpoint.DRAW_AFTER_SEND)
        self.drawn_log.record(replace(state, message_id=message_id, drawn=state.version))

    async def _fixed(self, wanted: Draw, link: Link) -> None:
        """A screen of a group: drawn onto its message, or sent where there is none."""
        chat = self._guests.chat(self._store.read(), wanted.actor)
        chat = replace(chat, id=wanted.chat_id, pressed=wanted.message_id)
        screen, refusal = await self._screen(link, chat, wanted.args)
        if refusal:
            return
        language = await group_language(chat) or wanted.actor.language
        await self.put_fixed(wanted.chat_id, wanted.message_id, self._renderer.render(screen, language))

    async def lost(self, chat_id: int, why: Unreachable) -> None:
        """A group does not take what is drawn there."""
        async with self._store.begin() as work:
            await unreachable.note(work, chat_id, why)

    async def put_fixed(
        self,
        chat_id: int,
        message_id: int | None,
        rendered: Rendered,
        *,
        reply_to: int | None = None,
        is_silent: bool = False,
    ) -> int:
        """Edits the message, or sends a new one where there is none to edit; gives the id."""
        if message_id and await telegram.edit(
            self._bot, chat_id, message_id, rendered, priority=Priority.ORDER
        ):
            return message_id
        return await telegram.send(
            self._bot, chat_id, rendered, priority=Priority.ORDER, reply_to=reply_to, is_silent=is_silent
        )

    async def _screen(
        self, link: Link | None, chat: Chat, args: tuple[int | str, ...]
    ) -> tuple[Screen, str | None]:
        """The screen; or where it cannot be shown, a way on and what to say about it."""
        try:
            if link is None or not link.fits(args):
                return _lost(), None
            screen: Screen = await link.run(chat, *args)
        except DomainError as error:
            return _lost(), await self._refused(chat.actor, error, link.name if link else "screen")
        return screen, None

    async def _refused(self, actor: Actor, error: DomainError, tried: str) -> str:
        await refusals.denied(self._store, actor, error, tried)
        return self._renderer.texts.html(actor.language, f"error-{error.code}", error.facts)

    async def _put(self, state: ChatState, rendered: Rendered, *, afresh: bool) -> int:
        chat_id, old = state.chat_id, state.message_id
        may_edit = old is not None and old > state.below and not afresh
        if (
            may_edit
            and old
            and await telegram.edit(self._bot, chat_id, old, rendered, priority=Priority.BROWSE)
        ):
            return old
        new = await telegram.send(self._bot, chat_id, rendered, priority=Priority.BROWSE)
        if old and not may_edit:
            await telegram.strip(self._bot, chat_id, old)
        return new


async def group_language(chat: Chat) -> str | None:
    """A counter speaks its owner's language."""
    for shop in await chat.work.shops.at_counter(chat.id):
        if owner := await chat.work.people.account_of(shop.owner_id):
            return owner[1]
    return None


def _lost() -> Screen:
    return show(
        "common-lost",
        [tap(".shops", "shops.nearby"), tap(".cart", "cart.lines")],
        [tap(".orders", "orders.mine")],
    )
