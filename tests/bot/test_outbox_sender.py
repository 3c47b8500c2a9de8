"""Messages that do not go: what fails by itself gives way to the next one, what waits for Telegram waits."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs
from telegram.ext import ExtBot

from bot.chat import Chat, Screen, leave, show
from bot.client import unreachable
from bot.outbox import telling
from bot.outbox.addressing import Addressing
from bot.outbox.notices import Notice, Notices
from bot.outbox.sender import AT_ONCE, OutboxSender
from bot.outbox.telling import Telling
from bot.screens.effects import living_key
from bot.screens.guests import Guests
from bot.screens.live_maps import LiveMaps
from bot.screens.menus import Menus
from bot.screens.renderer import Renderer
from bot.screens.screen_view import ScreenView
from bot.screens.storyboard import Storyboard
from domain.identity.linking import groups
from domain.platform.ports import SetAside
from domain.unit_of_work import UnitOfWork
from domain.work import Rules
from locales.texts import Texts
from sandbox.faults import Fault
from sandbox.server import Sandbox
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.schema.transport_tables import outbox
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from web.metrics import Metrics
from workers.locks import Locks

ASHA, OWNER, MEERA, GROUP = 1001, 2000, 3001, -5001
SECRET = "12-2-417, Gudimalkapur"
PAUSES_S = (1, 2, 5, 15)
"""Between the five tries of a message that fails by itself."""
BREAKS, PLAIN, UNKEPT, KEPT = "breaks", "plain", "unkept", "order-card"
ALERT = "alert-message-failed"
BEHIND = (PLAIN, "waiting", 0, 0, None)


async def breaks(chat: Chat, subject: int) -> Screen:
    """Cannot be shown, and its error says something that is nobody's business."""
    raise KeyError(SECRET)


async def plain(chat: Chat, subject: int) -> Screen:
    """Can be shown."""
    return show("welcome-start", name=f"number {subject}")


async def refused(chat: Chat, subject: int) -> Screen:
    """Can be shown, and Telegram will not have it: a button leads to no address."""
    return show("welcome-start", [leave("common-back", "no address")], name="refused")


async def unkept(work: UnitOfWork, subject: int) -> None:
    """What is done with a message that was sent, and fails."""
    raise ZeroDivisionError


@dataclass
class Post:
    """The outbox sender with messages of the tests' own: one that breaks, one that does not, and another."""

    sandbox: Sandbox
    store: StoredStore
    database: Database
    clock: Clock
    outbox_sender: OutboxSender
    notices: Notices
    locks: Locks
    logged: list[Any]

    async def tells(self, kind: str, recipient: int = ASHA, subject: int = 0) -> None:
        async with self.store.begin() as work:
            await work.outbox.tell(kind, subject, recipient)

    async def sends(self) -> None:
        """All that can go now."""
        while await self.outbox_sender.worker.start_some():
            await self.outbox_sender.worker.settle()
            await asyncio.sleep(0)

    async def passes(self, seconds: float) -> None:
        """Time does, and what waited for it is tried."""
        self.clock.advance(seconds=seconds)
        await self.sends()

    async def tries_to_the_end(self) -> None:
        """As often as a message is tried that fails by itself."""
        await self.sends()
        for pause in PAUSES_S:
            await self.passes(pause - 0.001)
            await self.passes(0.001)

    async def aside(self) -> list[SetAside]:
        return await self.store.read().asides.page(after="", most=9)

    async def rows(self) -> list[tuple[Any, ...]]:
        """Kind, state, tries, faults and error of every message."""
        row = outbox.c
        columns = select(row.kind, row.state, row.tries, row.faults, row.error).order_by(row.id)
        return [tuple(each) for each in await rows_of(self.database.reader, columns)]

    def told(self, chat: int = ASHA) -> list[str]:
        return [posted.text for posted in self.sandbox.chat(chat).messages if posted.from_bot]


@pytest.fixture
async def post(
    bot: ExtBot[Any], sandbox: Sandbox, database: Database, sealer: Sealer, clock: Clock
) -> AsyncIterator[Post]:
    """Asha and Meera, who runs the platform, have a chat each."""
    store = StoredStore(database, sealer, clock, Rules(admins=frozenset({MEERA})))
    storyboard, texts = Storyboard.collect(), Texts.load()
    notices = Notices.collect(storyboard)
    notices.by_kind[BREAKS], notices.by_kind[PLAIN] = Notice(breaks), Notice(plain)
    notices.by_kind[UNKEPT] = Notice(plain, after=unkept)
    renderer, guests, locks = Renderer(texts, storyboard), Guests(bot.username, frozenset()), Locks()
    screen_view = ScreenView(bot=bot, store=store, storyboard=storyboard, renderer=renderer, guests=guests)
    async with store.begin() as work:
        for number in (ASHA, MEERA):
            await given.person(work, number, str(number))
            sandbox.person(number).says("/start")
    watch = Metrics()
    outbox_sender = OutboxSender(
        store=store,
        addressing=Addressing(store, notices, guests),
        telling=Telling(bot=bot, store=store, renderer=renderer, screen_view=screen_view, locks=locks),
        menus=Menus(bot=bot, store=store, texts=texts, storyboard=storyboard, admins=frozenset({MEERA})),
        live_maps=LiveMaps(bot, store, clock),
        holder="here",
        watch=watch,
    )
    with capture_logs() as logged:
        yield Post(sandbox, store, database, clock, outbox_sender, notices, locks, logged)


async def test_a_message_that_cannot_be_shown_gives_way_to_the_next_one(post: Post) -> None:
    await post.tells(BREAKS)
    await post.tells(PLAIN, subject=7)
    await post.sends()
    for number, pause in enumerate(PAUSES_S, 1):
        assert await post.rows() == [(BREAKS, "waiting", number, number, "KeyError"), BEHIND]
        await post.passes(pause - 0.001)
        assert post.told() == []
        await post.passes(0.001)
    assert [text for text in post.told() if "number 7" in text] == post.told() != []
    [shown] = await post.aside()
    assert (shown.notice, shown.error, shown.at) == (BREAKS, "KeyError", post.clock.now)
    failed = [each for each in post.logged if each["event"] == "message failed"]
    assert [each["tries"] for each in failed] == [1, 2, 3, 4, 5]
    assert failed[-1]["reference"] == shown.reference
    await post.passes(3600)
    assert len(post.told()) == 1


async def test_one_that_telegram_will_not_have_gives_way_too(post: Post) -> None:
    await post.tells(PLAIN, subject=1)
    await post.tells(PLAIN, subject=2)
    post.sandbox.faults.add(Fault("sendMessage", "400", chat=ASHA, description=SECRET))
    await post.sends()
    assert ["number 2" in text for text in post.told()] == [True]
    assert [(each.notice, each.error) for each in await post.aside()] == [(PLAIN, "BadRequest")]


@pytest.mark.parametrize("kind", ["500", "502", "429"])
async def test_while_telegram_is_away_nothing_is_set_aside(post: Post, kind: str) -> None:
    await post.tells(PLAIN, subject=1)
    await post.tells(PLAIN, subject=2)
    post.sandbox.faults.add(Fault("*", kind, next=10_000, retry_after=0))
    await post.sends()
    for _ in range(40):
        await post.passes(60)
    (first, second) = await post.rows()
    assert first[:2] == (PLAIN, "waiting")
    assert first[2] > 40
    assert (first[3], second[2:]) == (0, (0, 0, None))
    post.sandbox.faults.clear()
    await post.passes(60)
    assert [f"number {number}" in text for number, text in enumerate(post.told(), 1)] == [True, True]
    assert await post.aside() == []


async def test_an_outage_does_not_use_up_the_tries_of_a_message_that_fails(post: Post) -> None:
    await post.tells(PLAIN)
    post.sandbox.faults.add(Fault("sendMessage", "502", next=8))
    await post.sends()
    for _ in range(7):
        await post.passes(60)
    post.notices.by_kind[PLAIN] = Notice(breaks)
    for _ in range(4):
        await post.passes(60)
    assert await post.aside() == []
    post.notices.by_kind[PLAIN] = Notice(plain)
    await post.passes(60)
    assert len(post.told()) == 1


async def test_a_short_form_goes_in_the_place_of_what_telegram_will_not_have(post: Post) -> None:
    """The whole is set aside; the short one is kept up to date in its stead."""
    post.notices.by_kind[KEPT] = Notice(refused, short=plain, kept=True)
    await post.tells(KEPT, subject=3)
    await post.tells(PLAIN, subject=4)
    await post.sends()
    assert [f"number {number}" in text for number, text in enumerate(post.told(), 3)] == [True, True]
    assert [(each.notice, each.error) for each in await post.aside()] == [(KEPT, "BadRequest")]
    post.notices.by_kind[KEPT] = Notice(plain, kept=True)
    await post.tells(KEPT, subject=3)
    await post.sends()
    assert len(post.told()) == 2, "it is edited"


async def test_a_short_form_that_telegram_will_not_have_either_holds_up_nothing(post: Post) -> None:
    post.notices.by_kind[PLAIN] = Notice(refused, short=refused)
    await post.tells(PLAIN)
    await post.tells(UNKEPT)
    post.notices.by_kind[UNKEPT] = Notice(plain)
    await post.sends()
    assert len(post.told()) == 1
    assert [each.notice for each in await post.aside()] == [PLAIN]


async def test_what_fails_after_it_was_sent_is_no_message_for_ever(post: Post) -> None:
    await post.tells(UNKEPT)
    await post.tells(PLAIN, subject=7)
    await post.tries_to_the_end()
    assert [(each.notice, each.error) for each in await post.aside()] == [(UNKEPT, "ZeroDivisionError")]
    assert "number 7" in post.told()[-1]


async def test_a_kind_that_nobody_knows_gives_way(post: Post) -> None:
    await post.tells("no-such-kind")
    await post.tells(PLAIN)
    await post.tries_to_the_end()
    assert [each.notice for each in await post.aside()] == ["no-such-kind"]
    assert len(post.told()) == 1


@pytest.mark.parametrize("news", ["put out", "moved"])
async def test_news_of_a_chat_that_cannot_be_kept_gives_way(
    post: Post, monkeypatch: pytest.MonkeyPatch, news: str
) -> None:
    """The group has put the bot out, or has moved, and what follows from that fails."""

    async def fails(*_: object) -> None:
        raise ZeroDivisionError

    async with post.store.begin() as work:
        around = await given.street(work)
        await work.shops.set_counter(around.shops[0].id, GROUP)
    for kept, name in ((groups, "group_moved"), (unreachable, "note")):
        monkeypatch.setattr(kept, name, fails)
    await post.tells(PLAIN, GROUP, 1)
    await post.tells(PLAIN, GROUP, 2)
    if news == "moved":
        post.sandbox.person(OWNER).in_chat(GROUP).upgrades()
    post.sandbox.faults.add(Fault("sendMessage", "403", next=5, chat=GROUP))
    await post.tries_to_the_end()
    assert [each.error for each in await post.aside()] == ["ZeroDivisionError"]
    await post.tries_to_the_end()
    assert await post.store.read().outbox_rows.waiting() == 0
    assert ["number 2" in text for text in post.told(GROUP)] == ([True] if news == "put out" else [])


async def test_admins_are_told_once_however_many_are_set_aside(post: Post) -> None:
    for recipient in (ASHA, MEERA):
        for subject in range(3):
            await post.tells(BREAKS, recipient, subject)
    for _ in range(3):
        await post.tries_to_the_end()
    assert len(await post.aside()) == 6
    assert ["set aside" in text for text in post.told(MEERA)] == [True]


async def test_an_alert_that_cannot_be_shown_calls_for_no_other(post: Post) -> None:
    notices: dict[str, Notice] = post.notices.by_kind
    notices[ALERT] = replace(notices[ALERT], render=breaks)
    await post.tells(BREAKS)
    for _ in range(4):
        await post.tries_to_the_end()
        await post.passes(600)
    assert sorted(str(each.notice) for each in await post.aside()) == [ALERT, BREAKS]
    assert [row[0] for row in await post.rows()] == [BREAKS, ALERT]


async def test_once_mended_it_is_sent_in_its_place(post: Post) -> None:
    await post.tells(BREAKS)
    await post.tries_to_the_end()
    [shown] = await post.aside()
    post.notices.by_kind[BREAKS] = Notice(plain)
    async with post.store.begin() as work:
        assert await work.asides.retry(shown.kind, shown.reference)
    await post.sends()
    assert len(post.told()) == 1
    assert await post.aside() == []


async def test_nothing_of_what_a_message_says_is_kept(post: Post, database: Database) -> None:
    await post.tells(BREAKS)
    await post.sends()
    post.sandbox.faults.add(Fault("sendMessage", "502", description=SECRET))
    await post.tells(PLAIN, MEERA)
    await post.sends()
    assert SECRET not in str(await rows_of(database.reader, select(outbox)))
    assert [row[4] for row in await post.rows()] == ["KeyError", "NetworkError"]


async def test_what_was_pressed_is_answered_before_anything_is_told_of_it(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else's message goes meanwhile."""
    monkeypatch.setattr(telling, "SCREEN_S", 60)
    await post.tells(PLAIN, ASHA)
    await post.tells(PLAIN, MEERA)
    async with post.locks.alone(living_key(ASHA)):
        sending = asyncio.create_task(post.sends())
        await post.sandbox.until(lambda: bool(post.told(MEERA)), 30)
        assert not post.told(ASHA)
    await sending
    assert len(post.told(ASHA)) == 1


async def test_parked_chats_take_no_place_in_line(post: Post) -> None:
    """More of them than can be sent to at once: the next customer's card does not wait for any."""
    parked = range(5001, 5001 + AT_ONCE + 4)
    async with post.store.begin() as work:
        for number in parked:
            await given.person(work, number, str(number))
    for number in parked:
        post.sandbox.add_person(number, "Parked").says("/start")
        post.sandbox.faults.add(Fault("sendMessage", "429", chat=number, retry_after=600))
        await post.tells(PLAIN, number)
    await post.tells(PLAIN, ASHA)
    async with asyncio.timeout(30):
        await post.sends()
    assert len(post.told(ASHA)) == 1
    assert not any(post.told(number) for number in parked)
    await post.passes(599)
    assert not any(post.told(number) for number in parked)
    await post.passes(1)
