"""Whatever is done with refresh tokens, in whatever order: a family has one token that counts, or none."""

import asyncio
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from domain.identity.ports.clients import Opened
from domain.identity.records import AGAIN, LIFETIMES, SessionKind
from domain.work import Rules
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.tries import identity, once


@dataclass
class Family:
    """A session as it must be: the token that counts now, those that were used, and until when it lives.

    `used`: each with the one that it gave, and until when it gives that again.
    """

    opened: Opened
    token: str
    until: datetime
    whole: datetime
    used: list[tuple[str, str, datetime]] = field(default_factory=list)
    is_over: bool = False


class Families(RuleBasedStateMachine):
    """Two people's sessions, told beside the ones in the database."""

    families = Bundle("families")
    url = ""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.loop = asyncio.Runner()
        self.database: Database = self.loop.run(open_database(self.url))
        self.store = StoredStore(self.database, Sealer("a secret for tests"), self.clock, Rules())
        self.known: list[Family] = []
        self.people: list[int] = []

    def teardown(self) -> None:
        self.loop.run(self.database.close())
        self.loop.close()

    def lives(self, family: Family) -> bool:
        return not family.is_over and self.clock.now < min(family.until, family.whole)

    async def rotated(self, token: str) -> Opened | None:
        return await once(self.store, lambda work: work.sessions.rotate(token))

    @initialize()
    def two_people(self) -> None:
        for _ in range(2):
            self.people.append(self.loop.run(identity(self.store, uuid.uuid4().hex)).id)

    @rule(target=families, person=st.integers(0, 1), kind=st.sampled_from(SessionKind))
    def opens(self, person: int, kind: SessionKind) -> Family:
        opened = self.loop.run(
            once(self.store, lambda work: work.sessions.open(self.people[person], kind, "Firefox", ()))
        )
        now, life = self.clock.now, LIFETIMES[kind]
        family = Family(opened, opened.refresh, now + life.idle, now + life.whole)
        self.known.append(family)
        return family

    @rule(family=families)
    def rotates(self, family: Family) -> None:
        lived = self.lives(family)
        opened = self.loop.run(self.rotated(family.token))
        assert (opened is not None) == lived
        if opened:
            assert opened.session.id == family.opened.session.id
            family.used.append((family.token, opened.refresh, self.clock.now + AGAIN))
            family.token = opened.refresh
            family.until = self.clock.now + LIFETIMES[opened.session.kind].idle

    @rule(family=families, which=st.integers(0, 9))
    def replays(self, family: Family, which: int) -> None:
        if not family.used:
            return
        token, following, again_until = family.used[which % len(family.used)]
        opened = self.loop.run(self.rotated(token))
        if self.clock.now <= again_until:
            assert (opened and opened.refresh) == (following if self.lives(family) else None)
            return
        assert opened is None
        stolen = self.loop.run(self.store.read().sessions.was_reused(token))
        assert stolen is not None
        assert stolen.id == family.opened.session.id
        family.is_over = True

    @rule(family=families)
    def ends(self, family: Family) -> None:
        number = family.opened.session.id
        assert self.loop.run(once(self.store, lambda work: work.sessions.end(number, "out"))) == self.lives(
            family
        )
        family.is_over = True

    @rule(person=st.integers(0, 1))
    def ends_all(self, person: int) -> None:
        mine = [one for one in self.known if one.opened.session.identity_id == self.people[person]]
        alive = sum(map(self.lives, mine))
        ended = self.loop.run(
            once(self.store, lambda work: work.sessions.end_all(self.people[person], "reset"))
        )
        assert ended == alive
        for family in mine:
            family.is_over = True

    @rule(seconds=st.sampled_from([4, 10, 60, 60 * 29, 60 * 30, 3600 * 11, 3600 * 24 * 29]))
    def waits(self, seconds: int) -> None:
        self.clock.now += timedelta(seconds=seconds)

    @invariant()
    def exactly_the_live_ones_are_live(self) -> None:
        for person in self.people:
            found = self.loop.run(self.store.read().sessions.of(person))
            assert {one.id for one in found} == {
                family.opened.session.id
                for family in self.known
                if family.opened.session.identity_id == person and self.lives(family)
            }


def test_a_family_has_one_token_that_counts_or_none(database_url: str) -> None:
    class OnThisDatabase(Families):
        url = database_url

    run_state_machine_as_test(
        OnThisDatabase,
        settings=settings(
            # As many times more as the profile has more than Hypothesis' own hundred.
            max_examples=30 * settings.default.max_examples // 100,
            stateful_step_count=25,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
