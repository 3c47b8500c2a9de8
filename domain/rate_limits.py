"""Limits: how often somebody does what writes rows, asks somebody else, guesses or takes long. One table.

Metered is by person, wherever they come from; by network (`Actor.address`), whoever comes from there; and by
person from one network. Many households may share a network, so that it has room for all of them. In a chat
only the person is known.

What is a guess at somebody must not be a way to shut them out: each network has its own share of a person's
count, and the networks that they have been signed in from are counted together and apart from all others.
There nobody is refused before that count is full, since it may be them: a try that comes too fast waits.

A write is counted over HTTP alone (`Metered.WRITE`). In a chat somebody's updates are worked off one at a
time and in turns with everybody else's, so that whoever sends many waits for them alone; and what leaves much
behind or takes long has a count of its own, wherever it is done.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from domain.audit_actions import AuditAction
from domain.errors import TooManyTries
from domain.people import Actor
from domain.work import Store, Work

QUARTER, HOUR, DAY = timedelta(minutes=15), timedelta(hours=1), timedelta(days=1)
REMEMBERED = timedelta(days=90)
"""For how long a network is one that somebody has been signed in from."""
LONGEST_DELAY_S = 4
"""So long a try at home is held up at most: nobody gives up for that."""


class Metered(StrEnum):
    """What is counted, by the name under which it is kept."""

    SIGN_UP = "sign-up"
    SIGN_IN = "sign-in"
    SECOND_FACTOR = "second-factor"
    PASSKEY = "passkey"
    MINI_APP = "mini-app"
    OUTSIDE = "outside"
    SERVICE = "service"
    PROOF = "proof"
    NEW_PASSWORD = "new-password"  # noqa: S105 - the name of a counter
    APPROVED_SIGN_IN = "approval-sign-in"
    APPROVED_RESET = "approval-reset"
    APPROVED_FACTORS = "approval-factors"
    RESET = "reset"
    FACTOR_CODE = "factor-code"
    FORM = "account-form"
    LINK = "link-issue"
    COPY = "copy"
    ORDER = "order"
    ADDRESS = "address"
    CART = "cart"
    SEARCH = "search"
    LIST = "list"
    WEBHOOK = "webhook"
    WORD = "word"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Limit:
    """So many within a time."""

    most: int
    within: timedelta


@dataclass(frozen=True, slots=True)
class RateLimits:
    """So often a person, wherever they come from; a person from one network; and everybody from there.

    `home`: so often a person from all the networks that they have been signed in from, which then count for
    `person` no more.
    """

    person: Limit | None = None
    there: Limit | None = None
    network: Limit | None = None
    home: Limit | None = None


RATE_LIMITS: Mapping[Metered, RateLimits] = {
    Metered.SIGN_UP: RateLimits(network=Limit(30, QUARTER)),
    Metered.SIGN_IN: RateLimits(Limit(50, HOUR), Limit(10, QUARTER), Limit(100, QUARTER), Limit(100, DAY)),
    Metered.SECOND_FACTOR: RateLimits(
        Limit(20, DAY), Limit(10, QUARTER), Limit(100, QUARTER), Limit(20, DAY)
    ),
    Metered.PASSKEY: RateLimits(network=Limit(60, QUARTER)),
    Metered.MINI_APP: RateLimits(network=Limit(100, QUARTER)),
    Metered.OUTSIDE: RateLimits(network=Limit(60, QUARTER)),
    Metered.SERVICE: RateLimits(network=Limit(100, QUARTER)),
    Metered.PROOF: RateLimits(Limit(30, HOUR), Limit(10, QUARTER), None, Limit(100, DAY)),
    Metered.NEW_PASSWORD: RateLimits(Limit(30, HOUR), Limit(10, QUARTER), None, Limit(100, DAY)),
    Metered.APPROVED_SIGN_IN: RateLimits(
        Limit(10, QUARTER), Limit(5, QUARTER), Limit(30, QUARTER), Limit(40, DAY)
    ),
    Metered.APPROVED_RESET: RateLimits(
        Limit(10, QUARTER), Limit(5, QUARTER), Limit(30, QUARTER), Limit(40, DAY)
    ),
    Metered.APPROVED_FACTORS: RateLimits(Limit(5, QUARTER), None, Limit(30, QUARTER)),
    Metered.RESET: RateLimits(Limit(30, HOUR), Limit(10, QUARTER), Limit(30, QUARTER), Limit(100, DAY)),
    Metered.FACTOR_CODE: RateLimits(Limit(5, QUARTER)),
    Metered.FORM: RateLimits(network=Limit(300, QUARTER)),
    Metered.LINK: RateLimits(Limit(5, HOUR)),
    Metered.COPY: RateLimits(Limit(5, HOUR), None, Limit(60, HOUR)),
    Metered.ORDER: RateLimits(Limit(30, HOUR), None, Limit(300, HOUR)),
    Metered.ADDRESS: RateLimits(Limit(60, HOUR), None, Limit(600, HOUR)),
    Metered.CART: RateLimits(Limit(60, HOUR), None, Limit(600, HOUR)),
    Metered.SEARCH: RateLimits(Limit(300, QUARTER), None, Limit(3000, QUARTER)),
    Metered.LIST: RateLimits(Limit(60, QUARTER), None, Limit(300, QUARTER)),
    Metered.WORD: RateLimits(Limit(30, QUARTER)),
    Metered.WEBHOOK: RateLimits(Limit(60, HOUR)),
    Metered.WRITE: RateLimits(Limit(600, QUARTER)),
}


@dataclass(frozen=True, slots=True)
class Room:
    """Whether there was room for one more; else how long until there is, or how long to hold it up.

    `is_news`: the first without; `beyond`: which one without.
    """

    wait: timedelta | None = None
    is_news: bool = False
    delay_s: int = 0
    beyond: int = 0

    def must_be_left(self) -> None:
        """Raises TooManyTries."""
        if self.wait is not None:
            raise too_many(self.wait)

    async def must_be_left_in_time(self) -> None:
        """The same; what is held up goes on a little later. No unit of work may be open meanwhile.

        Raises TooManyTries.
        """
        self.must_be_left()
        await asyncio.sleep(self.delay_s)

    @property
    def is_full(self) -> bool:
        """Whether it is refused or held up."""
        return self.wait is not None or self.delay_s > 0


ENOUGH = Room()


async def count(work: Work, actor: Actor, metered: Metered) -> Room:
    """Counts one more for the person; until the work is over, their next one waits.

    A refusal that undoes the work takes its own count back too: only what was done is counted.
    """
    return await _by_person(work, metered, whom_is(actor.identity_id), actor.address)


async def network_must_have_room(work: Work, actor: Actor, metered: Metered) -> None:
    """Counts one more for their network, last in a work: until that is over, all others there wait.

    Raises TooManyTries.
    """
    (await _by_network(work, metered, actor.address)).must_be_left()


async def must_have_room(work: Work, actor: Actor, metered: Metered) -> None:
    """Counts one more for both, in a work that is over soon. Raises TooManyTries."""
    (await count(work, actor, metered)).must_be_left()
    await network_must_have_room(work, actor, metered)


async def tried(store: Store, metered: Metered, *, whom: str = "", network: str = "") -> None:
    """Counts a try before it is looked at, in a work of its own: a refusal keeps the count.

    Raises TooManyTries.
    """
    async with store.begin() as work:
        room = await count_try(work, metered, whom=whom, network=network)
    await room.must_be_left_in_time()


async def count_try(work: Work, metered: Metered, *, whom: str = "", network: str = "") -> Room:
    """The same in a work that is open already, which must be committed whatever comes of it."""
    room = await _all(work, metered, whom=whom, network=network)
    if room.is_news and room.wait is not None:
        await work.audit.record(None, AuditAction.SESSION_LOCKED_OUT, metered, "refused")
    return room


async def forget(work: Work, *every: Metered, whom: str, network: str) -> None:
    """Earlier tries count no more, since one was right: whoever does it often is not held up."""
    counts = (
        (f"{metered}:{whom}", f"{metered}:{whom}@{network}", _at_home(metered, whom)) for metered in every
    )
    await work.throttles.clear(*(each for of_one in counts for each in of_one))


async def signed_in(work: Work, *, whom: str, network: str) -> None:
    """Remembers that somebody was, from there: what others try elsewhere holds nobody up at home."""
    if network:
        await work.throttles.remember(_home(whom, network), window=REMEMBERED)


def whom_is(identity_id: int) -> str:
    """What somebody known is counted by."""
    return f"identity:{identity_id}"


def whom_is_called(handle: str) -> str:
    """What somebody is counted by who says that this is their name."""
    return f"handle:{handle}"


def too_many(wait: timedelta) -> TooManyTries:
    """The refusal, with how long to wait."""
    seconds = max(1, -(-int(wait.total_seconds() * 1000) // 1000))
    return TooManyTries(minutes=-(-seconds // 60), seconds=seconds)


async def _all(work: Work, metered: Metered, *, whom: str, network: str) -> Room:
    """The narrower counts first: what is refused by one of them is no part of the others."""
    if whom and RATE_LIMITS[metered].home and await _is_home(work, whom, network):
        return await _at_a_home(work, metered, whom, network)
    room = await _by_person(work, metered, whom, network)
    return await _by_network(work, metered, network) if room.wait is None else room


async def _at_a_home(work: Work, metered: Metered, whom: str, network: str) -> Room:
    """Where it may be they themselves: what is too much for there, or for everybody there, is held up."""
    bounds, crowded = RATE_LIMITS[metered], ENOUGH
    assert bounds.home
    room = await _one(work, _at_home(metered, whom), bounds.home)
    if room.wait is not None:
        return room
    if bounds.there:
        crowded = _held_up(await _one(work, f"{metered}:{whom}@{network}", bounds.there))
    others = _held_up(await _by_network(work, metered, network))
    return crowded if crowded.is_full else others


def _held_up(room: Room) -> Room:
    """The same for who is not refused. The further beyond, the longer, up to a bound."""
    return Room(None, room.is_news, min(room.beyond, LONGEST_DELAY_S)) if room.wait is not None else room


async def _by_person(work: Work, metered: Metered, whom: str, network: str) -> Room:
    bounds, room = RATE_LIMITS[metered], ENOUGH
    if whom and bounds.there:
        room = await _one(work, f"{metered}:{whom}@{network}", bounds.there)
    if room.wait is None and whom and bounds.person:
        return await _one(work, f"{metered}:{whom}", bounds.person)
    return room


async def _by_network(work: Work, metered: Metered, network: str) -> Room:
    limit = RATE_LIMITS[metered].network
    return await _one(work, f"{metered}-from:{network}", limit) if network and limit else ENOUGH


async def _is_home(work: Work, whom: str, network: str) -> bool:
    """Whether they were signed in from there of late."""
    return bool(network) and await work.throttles.count(_home(whom, network)) > 0


async def _one(work: Work, what: str, limit: Limit) -> Room:
    times = await work.throttles.hit(what, window=limit.within)
    if times <= limit.most or not work.rules.has_limits:
        return ENOUGH
    return Room(await work.throttles.left(what), times == limit.most + 1, beyond=times - limit.most)


def _home(whom: str, network: str) -> str:
    return f"home:{whom}@{network}"


def _at_home(metered: Metered, whom: str) -> str:
    return f"{metered}-home:{whom}"
