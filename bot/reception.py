"""What an update means: a command, a press, something sent, or news about a chat."""

from __future__ import annotations

from dataclasses import replace

from telegram import CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update, User

from bot.after import After, FixedDraw, LivingDraw
from bot.chat import Arg, Chat, Contact, Goto, Link, Screen, go
from bot.painter import Painter
from bot.storyboard import BELOW, Storyboard
from bot.words import best_alert, units
from domain.errors import (
    ButtonsPlease,
    DomainError,
    IdentityDisabled,
    MessageTooLong,
    NotYourCounter,
    StaleButton,
    UnknownCommand,
    WordsPlease,
)
from domain.identity_work import IdentityWork
from domain.linking import read_deep_code, read_typed_code
from domain.people import Actor
from domain.transport import ChatState
from domain.usecases import arrival, linking, privacy, shopkeeping, staff
from domain.values import Place
from locales.languages import best_language

LONGEST_TYPED = 1000
GONE = (ChatMember.LEFT, ChatMember.BANNED)
BEFORE_CONSENT = ("privacy.", "welcome.", "linking.", "approving.")
"""What stays open to those who have not yet agreed to a changed notice."""
NOBODY = Actor(0, 0, 0, "", "en")
"""Who writes as a group or a channel: there is no record of them."""
FOR_DISABLED = frozenset({"start", "help"})
"""Commands that even a disabled person may send."""


class Reception:
    """Takes one update within its transaction and says what is left to do.

    `username` is the bot's; `admins` are Telegram ids.
    """

    def __init__(
        self, storyboard: Storyboard, painter: Painter, username: str, admins: frozenset[int]
    ) -> None:
        self._storyboard = storyboard
        self._painter = painter
        self._username = username
        self._admins = admins
        self._units = units(painter.texts)

    async def handle(self, work: IdentityWork, update: Update, *, is_member: bool) -> After:
        """Applies the update. `is_member`: the person is known to be a human member of the group."""
        if update.callback_query:
            return await self._pressed(work, update.callback_query, is_member)
        if update.my_chat_member:
            return await self._admitted(work, update.my_chat_member)
        if update.message and update.message.chat.type == "private":
            return await self._written(work, update.message)
        if update.message:
            return await self._written_in_group(work, update.message)
        return After()

    async def refuse(self, work: IdentityWork, update: Update, error: DomainError) -> After:
        """Says in the person's language why it was not done, and shows how things stand."""
        user = update.effective_user
        assert user is not None
        actor = await self.actor(work, user)
        await self.refused(work, actor, error, self._tried(update))
        told = self._painter.texts
        if update.callback_query:
            toast, is_alert = best_alert(told.plain(actor.language, f"error-{error.code}", error.facts))
            draw = LivingDraw(actor) if await self._redraw(work, update.callback_query) else None
            return After(update.callback_query.id, toast, is_alert, draw)
        if update.message and update.message.chat.type == "private":
            above = told.html(actor.language, f"error-{error.code}", error.facts)
            state = await self._below(work, update.message, actor)
            await work.chats.save(state)
            return After(draw=LivingDraw(actor, above))
        return After()

    async def refused(self, work: IdentityWork, actor: Actor, error: DomainError, tried: str) -> None:
        """Keeps a record of what somebody tried and may not."""
        if error.kind.value == "forbidden":
            await work.audit.record(actor, f"refused.{error.code}", tried, "refused")

    def _tried(self, update: Update) -> str:
        """What an update asks for: a button's link with what it is about, never what somebody wrote."""
        if update.callback_query is None:
            return "message"
        try:
            link, args = self._storyboard.find(update.callback_query.data or "")
        except StaleButton:
            return "press"
        return ":".join([link.name, *map(str, args)])

    async def actor(self, work: IdentityWork, user: User) -> Actor:
        """The person, with what they may do."""
        found = await arrival.arrive(work, user.id, user.first_name, best_language(user.language_code))
        return replace(found, is_admin=found.is_admin or user.id in self._admins)

    def chat(self, work: IdentityWork, actor: Actor) -> Chat:
        """A private chat as flows see it."""
        return Chat(work, actor, actor.telegram_id, self._username, units=self._units)

    async def _pressed(self, work: IdentityWork, query: CallbackQuery, is_member: bool) -> After:
        actor = await self.actor(work, query.from_user)
        _must_be_enabled(actor)
        link, args = self._storyboard.find(query.data or "")
        if query.message and query.message.chat.type != "private":
            return await self._pressed_in_group(work, query, actor, link, args, is_member)
        if link.in_group:
            raise NotYourCounter
        goto = Goto(link.name, args)
        if _must_agree(actor, link.name):
            goto = go("privacy.notice")
        elif link.kind == "act":
            goto = await link.run(self.chat(work, actor), *args)
        actor = replace(actor, language=goto.language or actor.language)
        pressed, below = _place_of(query)
        draw = await self._onward(work, actor, goto, pressed=pressed, below=below)
        return self._answered(query, actor, goto, draw)

    async def _pressed_in_group(
        self,
        work: IdentityWork,
        query: CallbackQuery,
        actor: Actor,
        link: Link,
        args: tuple[Arg, ...],
        is_member: bool,
    ) -> After:
        if not link.in_group or query.message is None:
            raise StaleButton
        where = query.message
        chat = replace(
            self.chat(work, actor),
            id=where.chat.id,
            is_member=is_member,
            pressed=where.message_id,
        )
        goto = await link.run(chat, *args) if link.kind == "act" else Goto(link.name, args)
        draw = None
        if goto.screen:
            onto = where.message_id if where.is_accessible else None
            draw = FixedDraw(actor, where.chat.id, onto, goto.screen, goto.args, is_member)
        return self._answered(query, actor, goto, draw)

    def _answered(
        self, query: CallbackQuery, actor: Actor, goto: Goto, draw: LivingDraw | FixedDraw | None
    ) -> After:
        if not goto.saying:
            return After(query.id, draw=draw)
        toast, is_alert = best_alert(self._painter.texts.plain(actor.language, goto.saying, goto.facts))
        return After(query.id, toast, is_alert and goto.saying.startswith("error-"), draw)

    async def _onward(
        self, work: IdentityWork, actor: Actor, goto: Goto, *, pressed: int | None = None, below: int = 0
    ) -> LivingDraw:
        """Stores where the chat goes next; it is drawn after the commit."""
        assert goto.screen is not None
        chat_id = actor.telegram_id
        state = await work.chats.get(chat_id, chat_id) or ChatState(chat_id, chat_id, goto.screen)
        asked = self._asks(state.screen)
        state = replace(state.at(goto.screen, goto.args), below=below or (0 if pressed else state.below))
        await work.chats.save(state, pressed=pressed)
        if not actor.is_reachable:
            await work.people.set_reachable(chat_id, True)
        return LivingDraw(actor, frees_keyboard=asked and not self._asks(goto.screen))

    def _asks(self, screen: str) -> bool:
        link = self._storyboard.links.get(screen)
        return bool(link and link.asks)

    async def _written(self, work: IdentityWork, message: Message) -> After:
        """A command, an answer to the screen, or the first word of somebody new."""
        assert message.from_user is not None
        actor = await self.actor(work, message.from_user)
        text = message.text or ""
        code = _code_in(text)
        if code or _command_in(text) not in FOR_DISABLED:
            _must_be_enabled(actor)
        if len(text) > LONGEST_TYPED:
            raise MessageTooLong(most=LONGEST_TYPED)
        if code:
            goto = await self._storyboard.links["linking.redeem"].run(self.chat(work, actor), code)
        elif text.startswith("/"):
            goto = self._command(text)
        elif (state := await work.chats.get(actor.telegram_id, actor.telegram_id)) is None:
            goto = go("welcome.start")
        elif _must_agree(actor, state.screen):
            goto = go("privacy.notice")
        else:
            goto = await self._answer(self.chat(work, actor), state, message)
        if goto.screen and _must_agree(actor, goto.screen):
            goto = go("privacy.notice")
        draw = await self._onward(work, actor, goto, below=message.message_id)
        if goto.saying:
            draw = replace(draw, above=self._painter.texts.html(actor.language, goto.saying, goto.facts))
        return After(draw=draw)

    def _command(self, text: str) -> Goto:
        link = self._storyboard.commands.get(_command_in(text))
        if link is None:
            raise UnknownCommand(command=text.split()[0][:32])
        return Goto(link.name)

    async def _answer(self, chat: Chat, state: ChatState, message: Message) -> Goto:
        """Feeds what was sent to the answer that the screen awaits, or raises ButtonsPlease, WordsPlease."""
        link = self._storyboard.links.get(state.screen)
        if link is None:
            raise StaleButton
        screen: Screen = await link.run(chat, *state.args)
        given = _given(message)
        if link.asks and isinstance(given, str) and self._is_back(screen, given):
            return go(link.asks.back)
        awaited = screen.awaits
        if awaited is None or not isinstance(given, awaited.accepts):
            raise WordsPlease if awaited and str in awaited.accepts else ButtonsPlease
        goto: Goto = await awaited.run(chat, given, *state.args[: len(awaited.takes)])
        return goto

    def _is_back(self, screen: Screen, typed: str) -> bool:
        texts = self._painter.texts
        return typed.strip() in {texts.plain(language, f"{screen.key}.back") for language in texts.languages}

    async def _below(self, work: IdentityWork, message: Message, actor: Actor) -> ChatState:
        """The chat as it is, to be drawn afresh below the message; somebody new begins at the beginning."""
        chat_id = message.chat.id
        state = await work.chats.get(chat_id, chat_id) or ChatState(chat_id, chat_id, "welcome.start")
        return replace(state.at(state.screen, state.args), below=message.message_id)

    async def _redraw(self, work: IdentityWork, query: CallbackQuery) -> bool:
        """Has a refused press's message drawn as things stand now; False in groups."""
        if query.message is None or query.message.chat.type != "private":
            return False
        chat_id = query.message.chat.id
        state = await work.chats.get(chat_id, chat_id) or ChatState(chat_id, chat_id, "welcome.start")
        pressed, below = _place_of(query)
        await work.chats.save(replace(state.at(state.screen, state.args), below=below), pressed=pressed)
        return True

    async def _written_in_group(self, work: IdentityWork, message: Message) -> After:
        """Commands to the bot, a change of id, who went out; everything else is the people's own.

        Only a personal code is of no use any more once a group has seen it.
        """
        if message.migrate_to_chat_id:
            await shopkeeping.group_moved(work, message.chat.id, message.migrate_to_chat_id)
            await work.posts.forget_chat(message.chat.id)
        if message.left_chat_member:
            await staff.left_group(work, message.chat.id, message.left_chat_member.id)
        words = (message.text or "").split()
        await linking.burn(work, [message.text or "", *(word.rpartition("start=")[2] for word in words)])
        if not words or not words[0].startswith("/") or message.from_user is None:
            return After()
        if message.sender_chat or message.from_user.is_bot:
            return After(draw=FixedDraw(NOBODY, message.chat.id, None, "counter.nameless", (), False))
        actor = await self.actor(work, message.from_user)
        _must_be_enabled(actor)
        link = self._storyboard.group_commands.get(_command_in(words[0]))
        if link is None:
            goto = go("counter.hello")
        else:
            chat = replace(self.chat(work, actor), id=message.chat.id, title=message.chat.title or "")
            goto = await link.run(chat, words[1] if len(words) > 1 else "")
        assert goto.screen is not None
        return After(draw=FixedDraw(actor, message.chat.id, None, goto.screen, goto.args, False))

    async def _admitted(self, work: IdentityWork, news: ChatMemberUpdated) -> After:
        """The bot was blocked, unblocked, or put out of a group."""
        is_gone = news.new_chat_member.status in GONE
        if news.chat.type == "private":
            await work.people.set_reachable(news.chat.id, not is_gone)
        elif is_gone:
            await shopkeeping.group_lost(work, news.chat.id)
            await work.posts.forget_chat(news.chat.id)
        return After()


def _must_be_enabled(actor: Actor) -> None:
    if actor.is_disabled:
        raise IdentityDisabled


def _must_agree(actor: Actor, link: str) -> bool:
    """Whether the changed notice comes before this link."""
    return privacy.must_be_asked(actor) and not link.startswith(BEFORE_CONSENT)


def _command_in(text: str) -> str:
    """The command that a text begins with, without its slash; nothing where it begins with none."""
    return text.split()[0][1:].partition("@")[0].lower() if text.startswith("/") else ""


def _code_in(text: str) -> str | None:
    """A personal code: behind /start, as a deep link brings it, or typed, wherever the person is."""
    words = text.split()
    if _command_in(text) == "start" and len(words) > 1:
        return read_deep_code(words[1]) or read_typed_code(" ".join(words[1:]))
    return read_typed_code(text)


def _place_of(query: CallbackQuery) -> tuple[int | None, int]:
    """The message that the press redraws, or else the one below which the screen comes."""
    if query.message is None or not query.message.is_accessible:
        return None, 0
    if (query.data or "").startswith(BELOW):
        return None, query.message.message_id
    return query.message.message_id, 0


def _given(message: Message) -> str | Contact | Place | None:
    """What was sent, as flows know it; None for anything else."""
    if message.contact:
        shared = message.contact
        name = f"{shared.first_name} {shared.last_name or ''}".strip()
        # One that is passed on may be long out of date, whosever it is.
        owner = None if message.forward_origin else shared.user_id
        return Contact(name, shared.phone_number, owner)
    if message.location:
        return Place(message.location.latitude, message.location.longitude)
    return message.text
