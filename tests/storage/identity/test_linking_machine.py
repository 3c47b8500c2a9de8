"""Whatever three people do with codes, in any order: every chat is where the last link or undo put it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from domain.errors import DomainError
from domain.identity.linking import joining, linking
from domain.identity.linking.linking import Matching, Refusal
from domain.identity.links import CODE_LIFE, UNDO_LIFE, LinkCodes
from domain.people import Actor
from domain.rate_limits import RATE_LIMITS, Metered
from domain.work import Rules
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock

PEOPLE = 3


@dataclass
class Told:
    """A link as it must be."""

    id: int
    codes: LinkCodes
    issuer: int
    until: datetime
    state: str = "open"
    guest: int = -1
    source: int = -1
    wrong: int = 0
    done: datetime | None = None


class Links(RuleBasedStateMachine):
    """Three chats and their records, told beside the ones in the database."""

    links = Bundle("links")
    url = ""
    numbers = iter(range(1, 10**9))

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.loop = asyncio.Runner()
        self.database: Database = self.loop.run(open_database(self.url))
        self.store = StoredStore(self.database, Sealer("a secret for tests"), self.clock, Rules())
        self.telegram: list[int] = []
        self.where: list[int] = []
        self.known: list[Told] = []
        self.issued: dict[int, tuple[datetime, int]] = {}

    def teardown(self) -> None:
        self.loop.run(self.database.close())
        self.loop.close()

    @initialize()
    def three_people(self) -> None:
        for _ in range(PEOPLE):
            number = 50_000 + next(self.numbers)
            self.telegram.append(number)
            self.where.append(self.loop.run(self.made(number)))

    async def made(self, telegram_id: int) -> int:
        async with self.store.begin() as work:
            return (await work.people.create(telegram_id, "Somebody", "en")).identity_id

    async def actor(self, who: int) -> Actor:
        found = await self.store.read().people.by_telegram(self.telegram[who])
        assert found is not None
        return found

    async def does(self, who: int, act: Callable[..., Awaitable[Any]], *args: Any, **how: Any) -> Any:
        """A use case as this chat, and the code of the error where it is refused."""
        actor = await self.actor(who)
        try:
            async with self.store.begin() as work:
                return await act(work, actor, *args, **how)
        except DomainError as error:
            return error.code

    def has_room(self, who: int) -> bool:
        """Whether their record may issue one more in the hour that began with its first; counts it then."""
        bound, record = RATE_LIMITS[Metered.LINK].person, self.where[who]
        assert bound is not None
        until, issued = self.issued.get(record, (self.clock.now, 0))
        if until <= self.clock.now:
            until, issued = self.clock.now + bound.within, 0
        if issued < bound.most:
            self.issued[record] = until, issued + 1
        return issued < bound.most

    def is_waiting(self, link: Told, *states: str) -> bool:
        return link.state in states and self.clock.now < link.until

    @rule(target=links, who=st.integers(0, PEOPLE - 1))
    def issues_one(self, who: int) -> Any:
        return self.issues(who) or multiple()

    def issues(self, who: int) -> Told | None:
        said = self.loop.run(self.does(who, linking.issue_for_chat))
        if not self.has_room(who):
            assert said == "too-many-tries"
            return None
        link, codes = said
        for old in self.known:
            if old.issuer == self.where[who] and old.state in ("open", "redeemed", "matched"):
                old.state = "void"
        told = Told(link.id, codes, self.where[who], self.clock.now + CODE_LIFE)
        self.known.append(told)
        return told

    @rule(target=links, who=st.integers(0, PEOPLE - 1), guest=st.integers(0, PEOPLE - 1))
    def issues_to(self, who: int, guest: int) -> Any:
        link = self.issues(who)
        if link is None:
            return multiple()
        self.redeems(link, guest, False)
        return link

    @rule(link=links, who=st.integers(0, PEOPLE - 1), is_typed=st.booleans())
    def redeems_one(self, link: Told, who: int, is_typed: bool) -> None:
        self.redeems(link, who, is_typed)

    def redeems(self, link: Told, who: int, is_typed: bool) -> None:
        code = link.codes.typed if is_typed else link.codes.deep
        found = self.loop.run(self.does(who, linking.redeem, code))
        if found in (Refusal.TOO_OFTEN, Refusal.TYPING_OFF):
            return
        fits = self.is_waiting(link, "open")
        if fits and link.issuer == self.where[who]:
            assert found is Refusal.OWN
            link.state, link.guest = "void", who
        elif fits:
            assert found.id == link.id
            link.state, link.guest, link.source = "redeemed", who, self.where[who]
        else:
            assert found is Refusal.NO_GOOD

    @rule(link=links, rights=st.sampled_from([(True,), (False, True), (False, False, False, True)]))
    def guest_types_numbers(self, link: Told, rights: tuple[bool, ...]) -> None:
        for is_right in rights:
            self.types_a_number(link, max(link.guest, 0), is_right)

    @rule(link=links, who=st.integers(0, PEOPLE - 1), is_right=st.booleans())
    def types_a_number(self, link: Told, who: int, is_right: bool) -> None:
        right = int(link.codes.match)
        number = str(right if is_right else 10 + (right - 9) % 90)
        said = self.loop.run(self.does(who, linking.match, link.id, number))
        if who != link.guest:
            assert said == "not-found"
        elif not self.is_waiting(link, "redeemed"):
            assert said is (Matching.RIGHT if self.is_waiting(link, "matched") else Matching.OVER)
        elif is_right:
            assert said is Matching.RIGHT
            link.state = "matched"
        else:
            link.wrong += 1
            assert said is (Matching.WRONG if link.wrong < 3 else Matching.OVER)
            link.state = "redeemed" if link.wrong < 3 else "void"

    @rule(link=links, who=st.integers(0, PEOPLE - 1))
    def approves(self, link: Told, who: int) -> None:
        said = self.loop.run(self.does(who, joining.approve, link.id, in_chat=True))
        if self.where[who] != link.issuer:
            assert said == "not-found"
        elif not self.is_waiting(link, "matched") or self.where[link.guest] != link.source:
            assert said == "link-code-invalid"
        else:
            assert said.link.id == link.id
            link.state, link.done, self.where[link.guest] = "linked", self.clock.now, link.issuer

    @rule(link=links, who=st.integers(0, PEOPLE - 1))
    def says_no(self, link: Told, who: int) -> None:
        said = self.loop.run(self.does(who, linking.void, link.id))
        assert said == (None if self.where[who] == link.issuer else "not-found")
        if said is None and self.is_waiting(link, "open", "redeemed", "matched"):
            link.state = "void"

    @rule(link=links, who=st.integers(0, PEOPLE - 1))
    def disowns(self, link: Told, who: int) -> None:
        said = self.loop.run(self.does(who, joining.disown, link.id))
        concerned = self.where[who] in (link.issuer, link.source)
        if not concerned or link.state != "linked" or self.clock.now >= link.done + UNDO_LIFE:
            assert said == "not-found"
            return
        assert said is None
        link.state = "undone"
        if self.where[link.guest] == link.issuer:
            self.where[link.guest] = link.source
        for other in self.known:
            if other.issuer in (link.issuer, link.source) and other.state in ("open", "redeemed", "matched"):
                other.state = "void"

    @rule(minutes=st.sampled_from([1, 9, 10, 60, 24 * 60 - 1, 24 * 60]))
    def waits(self, minutes: int) -> None:
        self.clock.now += timedelta(minutes=minutes)

    @invariant()
    def every_chat_is_where_it_must_be(self) -> None:
        found = [self.loop.run(self.actor(who)).identity_id for who in range(len(self.where))]
        assert found == self.where


def test_every_chat_is_where_the_last_link_put_it(database_url: str) -> None:
    class OnThisDatabase(Links):
        url = database_url

    run_state_machine_as_test(
        OnThisDatabase,
        settings=settings(
            # As many times more as the profile has more than Hypothesis' own hundred.
            max_examples=20 * settings.default.max_examples // 100,
            stateful_step_count=30,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
