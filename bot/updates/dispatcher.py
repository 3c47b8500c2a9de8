"""What an update means: a command, a press, something sent, or news about a chat."""

from __future__ import annotations

from dataclasses import replace

from telegram import CallbackQuery, Message, Update

from bot.chat import Chat, Goto, Screen, go
from bot.screens.effects import Draw, Effects, answered, living
from bot.screens.guests import Guests, must_be_enabled
from bot.screens.renderer import Renderer
from bot.screens.storyboard import Storyboard
from bot.screens.words import best_alert
from bot.updates.groups import Groups
from bot.updates.incoming import code_in, command_in, message_pressed, sent_in
from bot.updates.membership import Membership
from domain import menus, refusals
from domain.errors import ButtonsPlease, DomainError, MessageTooLong, StaleButton, UnknownCommand, WordsPlease
from domain.orders.errors import NotYourCounter
from domain.people import Actor
from domain.privacy import own_data
from domain.transport import ChatState
from domain.unit_of_work import UnitOfWork

LONGEST_TYPED = 1000
BEFORE_CONSENT = ("privacy.", "welcome.", "linking.", "approving.")
"""What stays open to those who have not yet agreed to a changed notice."""
FOR_DISABLED = frozenset({"start", "help"})
"""Commands that even a disabled person may send."""


class Dispatcher:
    """Takes one update within its transaction and says what is left to do."""

    def __init__(
        self, storyboard: Storyboard, renderer: Renderer, guests: Guests, membership: Membership
    ) -> None:
        self._membership = membership
        self._storyboard = storyboard
        self._renderer = renderer
        self._guests = guests
        self._groups = Groups(storyboard, guests, renderer.texts)

    async def vouch(self, update: Update) -> bool:
        """What has to be asked of Telegram before the transaction: see `handle`."""
        return await self._membership.is_vouched_for(update)

    async def handle(self, work: UnitOfWork, update: Update, *, is_member: bool) -> Effects:
        """Applies the update. `is_member`: the person is known to be a human member of the group."""
        if update.callback_query:
            return await self._pressed(work, update.callback_query, is_member)
        if update.my_chat_member:
            return await self._groups.admitted(work, update.my_chat_member)
        if update.message and update.message.chat.type == "private":
            return await self._written(work, update.message)
        if update.message:
            return await self._groups.written(work, update.message)
        return Effects()

    async def refuse(self, work: UnitOfWork, update: Update, error: DomainError) -> Effects:
        """Says in the person's language why it was not done, and shows how things stand."""
        user = update.effective_user
        assert user is not None
        actor = await self._guests.actor(work, user)
        await refusals.record(work, actor, error, self._tried(update))
        told = self._renderer.texts
        if update.callback_query:
            toast, is_alert = best_alert(told.plain(actor.language, f"error-{error.code}", error.facts))
            draw = living(actor) if await self._redraw(work, update.callback_query) else None
            return Effects(update.callback_query.id, toast, is_alert, draw)
        if update.message and update.message.chat.type == "private":
            above = told.html(actor.language, f"error-{error.code}", error.facts)
            state = await self._below(work, update.message, actor)
            await work.chats.save(state)
            return Effects(draw=living(actor, above=above))
        return Effects()

    def _tried(self, update: Update) -> str:
        """What an update asks for: a button's link with what it is about, never what somebody wrote."""
        if update.callback_query is None:
            return "message"
        try:
            link, args = self._storyboard.find(update.callback_query.data or "")
        except StaleButton:
            return "press"
        return ":".join([link.name, *map(str, args)])

    async def _pressed(self, work: UnitOfWork, query: CallbackQuery, is_member: bool) -> Effects:
        actor = await self._guests.actor(work, query.from_user)
        must_be_enabled(actor)
        link, args = self._storyboard.find(query.data or "")
        if query.message and query.message.chat.type != "private":
            return await self._groups.pressed(work, query, actor, link, args, is_member=is_member)
        if link.in_group:
            raise NotYourCounter
        goto = Goto(link.name, args)
        if _must_agree(actor, link.name):
            goto = go("privacy.notice")
        elif link.kind == "act":
            goto = await link.run(self._guests.chat(work, actor), *args)
        actor = replace(actor, language=goto.language or actor.language)
        pressed, below = message_pressed(query)
        draw = await self._onward(work, actor, goto, pressed=pressed, below=below)
        return answered(self._renderer.texts, query.id, actor, goto, draw)

    async def _onward(
        self, work: UnitOfWork, actor: Actor, goto: Goto, *, pressed: int | None = None, below: int = 0
    ) -> Draw:
        """Stores where the chat goes next; it is drawn after the commit."""
        assert goto.screen is not None
        chat_id = actor.telegram_id
        state = await work.chats.get(chat_id, chat_id) or ChatState(chat_id, chat_id, goto.screen)
        asked = self._asks(state.screen)
        state = replace(state.at(goto.screen, goto.args), below=below or (0 if pressed else state.below))
        await work.chats.save(state, pressed=pressed)
        if not actor.is_reachable:
            await work.people.set_reachable(chat_id, True)
            await menus.renew_in(work, chat_id)
        return living(actor, frees_keyboard=asked and not self._asks(goto.screen))

    def _asks(self, screen: str) -> bool:
        link = self._storyboard.links.get(screen)
        return bool(link and link.asks)

    async def _written(self, work: UnitOfWork, message: Message) -> Effects:
        """A command, an answer to the screen, or the first word of somebody new."""
        assert message.from_user is not None
        actor = await self._guests.actor(work, message.from_user)
        text = message.text or ""
        code = code_in(text)
        if code or command_in(text) not in FOR_DISABLED:
            must_be_enabled(actor)
        if len(text) > LONGEST_TYPED:
            raise MessageTooLong(most=LONGEST_TYPED)
        if code:
            goto = await self._storyboard.links["linking.redeem"].run(self._guests.chat(work, actor), code)
        elif text.startswith("/"):
            goto = await self._command(self._guests.chat(work, actor), text)
        elif (state := await work.chats.get(actor.telegram_id, actor.telegram_id)) is None:
            goto = go("welcome.start")
        elif _must_agree(actor, state.screen):
            goto = go("privacy.notice")
        else:
            goto = await self._answer(self._guests.chat(work, actor), state, message)
        if goto.screen and _must_agree(actor, goto.screen):
            goto = go("privacy.notice")
        draw = await self._onward(work, actor, goto, below=message.message_id)
        if goto.saying:
            draw = replace(draw, above=self._renderer.texts.html(actor.language, goto.saying, goto.facts))
        return Effects(draw=draw)

    async def _command(self, chat: Chat, text: str) -> Goto:
        """A screen by its command; or an act with the words behind the name."""
        link = self._storyboard.commands.get(command_in(text))
        if link is None:
            raise UnknownCommand(command=text.split()[0][:32])
        if link.kind == "screen" or _must_agree(chat.actor, link.name):
            return Goto(link.name)
        goto: Goto = await link.run(chat, " ".join(text.split()[1:]))
        return goto

    async def _answer(self, chat: Chat, state: ChatState, message: Message) -> Goto:
        """Feeds what was sent to the answer that the screen awaits, or raises ButtonsPlease, WordsPlease."""
        link = self._storyboard.links.get(state.screen)
        if link is None:
            raise StaleButton
        screen: Screen = await link.run(chat, *state.args)
        given = sent_in(message)
        if link.asks and isinstance(given, str) and self._is_back(screen, given):
            return go(link.asks.back)
        awaited = screen.awaits
        if awaited is None or not isinstance(given, awaited.accepts):
            raise WordsPlease if awaited and str in awaited.accepts else ButtonsPlease
        goto: Goto = await awaited.run(chat, given, *state.args[: len(awaited.takes)])
        return goto

    def _is_back(self, screen: Screen, typed: str) -> bool:
        texts = self._renderer.texts
        return typed.strip() in {texts.plain(language, f"{screen.key}.back") for language in texts.languages}

    async def _below(self, work: UnitOfWork, message: Message, actor: Actor) -> ChatState:
        """The chat as it is, to be drawn afresh below the message; somebody new begins at the beginning."""
        chat_id = message.chat.id
        state = await work.chats.get(chat_id, chat_id) or ChatState(chat_id, chat_id, "welcome.start")
        return replace(state.at(state.screen, state.args), below=message.message_id)

    async def _redraw(self, work: UnitOfWork, query: CallbackQuery) -> bool:
        """Has a refused press's message drawn as things stand now; False in groups."""
        if query.message is None or query.message.chat.type != "private":
            return False
        chat_id = query.message.chat.id
        state = await work.chats.get(chat_id, chat_id) or ChatState(chat_id, chat_id, "welcome.start")
        pressed, below = message_pressed(query)
        await work.chats.save(replace(state.at(state.screen, state.args), below=below), pressed=pressed)
        return True


def _must_agree(actor: Actor, link: str) -> bool:
    """Whether the changed notice comes before this link."""
    return own_data.must_be_asked(actor) and not link.startswith(BEFORE_CONSENT)
