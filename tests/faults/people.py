"""Customers and staff who know nothing of the bot's deaths: they press once and wait for what comes."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from sandbox.cast import Json
from sandbox.chats import Posted
from sandbox.meddling import replay
from tests.faults.town import GROUP, SHOPS, STAFF, Town

PATIENCE_S = 60
IMPATIENT_S = 3


class Customer:
    """Somebody who orders. `ordered` counts the orders that they meant to place."""

    def __init__(self, town: Town, person_id: int, name: str) -> None:
        self._town = town
        self.id = person_id
        self.persona = town.sandbox.add_person(person_id, name)
        self.ordered = 0
        self.screen = ""
        self._since = 0

    async def buys(self, shops: Sequence[str], *, presses: int = 2) -> list[int]:
        """Orders something from each shop with one checkout, pressed so often; gives the order numbers."""
        return await self.places(await self.fills(shops), shops, presses=presses)

    async def fills(self, shops: Sequence[str]) -> Posted:
        """Puts something from each shop into the cart, and goes as far as the review."""
        for shop in shops:
            await self._puts(shop)
        await self._taps("🛒 Cart")
        await self._taps("Checkout")
        asked = await self._sees("Place order", "Share my location", "Yes, I agree")
        if "Yes, I agree" in " ".join(asked.labels):
            await self._taps("Yes, I agree")
        review = await self._sees("Place order", "Share my location")
        return review if "Place order" in " ".join(review.labels) else await self._introduces_herself()

    async def looks_at(self, shop: str) -> None:
        """Goes to what the shop sells."""
        self.says("/shops", "")
        for label in (shop, "Staples", SHOPS[shop]):
            await self._taps(label)
        await self._sees("Add to cart")

    async def places(self, review: Posted, shops: Sequence[str], *, presses: int) -> list[int]:
        """Places what she reviews; gives the numbers that she is shown."""
        for _ in range(presses):
            self.persona.presses(review, "Place order")
        self.ordered += len(shops)
        self.screen = "checkout.placed"
        thanks = await self._until(lambda: self._newest(lambda posted: "Thank you!" in posted.text))
        return sorted({int(number) for number in re.findall(r"#(\d+)", thanks.text)})

    def says(self, text: str, screen: str) -> None:
        """Types a command that leads to the screen."""
        self._since = self.persona.says(text).id
        self.screen = screen

    def sends_again(self, data: str) -> None:
        """Her last press of such a button comes once more, as new updates and as the same one."""
        pressed = [update for update in self._town.sandbox.world.updates.past if self._is_press(update, data)]
        for fresh in (True, False, True):
            replay(self._town.sandbox.world, pressed[-1]["update_id"], fresh_id=fresh)

    async def _puts(self, shop: str) -> None:
        await self.looks_at(shop)
        await self._taps("Add to cart")
        await self._sees("➕")

    async def _introduces_herself(self) -> Posted:
        self._since = self.persona.says("Flat 2, Rose Apartments, Ameerpet").id
        await self._until(lambda: self._newest(lambda posted: "keyboard" in (posted.keyboard or {})))
        self._since = self.persona.taps("📱 Share my contact").id
        return await self._sees("Place order")

    async def _taps(self, label: str) -> None:
        self.persona.presses(await self._sees(label), label)

    async def _sees(self, *labels: str) -> Posted:
        return await self._until(
            lambda: self._newest(
                lambda posted: any(label in each for each in posted.labels for label in labels)
            )
        )

    async def _until(self, seen: Callable[[], Posted | None]) -> Posted:
        return await self._town.sandbox.until(seen, PATIENCE_S)

    def _newest(self, fits: Callable[[Posted], bool]) -> Posted | None:
        for posted in reversed(self.persona.chat.messages):
            if posted.id <= self._since:
                return None
            if posted.from_bot and fits(posted):
                return posted
        return None

    def _is_press(self, update: Json, data: str) -> bool:
        query = update.get("callback_query", {})
        return bool(query) and query["from"]["id"] == self.id and query["data"].startswith(data)


class Counter:
    """The staff at their group."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self.staff = [town.sandbox.person(each).in_chat(GROUP) for each in STAFF]
        self._dice = random.Random(7)

    async def serves(self, number: int) -> None:
        """From Accept, for which both reach at once, to the door."""
        card = await self.card(number, "Accept")
        for persona in (*self.staff, self._dice.choice(self.staff)):
            persona.presses(card, "Accept")
        for label in ("Ready", "Delivered"):
            card = await self.card(number, label)
            persona = self._dice.choice(self.staff)
            for _ in range(self._dice.choice((1, 2))):
                persona.presses(card, label)

    async def refuses(self, number: int) -> None:
        """Reject, with a reason. Its question stands in the chat only: whoever misses it presses again."""
        for _ in range(PATIENCE_S // IMPATIENT_S):
            self.staff[0].presses(await self.card(number, "Reject"), "Reject")
            try:
                card = await self.card(number, "Too busy", IMPATIENT_S)
            except TimeoutError:
                continue
            self.staff[1].presses(card, "Too busy")
            return
        raise TimeoutError

    async def tidies(self) -> int:
        """Presses every card that is not the one kept up to date until it has no buttons; gives how many."""
        work, tidied = self._town.store.read(), 0
        for posted in self._town.sandbox.chat(GROUP).messages:
            if not posted.rows or not (order_id := order_of(posted)):
                continue
            if posted.id == await work.posts.get("order-card", order_id, GROUP):
                continue
            self.staff[0].presses_at(posted, 0, 0)
            await self._strips(posted)
            tidied += 1
        return tidied

    async def card(self, number: int, label: str, within_s: float = PATIENCE_S) -> Posted:
        """The order's newest card with such a button, as soon as there is one. Raises TimeoutError."""

        def seen() -> Posted | None:
            for posted in reversed(self._town.sandbox.chat(GROUP).messages):
                if f"#{number} " in f"{posted.text} ".replace("?", " ") and label in " ".join(posted.labels):
                    return posted
            return None

        return await self._town.sandbox.until(seen, within_s)

    async def _strips(self, posted: Posted) -> None:
        await self._town.sandbox.until(lambda: not posted.rows or None, PATIENCE_S)


def order_of(posted: Posted) -> int | None:
    """The id of the order whose card this is, by its buttons."""
    data = posted.rows[0][0].get("callback_data", "")
    name, _, rest = data.partition(":")
    return int(rest.partition(":")[0]) if name.startswith("counter.") else None
