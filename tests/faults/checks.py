"""What must be true once everything is settled, whatever happened before."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from bot.chat import Chat
from bot.client.message import Rendered
from bot.outbox.notices import Notices
from bot.screens.guests import Guests
from bot.screens.renderer import Renderer
from bot.screens.storyboard import Storyboard
from domain.kinds import MessageKind
from domain.orders.order import LIFE, Move, Order, OrderState
from domain.people import Actor
from locales.texts import Texts
from sandbox.chats import Posted
from sandbox.words.entities import parse_html
from storage.care.rotation import known_sealer
from storage.care.verify import Problem, problems
from storage.engine.sealing import Sealer
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from tests.faults.people import Customer, order_of
from tests.faults.town import GROUP, OWNER, SECRET, Town
from tests.reading import rows_of

NO_BOARD = (MessageKind.COUNTER_BOARD, "nothing is open")
"""Of a counter where no board stands yet, and whose first orders were over before one was drawn."""
_INBOX = select(tt.inbox.c.update_id, tt.inbox.c.state, tt.inbox.c.error)
_LOST = select(tt.outbox.c.kind, tt.outbox.c.state, tt.outbox.c.error).where(
    tt.outbox.c.state.in_(("dropped", "aside"))
)
_MOVES = select(t.audit.c.subject, t.audit.c.action).order_by(t.audit.c.id)
_ORDERS = select(t.order.c.id, t.order.c.number, t.order.c.identity_id).order_by(t.order.c.id)
_OVERSOLD = select(t.product.c.id).where(t.product.c.allocated > t.product.c.on_hand)


class Checks:
    """Holds a town against the promise. Each check gives what is wrong, in words."""

    def __init__(self, town: Town, customers: Iterable[Customer]) -> None:
        self._town, self._customers = town, list(customers)
        self._storyboard = Storyboard.collect()
        self._renderer = Renderer(Texts.load(), self._storyboard)
        self._notices = Notices.collect(self._storyboard)
        self._guests = Guests(town.sandbox.bot_username, frozenset())

    async def wrong(self) -> list[str]:
        """Everything that is not as it must be."""
        town = self._town
        ours = await known_sealer(town.database, Sealer(SECRET))
        rules = await problems(town.database, ours, now=town.now() + timedelta(days=1))
        return [
            *(str(each) for each in rules if not _is_menu_to_be_told(each)),
            *await self._updates(),
            *await self._messages(),
            *await self._orders(),
            *await self._moves(),
            *await self._cards(),
            *await self._chats(),
        ]

    async def doubled_and_lost(self) -> tuple[int, int]:
        """How many orders too many there are, and how many updates and orders too few."""
        meant = sum(customer.ordered for customer in self._customers)
        made = len(await rows_of(self._town.database.reader, _ORDERS))
        return max(0, made - meant), max(0, meant - made) + len(await self._updates())

    async def _updates(self) -> list[str]:
        """Each update that Telegram has handed over is stored, and applied."""
        rows = await rows_of(self._town.database.reader, _INBOX)
        stored = {row.update_id for row in rows}
        lost = [f"update lost: {each}" for each in self._town.updates if each not in stored]
        return lost + [
            f"update not applied: {row.update_id} is {row.state} ({row.error})"
            for row in rows
            if row.state != "applied"
        ]

    async def _messages(self) -> list[str]:
        rows = await rows_of(self._town.database.reader, _LOST)
        lost = [row for row in rows if (row.kind, row.error) != NO_BOARD]
        return [f"message {row.state}: {row.kind} ({row.error})" for row in lost]

    async def _orders(self) -> list[str]:
        """As many orders as were meant, and each that anybody was shown."""
        reader, work = self._town.database.reader, self._town.store.read()
        wrong, made = [], set()
        rows = await rows_of(reader, _ORDERS)
        placed = Tally(row.identity_id for row in rows)
        for customer in self._customers:
            actor = await work.people.by_telegram(customer.id)
            count = placed[actor.identity_id] if actor else 0
            made |= {
                (customer.id, row.number) for row in rows if actor and row.identity_id == actor.identity_id
            }
            if count != customer.ordered:
                wrong.append(f"orders of {customer.id}: {count} instead of {customer.ordered}")
        wrong += [f"shown to {who}, but not there: #{number}" for who, number in self._town.shown - made]
        wrong += [f"oversold: product {row.id}" for row in await rows_of(reader, _OVERSOLD)]
        return wrong

    async def _moves(self) -> list[str]:
        """What was done to each order is a way through the table of its life, and ends where it stands."""
        state: dict[str, OrderState] = {}
        wrong = []
        for subject, action in await rows_of(self._town.database.reader, _MOVES):
            kind, _, word = action.partition(".")
            if kind != "order":
                continue
            if word == "placed":
                state[subject] = OrderState.PLACED
                continue
            step = LIFE[Move(word)]
            if state.get(subject) not in step.sources:
                wrong.append(f"moved against the table: {subject} from {state.get(subject)} by {word}")
            state[subject] = step.target
        for order in await self._all_orders():
            left = state.get(f"order:{order.number}")
            if left is not order.state:
                wrong.append(f"order:{order.number} is {order.state}, but was left {left}")
        return wrong

    async def _cards(self) -> list[str]:
        """Each order has one card with buttons at most, and card and tracking message show how it stands."""
        work = self._town.store.read()
        owner = await work.people.by_telegram(OWNER)
        assert owner
        at_counter = replace(self._guests.chat(work, owner), id=GROUP)
        wrong = []
        for order in await self._all_orders():
            customer = await self._customer(order)
            own = self._guests.chat(work, customer)
            wrong += await self._kept(order, "order-card", at_counter)
            wrong += await self._kept(order, "order-tracking", own)
        with_buttons = Tally(order_of(each) for each in self._town.sandbox.chat(GROUP).messages if each.rows)
        wrong += [
            f"{count} cards with buttons: order {order}" for order, count in with_buttons.items() if count > 1
        ]
        return wrong

    async def _kept(self, order: Order, kind: str, chat: Chat) -> list[str]:
        message_id = await chat.work.posts.get(kind, order.id, chat.id)
        posted = self._town.sandbox.chat(chat.id).posts.get(message_id or 0)
        if posted is None:
            return [f"no {kind} for order:{order.number}"]
        screen = await self._notices.by_kind[kind].render(chat, order.id)
        return _unlike(posted, self._renderer.render(screen, "en"), f"{kind} of order:{order.number}")

    async def _chats(self) -> list[str]:
        """Each customer is where the last update led, and sees what is there."""
        work, wrong = self._town.store.read(), []
        for customer in self._customers:
            actor, state = (
                await work.people.by_telegram(customer.id),
                await work.chats.get(customer.id, customer.id),
            )
            if actor is None or state is None:
                wrong += [f"nothing is known of {customer.id}"] * bool(customer.ordered)
                continue
            if customer.screen and state.screen != customer.screen:
                wrong.append(f"{customer.id} is at {state.screen} instead of {customer.screen}")
            screen = await self._storyboard.links[state.screen].run(
                self._guests.chat(work, actor), *state.args
            )
            posted = self._town.sandbox.chat(customer.id).posts.get(state.message_id or 0)
            if posted is None:
                wrong.append(f"{customer.id} has no screen")
            else:
                wrong += _unlike(
                    posted, self._renderer.render(screen, "en"), f"screen {state.screen} of {customer.id}"
                )
        return wrong

    async def _all_orders(self) -> list[Order]:
        rows = await rows_of(self._town.database.reader, _ORDERS)
        return [await self._town.store.read().orders.get(row.id) for row in rows]

    async def _customer(self, order: Order) -> Actor:
        work = self._town.store.read()
        found = await work.people.telegram_of(order.identity_id)
        actor = await work.people.by_telegram(found[0]) if found else None
        assert actor
        return actor


def _is_menu_to_be_told(problem: Problem) -> bool:
    """A bot that has just started writes menus when it comes to it, also once the town was settled.

    A day later one that waits looks stuck; one that was tried and did not go out is a fault.
    """
    is_late = (problem.rule, problem.facts.get("kind")) == ("message-is-stuck", MessageKind.MENU)
    return is_late and problem.facts["tries"] == 0


def _unlike(posted: Posted, wanted: Rendered, what: str) -> list[str]:
    """Whether a message shows something else; a line above it does not count."""
    text = parse_html(wanted.text)[0]
    rows = wanted.markup.to_dict()["inline_keyboard"] if wanted.markup else []
    if posted.text.endswith(text) and posted.rows == [list(row) for row in rows]:
        return []
    return [f"{what} shows {posted.text!r} {posted.rows} instead of {text!r} {rows}"]
