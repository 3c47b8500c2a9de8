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
from bot.screens.last_drawn import LastDrawn
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
        *,
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
        self._last_drawn = LastDrawn()

    async def draw(self, wanted: Draw, *, is_broken: bool = False) -> None:
        """Draws what is wanted; in the place of a living screen that is broken, a way on."""
        if wanted.screen is None:
            await self._living(wanted, is_broken=is_broken)
        else:
            await self._fixed(wanted, self._storyboard.links[wanted.screen])

    async def leave(self, wanted: Draw) -> None:
        """What Telegram will not have counts as drawn, else it would be looked for for ever."""
        if wanted.screen is not None:
            return
        work = self._store.read()
        state = self.drawn_log.freshest(await work.chats.get(wanted.chat_id, wanted.chat_id))
        if state:
            self.drawn_log.record(replace(state, drawn=state.version))

    async def _living(self, wanted: Draw, *, is_broken: bool) -> None:
        """The living screen of a private chat: edited in place, or sent below what the person wrote."""
        actor, chat_id = wanted.actor, wanted.chat_id
        work = self._store.read()
        state = self.drawn_log.freshest(await work.chats.get(chat_id, chat_id))
        if state is None:
            return
        link = self._storyboard.named(state.screen)
        refusal: str | None = self._renderer.texts.html(actor.language, "error-internal", {})
        screen = _lost()
        if not is_broken:
            screen, refusal = await self._screen(link, self._guests.chat(work, actor), state.args)
        asks = link.asks if link and not refusal else None
        rendered = self._renderer.render(screen, actor.language, above=refusal or wanted.above, asks=asks)
        if wanted.has_keyboard and not asks:
            thanks = self._renderer.texts.plain(actor.language, "notice-thanks")
            await telegram.free_keyboard(self._bot, chat_id, thanks)
        self._passing(Failpoint.DRAW_BEFORE_SEND)
        has_buttons = not wanted.has_keyboard
        message_id = await self._put(state, rendered, afresh=bool(asks), has_buttons=has_buttons)
        self._passing(Failpoint.DRAW_AFTER_SEND)
        drawn = replace(state, message_id=message_id, drawn=state.version)
        self._last_drawn.keep(drawn, rendered)
        self.drawn_log.record(drawn)

    async def _fixed(self, wanted: Draw, link: Link) -> None:
        """A screen of a group: drawn onto its message, or sent where there is none."""
        chat = self._guests.chat(self._store.read(), wanted.actor)
        chat = replace(chat, id=wanted.chat_id, pressed=wanted.message_id)
        screen, refusal = await self._screen(link, chat, wanted.args)
        if refusal:
            return
        language = await group_language(chat) or wanted.actor.language
        rendered = self._renderer.render(screen, language)
        await self.put_fixed(wanted.chat_id, wanted.message_id, rendered, topic=wanted.topic)

    async def lost(self, wanted: Draw, why: Unreachable) -> None:
        """A group does not take what is drawn there. Of another topic than its cards' that says nothing."""
        async with self._store.begin() as work:
            shops = await work.shops.at_counter(wanted.chat_id)
            if why is Unreachable.CLOSED and wanted.topic not in {shop.counter_topic for shop in shops}:
                return
            await unreachable.note(work, wanted.chat_id, why)

    async def put_fixed(
        self,
        chat_id: int,
        message_id: int | None,
        rendered: Rendered,
        *,
        reply_to: int | None = None,
        topic: int | None = None,
        is_silent: bool = False,
    ) -> int:
        """Edits the message, or sends a new one where there is none to edit; gives the id."""
        if message_id and await telegram.edit(
            self._bot, chat_id, message_id, rendered, priority=Priority.ORDER
        ):
            return message_id
        return await telegram.send(
            self._bot,
            chat_id,
            rendered,
            priority=Priority.ORDER,
            reply_to=reply_to,
            topic=topic,
            is_silent=is_silent,
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

    async def _put(self, state: ChatState, rendered: Rendered, *, afresh: bool, has_buttons: bool) -> int:
        """Edits the screen's message, or sends it anew; gives the id.

        One with a keyboard below the input line has no buttons to be taken off, and no edit takes it.
        """
        chat_id, old = state.chat_id, state.message_id if has_buttons else None
        may_edit = old is not None and old > state.below and not afresh
        if old and may_edit and await self._edit(state, old, rendered):
            return old
        new = await telegram.send(self._bot, chat_id, rendered, priority=Priority.BROWSE)
        if old and not may_edit:
            await telegram.strip(self._bot, chat_id, old)
        return new

    async def _edit(self, state: ChatState, message_id: int, rendered: Rendered) -> bool:
        if self._last_drawn.shows(state, rendered):
            return True
        self._last_drawn.forget(state.chat_id)
        return await telegram.edit(self._bot, state.chat_id, message_id, rendered, priority=Priority.BROWSE)


async def group_language(chat: Chat) -> str | None:
    """What the counter reads whose group the chat is; None where it is nobody's."""
    for shop in await chat.work.shops.at_counter(chat.id):
        if owner := await chat.work.people.account_of(shop.owner_id):
            return shop.language_at_counter(owner[1])
    return None


def _lost() -> Screen:
    return show(
        "common-lost",
        [tap(".shops", "shops.nearby"), tap(".cart", "cart.lines")],
        [tap(".orders", "orders.mine")],
    )
