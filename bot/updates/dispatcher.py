"""What an update means: a command, a press, something sent, or news about a chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from telegram import CallbackQuery, Location, Message, Update

from bot.chat import Chat, Document, Goto, Picture, Screen, go
from bot.screens.effects import Draw, Effects, Sighting, answered, living
from bot.screens.guests import Guests, must_be_enabled
from bot.screens.renderer import Renderer
from bot.screens.storyboard import Storyboard
from bot.screens.words import toast
from bot.updates import edits
from bot.updates.consents import CONSENT, Consents, asking
from bot.updates.groups import Groups
from bot.updates.incoming import (
    Incoming,
    Where,
    code_in,
    command_in,
    is_for_another,
    says_nothing,
    sent_in,
)
from bot.updates.inline import Inline
from bot.updates.membership import Membership
from bot.updates.payments import ChatPayments
from bot.updates.small_files import SmallFiles
from domain import menus, refusals
from domain.errors import (
    ButtonsPlease,
    ConsentNeeded,
    DomainError,
    MessageTooLong,
    StaleButton,
    UnknownCommand,
    WordsPlease,
)
from domain.identity import arrival
from domain.people import Actor
from domain.policy import Action, has_strong_role, may_somewhere
from domain.transport import ChatState, Taken
from domain.unit_of_work import UnitOfWork
from domain.values import Place

LONGEST_TYPED = 3000
QUESTIONS = ("keeping.confirm", "keeping.refuse", "linking.", "approving.")
"""What is asked in a message of its own: it becomes the screen when it is answered."""
FOR_DISABLED = frozenset({"start", "help"})
"""Commands that even a disabled person may send."""


class Dispatcher:
    """Takes one update within its transaction and says what is left to do."""

    def __init__(
        self,
        storyboard: Storyboard,
        renderer: Renderer,
        guests: Guests,
        membership: Membership,
        small_files: SmallFiles,
    ) -> None:
        self._membership, self._small_files = membership, small_files
        self._storyboard = storyboard
        self._renderer = renderer
        self._guests = guests
        self._groups = Groups(storyboard, guests, renderer.texts)
        self._inline = Inline(renderer.texts, guests.bot)
        self._payments = ChatPayments(renderer.texts, guests)
        self._consents = Consents(storyboard, guests, self._answer)

    async def receive(self, update: Update) -> Incoming:
        """The update with what has to be asked of Telegram about it, before the transaction."""
        vouched = await self._membership.is_vouched_for(update)
        return Incoming(update, vouched, await self._small_files.brought_by(update))

    async def handle(self, work: UnitOfWork, incoming: Incoming) -> Effects:
        """Applies the update."""
        update = incoming.update
        if update.callback_query:
            return await self._pressed(work, update.callback_query, incoming)
        if update.inline_query:
            return await self._inline.asked(work, update.inline_query)
        if update.pre_checkout_query:
            return await self._payments.asked(work, update.pre_checkout_query)
        if update.message and update.message.successful_payment:
            return await self._payments.paid(work, update.message)
        if update.message and update.message.via_bot:
            return Effects()  # a card that somebody posted: its words are no answer to anything
        if update.message and is_for_another(update.message.text or "", self._guests.bot):
            return await self._overheard(work, update.message)
        if update.my_chat_member:
            return await self._groups.admitted(work, update.my_chat_member)
        if update.message and update.message.chat.type == "private":
            silent = says_nothing(update)
            return Effects() if silent else await self._written(work, update.message, incoming.file)
        if update.message:
            return await self._groups.written(work, update.message)
        if update.edited_message and update.edited_message.location:
            return await self._moved(work, update.edited_message)
        if update.edited_message and update.edited_message.chat.type == "private":
            return await self._edited(work, update.edited_message)
        if update.edited_message:
            return await self._overheard(work, update.edited_message)
        return Effects()

    async def _overheard(self, work: UnitOfWork, message: Message) -> Effects:
        """What is not for the bot: of that only a code counts that a group has seen."""
        if message.chat.type != "private":
            await self._groups.overheard(work, message)
        return Effects()

    async def refuse(self, work: UnitOfWork, incoming: Incoming, error: DomainError) -> Effects:
        """Says in the person's language why it was not done, and shows how things stand."""
        update = incoming.update
        user = update.effective_user
        assert user is not None
        actor = await self._guests.actor(work, user)
        await refusals.record(work, actor, error, self._tried(update))
        if isinstance(error, ConsentNeeded) and (asked := await self._asked(work, actor, update)):
            return asked
        told = self._renderer.texts
        if update.pre_checkout_query:
            return self._payments.refused(update.pre_checkout_query, actor.language, error)
        if update.callback_query:
            said, is_alert = toast(told, actor.language, f"error-{error.code}", error.facts)
            draw = await self._redraw(work, actor, update.callback_query)
            return Effects(update.callback_query.id, said, is_alert, draw)
        message = update.message or update.edited_message
        if message and message.chat.type == "private":
            above = told.html(actor.language, f"error-{error.code}", error.facts)
            state = await self._below(work, message, actor)
            if state.screen == CONSENT:
                self._consents.keep(message, actor, state)
            await work.chats.save(edits.refused(state, message.message_id))
            return Effects(draw=living(actor, above=above, has_keyboard=self._asks(state.screen)))
        return Effects()

    def _tried(self, update: Update) -> str:
        """What an update asks for: a button's link with what it is about, never what somebody wrote."""
        return self._asked_for(update.callback_query.data or "") if update.callback_query else "message"

    def _asked_for(self, data: str) -> str:
        try:
            link, args = self._storyboard.find(data)
        except StaleButton:
            return "press"
        told = (str(arg) for at, arg in enumerate(args) if at not in link.written)
        return ":".join([link.name, *told])

    async def _pressed(self, work: UnitOfWork, query: CallbackQuery, incoming: Incoming) -> Effects:
        actor = await self._guests.actor(work, query.from_user)
        must_be_enabled(actor)
        link, args = self._storyboard.find(query.data or "")
        if query.message and query.message.chat.type != "private":
            vouched = incoming.is_of_the_group
            return await self._groups.pressed(work, query, actor, link, args, is_of_the_group=vouched)
        if link.in_group:
            return await self._groups.pressed_in_private(work, query, actor, link, args)
        state = await work.chats.get(actor.telegram_id, actor.telegram_id)
        where = Where.of_press(query, state, is_answer=link.name.startswith(QUESTIONS))
        goto = Goto(link.name, args)
        if where.shows(link.name, args, query.data or ""):
            goto = goto.says("common-as-it-stands")
        if link.kind == "act" and not self._consents.is_closed(actor, link.name):
            goto = await link.run(self._guests.chat(work, actor), *args)
        if goto.resumes:
            agreed, actor = actor.consent, await self._guests.actor(work, query.from_user)
            goto = await self._consents.resumed(work, actor, goto, agreed=agreed)
        actor = replace(actor, language=goto.language or actor.language)
        draw = await self._onward(work, actor, goto, where)
        return answered(self._renderer.texts, query.id, actor, goto, draw)

    async def _onward(
        self, work: UnitOfWork, actor: Actor, goto: Goto, where: Where, taken: Taken | None = None
    ) -> Draw:
        """Stores where the chat goes next; it is drawn after the commit."""
        chat_id = actor.telegram_id
        stands = where.state or ChatState(chat_id, chat_id, "welcome.start")
        goto = self._consents.before(actor, goto, stands)
        assert goto.screen is not None
        asked = self._asks(stands.screen)
        state = edits.onward(where.next(chat_id, goto.screen, goto.args), goto, taken)
        await work.chats.save(state, pressed=where.pressed)
        if goto.changes_roles and (now := await work.people.by_telegram(chat_id)):
            actor = replace(actor, shops=now.shops)
        if not actor.is_reachable:
            await arrival.returned(work, chat_id)
        elif where.state is None and has_strong_role(actor):
            await menus.renew_in(work, chat_id)
        return living(actor, has_keyboard=asked)

    def _asks(self, screen: str) -> bool:
        link = self._storyboard.named(screen)
        return bool(link and link.asks)

    async def _written(self, work: UnitOfWork, message: Message, file: bytes | None = None) -> Effects:
        """A command, an answer to the screen, or the first word of somebody new."""
        assert message.from_user is not None
        actor = await self._guests.actor(work, message.from_user)
        text, taken = message.text or "", None
        code = code_in(text)
        if code or command_in(text) not in FOR_DISABLED:
            must_be_enabled(actor)
        must_be_short(text)
        state = await work.chats.get(actor.telegram_id, actor.telegram_id)
        if code:
            goto = await self._storyboard.links["linking.redeem"].run(self._guests.chat(work, actor), code)
        elif text.startswith("/"):
            goto = await self._command(self._guests.chat(work, actor), text)
        elif state is None:
            goto = go("welcome.start")
        elif state.screen == CONSENT:
            raise ButtonsPlease  # it waits: see `refuse`
        elif self._consents.is_closed(actor, state.screen):
            self._consents.keep(message, actor, state)
            goto = Goto(state.screen, state.args)
        elif live := sighting(actor, message):
            goto = go("trips.mine").says("trips-live")
            led = await self._leads(work, actor, goto, Where(state, below=message.message_id))
            return replace(led, live=live)
        else:
            goto, taken = await self._answer(self._guests.chat(work, actor), state, message, file)
        return await self._leads(work, actor, goto, Where(state, below=message.message_id), taken)

    async def _moved(self, work: UnitOfWork, message: Message) -> Effects:
        """A live location that goes on, or is over: who brings orders is followed, nobody else."""
        if message.chat.type != "private" or message.from_user is None:
            return Effects()
        actor = await self._guests.actor(work, message.from_user)
        return Effects(live=sighting(actor, message))

    async def _edited(self, work: UnitOfWork, message: Message) -> Effects:
        """What was typed, typed anew: it takes the place of the first answer, and never comes beside it."""
        assert message.from_user is not None
        actor = await self._guests.actor(work, message.from_user)
        state = await work.chats.get(actor.telegram_id, actor.telegram_id)
        taken = edits.counting(state, message)
        if state is None or taken is None or self._consents.is_closed(actor, state.screen):
            return Effects()
        must_be_enabled(actor)
        if not edits.is_in_time(message):
            late = Goto(state.screen, state.args).says("edited-too-late")
            return await self._leads(work, actor, late, Where(state))
        must_be_short(message.text or "")
        if not taken.answer:
            return await self._written(work, message) if state.screen == taken.screen else Effects()
        answer = self._storyboard.links.get(taken.answer)
        if answer is None or not answer.corrects:
            stands = Goto(state.screen, state.args).says("edited-in-vain")
            return await self._leads(work, actor, stands, Where(state))
        goto: Goto = await answer.run(self._guests.chat(work, actor), message.text, *taken.args)
        if state.taken[-1] != taken or state.screen != taken.screen:
            goto = replace(goto, screen=state.screen, args=state.args)
        return await self._leads(work, actor, goto, Where(state), taken)

    async def _leads(
        self, work: UnitOfWork, actor: Actor, goto: Goto, where: Where, taken: Taken | None = None
    ) -> Effects:
        """Draws where it leads, below what it says."""
        draw = await self._onward(work, actor, goto, where, taken)
        if goto.saying:
            draw = replace(draw, above=self._renderer.texts.html(actor.language, goto.saying, goto.facts))
        return Effects(draw=draw)

    async def _command(self, chat: Chat, text: str) -> Goto:
        """A screen by its command; or an act with the words behind the name."""
        link = self._storyboard.commands.get(command_in(text))
        if link is None:
            raise UnknownCommand(command=text.split()[0][:32])
        if link.kind == "screen" or self._consents.is_closed(chat.actor, link.name):
            return Goto(link.name)
        goto: Goto = await link.run(chat, " ".join(text.split()[1:]))
        return goto

    async def _answer(
        self, chat: Chat, state: ChatState, message: Message, file: bytes | None = None
    ) -> tuple[Goto, Taken | None]:
        """Feeds what was sent to the answer that the screen awaits; words that none awaits are searched for.

        With it comes what took it, where an edit of it counts. Raises ButtonsPlease, WordsPlease.
        """
        link = self._storyboard.named(state.screen)
        if link is None:
            raise StaleButton
        screen: Screen = await link.run(chat, *state.args)
        sent = sent_in(message, file)
        if link.asks and isinstance(sent, str) and self._is_back(screen, sent):
            back = self._storyboard.links[link.asks.back]
            return go(back, *state.args[: len(back.takes)]), None
        awaited, search = screen.awaits, self._storyboard.typed_anywhere
        if awaited is None and search and isinstance(sent, str):
            sought: Goto = await search.run(chat, sent, screen.within)
            return sought, Taken(message.message_id, search.name, (screen.within,), state.screen)
        if awaited is None and isinstance(sent, Place) and (shared := self._storyboard.shared_anywhere):
            near: Goto = await shared.run(chat, sent)
            return near, None
        # Where words are awaited too, a file is a list.
        if (
            isinstance(sent, Document)
            and awaited
            and Picture in awaited.accepts
            and str not in awaited.accepts
        ):
            sent = Picture(sent.file_id, sent.size)
        if isinstance(sent, Document) and not (awaited and Document in awaited.accepts):
            return await self._file(chat, state, screen, sent), None
        if awaited is None or not isinstance(sent, awaited.accepts):
            raise WordsPlease if awaited and str in awaited.accepts else ButtonsPlease
        args = state.args[: len(awaited.takes)]
        goto: Goto = await awaited.run(chat, sent, *args)
        is_typed = isinstance(sent, str)
        return goto, edits.took(message.message_id, goto, awaited, args, state.screen) if is_typed else None

    async def _file(self, chat: Chat, state: ChatState, screen: Screen, sent: Document) -> Goto:
        """Feeds a file that no screen asks for to whoever takes such files. Raises ButtonsPlease."""
        taking = self._storyboard.sent_anywhere
        if taking is None or not chat.actor.shops:
            raise WordsPlease if screen.awaits and str in screen.awaits.accepts else ButtonsPlease
        goto: Goto = await taking.run(chat, sent, screen.within)
        return goto

    async def _asked(self, work: UnitOfWork, actor: Actor, update: Update) -> Effects | None:
        """Asks for the consent that something wants, which then goes on; None in groups, where nobody can."""
        query, message = update.callback_query, update.message
        if query and query.message and query.message.chat.type == "private":
            link, args = self._storyboard.find(query.data or "")
            state = await work.chats.get(actor.telegram_id, actor.telegram_id)
            where = Where.of_press(query, state, is_answer=link.name.startswith(QUESTIONS))
            return Effects(query.id, draw=await self._onward(work, actor, Goto(link.name, args), where))
        if message and message.chat.type == "private":
            state = await self._below(work, message, actor)
            self._consents.keep(message, actor, state)
            goto = asking(Goto(state.screen, state.args), state)
            return Effects(draw=await self._onward(work, actor, goto, Where(state, below=message.message_id)))
        return None

    def _is_back(self, screen: Screen, typed: str) -> bool:
        texts = self._renderer.texts
        return typed.strip() in {texts.plain(language, f"{screen.key}.back") for language in texts.languages}

    async def _below(self, work: UnitOfWork, message: Message, actor: Actor) -> ChatState:
        """The chat as it is, to be drawn afresh below the message; somebody new begins at the beginning."""
        where = Where(await work.chats.get(message.chat.id, message.chat.id), below=message.message_id)
        return self._again(where, message.chat.id)

    def _again(self, where: Where, chat_id: int) -> ChatState:
        state = where.state
        return where.next(chat_id, *((state.screen, state.args) if state else ("welcome.start", ())))

    async def _redraw(self, work: UnitOfWork, actor: Actor, query: CallbackQuery) -> Draw | None:
        """The living screen, to be drawn as things stand now; None in groups."""
        if query.message is None or query.message.chat.type != "private":
            return None
        chat_id = query.message.chat.id
        is_answer = self._asked_for(query.data or "").startswith(QUESTIONS)
        where = Where.of_press(query, await work.chats.get(chat_id, chat_id), is_answer=is_answer)
        goto, state = await self._consents.stands(work, actor, query), self._again(where, chat_id)
        if goto and goto.screen:
            state = where.next(chat_id, goto.screen, goto.args)
        await work.chats.save(state, pressed=where.pressed)
        return living(actor, has_keyboard=bool(where.state and self._asks(where.state.screen)))


def sighting(actor: Actor, message: Message) -> Sighting | None:
    """Where somebody who may bring orders is, by a live location; None of anybody and anything else."""
    where = message.location
    is_live = where and (where.live_period or message.edit_date)
    if not where or not is_live or actor.is_disabled or not may_somewhere(actor, Action.DELIVER):
        return None
    return Sighting(actor.identity_id, Place(where.latitude, where.longitude), _seconds(where))


def _seconds(where: Location) -> int | None:
    """How long it is still shared."""
    period = where.live_period
    return int(period.total_seconds()) if isinstance(period, timedelta) else period


def must_be_short(text: str) -> None:
    """Raises MessageTooLong for more than anything here takes, typed or edited."""
    if len(text) > LONGEST_TYPED:
        raise MessageTooLong(most=LONGEST_TYPED)
