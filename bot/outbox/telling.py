"""One message: rendered as things stand when its turn comes, sent or edited where it stands, and recorded."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import structlog
from telegram.error import BadRequest, TelegramError

from bot.client import telegram, unreachable
from bot.client.invoices import Invoice, send_invoice
from bot.client.message import Rendered
from bot.client.pacing import Priority, impatient
from bot.outbox.addressing import Addressed
from bot.outbox.copies import Attachment
from bot.outbox.notices import Render
from bot.outbox.quiet import is_wanted
from bot.outbox.untold import NotTold
from bot.screens.effects import living_key
from bot.screens.renderer import Renderer
from bot.screens.screen_view import ScreenView
from domain.errors import DomainError
from domain.kinds import MessageKind
from domain.transport import OutboxMessage
from domain.unit_of_work import Store, StoreAway
from workers.failpoints import Failpoint, Pass, ignore
from workers.locks import Locks

log = structlog.get_logger()
SCREEN_S = 0.5
"""For the screen of the same chat that is being drawn."""
AWAY_S = 1.0
"""Between tries while the database is away."""


class Telling:
    """Brings messages to their chats, one at a time of those that are about the same there."""

    def __init__(
        self,
        *,
        bot: telegram.Bot,
        store: Store,
        renderer: Renderer,
        screen_view: ScreenView,
        locks: Locks,
        passing: Pass = ignore,
        payments_token: str = "",
    ) -> None:
        self._payments_token = payments_token
        self._bot, self._store, self._renderer = bot, store, renderer
        self._screen_view, self._locks, self._passing = screen_view, locks, passing

    async def tell(self, addressed: Addressed) -> BadRequest | None:
        """Sends it and keeps that it was sent. Raises NotTold, and errors of the domain and of Telegram.

        What Telegram refuses for good is given back: where it has a short form, that was sent instead.
        """
        message = addressed.message
        # What somebody pressed or typed is answered first, and what came of it is told below that.
        await self._locks.after(living_key(message.recipient), within_s=SCREEN_S)
        async with self._locks.alone((message.recipient, addressed.kept, message.subject)):
            self._passing(Failpoint.MESSAGE_BEFORE_SEND)
            files = await self._files(addressed)
            known = await self._post(addressed.kept, message)
            onto = known if addressed.notice.kept else None
            try:
                with impatient():  # a chat that must wait gives its place to others
                    message_id = await self._put(addressed, onto)
            except BadRequest as refusal:
                return await self._instead(addressed, refusal, known)
            await self._attach(addressed, files)
            self._passing(Failpoint.MESSAGE_AFTER_SEND)
            twin = await self._record_at_last(addressed, message_id, known)
            self._passing(Failpoint.MESSAGE_AFTER_COMMIT)
        if known and addressed.notice.folded:
            await self._fold(addressed, known, addressed.notice.folded)
        if twin is not None:
            await telegram.strip(self._bot, message.recipient, twin)
        if addressed.notice.pinned and message_id != known:
            await self._pin(message.recipient, message_id)
        return None

    async def _instead(self, addressed: Addressed, refusal: BadRequest, known: int | None) -> BadRequest:
        """The short form in its place, where there is one and Telegram takes that. Raises what may pass."""
        if unreachable.refusal_of(refusal) or unreachable.is_topic_gone(refusal):
            raise refusal
        if addressed.notice.short:
            shorter = replace(addressed, notice=replace(addressed.notice, render=addressed.notice.short))
            with suppress(BadRequest, DomainError):
                onto = known if shorter.notice.kept else None
                await self._keep(shorter, await self._put(shorter, onto), known)
        return refusal

    async def _keep(self, addressed: Addressed, message_id: int, known: int | None) -> None:
        """It stands there, and is edited from then on."""
        if (kind := addressed.kept) and _is_kept(addressed, known):
            message = addressed.message
            async with self._store.begin() as work:
                await work.posts.keep(kind, message.subject, message.recipient, message_id, instead_of=known)

    async def _put(self, addressed: Addressed, onto: int | None) -> int:
        """The id of the message that says it now: `onto`, where it can be edited."""
        if addressed.notice.only_edited:
            return await self._edit_alone(addressed, onto)
        if onto is not None:
            return await self._edit(addressed, onto)
        if not is_wanted(addressed.notice, addressed.chat):
            raise NotTold("not wanted")
        beside = await self._post(addressed.notice.beside, addressed.message)
        rendered = await self._rendered(addressed, addressed.notice.render)
        recipient, silent = addressed.message.recipient, addressed.is_silent
        return await self._screen_view.put_fixed(
            recipient, None, rendered, reply_to=beside, topic=addressed.chat.topic, is_silent=silent
        )

    async def _edit(self, addressed: Addressed, onto: int) -> int:
        recipient = addressed.message.recipient
        async with self._locks.alone((recipient, onto)):
            rendered = await self._rendered(addressed, addressed.notice.render)
            return await self._screen_view.put_fixed(recipient, onto, rendered, topic=addressed.chat.topic)

    async def _edit_alone(self, addressed: Addressed, onto: int | None) -> int:
        """Edits what stands there; what is gone stays gone. Raises NotTold where nothing does."""
        if onto is None:
            raise NotTold("nothing stands there")
        recipient = addressed.message.recipient
        rendered = await self._rendered(addressed, addressed.notice.render)
        async with self._locks.alone((recipient, onto)):
            await telegram.edit(self._bot, recipient, onto, rendered, priority=Priority.ORDER)
        return onto

    async def _fold(self, addressed: Addressed, before: int, folded: Render) -> None:
        """Has the message before say that it goes on; what fails here sends the new one no second time."""
        recipient = addressed.message.recipient
        try:
            rendered = await self._rendered(addressed, folded)
            async with self._locks.alone((recipient, before)):
                await telegram.edit(self._bot, recipient, before, rendered, priority=Priority.ORDER)
        except (DomainError, StoreAway, TelegramError) as error:
            log.warning("earlier message not folded", error=type(error).__name__)

    async def _pin(self, chat_id: int, message_id: int) -> None:
        """Where the bot may: else it stands where it stands."""
        try:
            await telegram.pin(self._bot, chat_id, message_id)
        except TelegramError as error:
            log.info("not pinned", says=error.message)

    async def _rendered(self, addressed: Addressed, render: Render) -> Rendered:
        screen = await render(addressed.chat, addressed.message.subject)
        return self._renderer.render(screen, addressed.language)

    async def _files(self, addressed: Addressed) -> Sequence[Attachment | Invoice]:
        if addressed.notice.files is None:
            return ()
        subject, texts = addressed.message.subject, self._renderer.texts
        return await addressed.notice.files(addressed.chat, subject, texts, addressed.language)

    async def _attach(self, addressed: Addressed, files: Sequence[Attachment | Invoice]) -> None:
        for file in files:
            recipient, silent = addressed.message.recipient, addressed.is_silent
            if isinstance(file, Invoice):
                await send_invoice(self._bot, recipient, file, self._payments_token, is_silent=silent)
                continue
            named = (recipient, file.name, file.content)
            if file.is_voice:
                await telegram.send_voice(self._bot, recipient, file.file_id, is_silent=silent)
            elif file.is_photo:
                await telegram.send_photo(self._bot, *named, file_id=file.file_id, is_silent=silent)
            else:
                await telegram.send_file(self._bot, *named, is_silent=silent)

    async def _record_at_last(self, addressed: Addressed, message_id: int, known: int | None) -> int | None:
        """As often as it takes: Telegram has the message, so it must not be sent again."""
        while True:
            try:
                return await self._record(addressed, message_id, known)
            except StoreAway as away:
                log.warning("what was sent waits to be recorded", says=str(away))
                await asyncio.sleep(AWAY_S)

    async def _record(self, addressed: Addressed, message_id: int, known: int | None) -> int | None:
        """Gives an older twin, where another process has sent the same meanwhile."""
        message, twin = addressed.message, None
        async with self._store.begin() as work:
            if (kind := addressed.kept) and _is_kept(addressed, known):
                whose = (kind, message.subject, message.recipient)
                twin = await work.posts.keep(*whose, message_id, instead_of=known)
            is_first = await work.outbox_rows.sent(message)
            if is_first and addressed.notice.after:
                await addressed.notice.after(work, message.subject)
            self._passing(Failpoint.MESSAGE_BEFORE_COMMIT)
        return twin

    async def _post(self, kind: MessageKind | None, message: OutboxMessage) -> int | None:
        """The message that stands there already under the kind."""
        if kind is None:
            return None
        return await self._store.read().posts.get(kind, message.subject, message.recipient)


def _is_kept(addressed: Addressed, before: int | None) -> bool:
    """Whether the message is edited from now on: not where its reader does without, unless one already is."""
    notice, chosen = addressed.notice, addressed.chat.actor.preferences
    return notice.kept or before is not None or chosen.wants(notice.follows)
