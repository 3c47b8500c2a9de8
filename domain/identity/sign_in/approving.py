"""Approval in the linked chat: the page shows one number, the chat three; the right one says yes, once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.clients import known_client
from domain.identity.errors import ApprovalWaiting, BadHandle, ChallengeOver, NoLinkedChat, WrongCredentials
from domain.identity.ports.clients import Opened
from domain.identity.records import Challenge, Identity, Method, handle_of
from domain.identity.security import Security
from domain.identity.sign_in import signing_in
from domain.identity.sign_in.signing_in import Client
from domain.identity.work import IdentityStore, IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor, Status
from domain.rate_limits import Metered

KIND = "chat-approval"
CHOICES = 3


class Wish(StrEnum):
    """What is to be approved."""

    SIGN_IN = "sign-in"
    RESET = "reset"
    FACTORS = "factors"


METERED = {
    Wish.SIGN_IN: Metered.APPROVED_SIGN_IN,
    Wish.RESET: Metered.APPROVED_RESET,
    Wish.FACTORS: Metered.APPROVED_FACTORS,
}
LIFE = {
    Wish.SIGN_IN: timedelta(minutes=5),
    Wish.RESET: timedelta(minutes=10),
    Wish.FACTORS: timedelta(minutes=5),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """The token to ask for the answer with, and the two digits that the page shows."""

    token: str
    number: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the chat shows."""

    id: int
    wish: Wish
    client: str
    numbers: tuple[str, ...]
    is_answered: bool


async def ask(store: IdentityStore, wish: Wish, *, handle: str, client: Client) -> Asked:
    """Asks the chat of whoever signs in with this name. Nobody can tell whether there is one.

    Raises TooManyTries.
    """
    try:
        handle = handle_of(handle)
    except BadHandle:
        handle = ""
    identity = await store.read().identities.by_handle(handle)
    whom = signing_in.counted_as(identity, handle)
    await rate_limits.tried(store, METERED[wish], whom=whom, network=client.address)
    async with store.begin() as work:
        return await _begin(work, wish, identity, await _chats_of(work, identity), client)


async def ask_own(store: IdentityStore, wish: Wish, actor: Actor, client: Client) -> Asked:
    """Asks the chat of somebody who is signed in. Raises TooManyTries, NoLinkedChat."""
    whom = rate_limits.whom_is(actor.identity_id)
    await rate_limits.tried(store, METERED[wish], whom=whom, network=client.address)
    async with store.begin() as work:
        identity = await work.identities.get(actor.identity_id)
        chats = await _chats_of(work, identity)
        if not chats:
            raise NoLinkedChat
        return await _begin(work, wish, identity, chats, client)


async def question(work: IdentityWork, actor: Actor, challenge_id: int) -> Question:
    """What the actor's chat is asked. Raises NotFound, ChallengeOver."""
    found = await _mine(work, actor, challenge_id)
    return Question(
        id=found.id,
        wish=Wish(found.data["wish"]),
        client=found.data["client"],
        numbers=tuple(found.data["numbers"].split()),
        is_answered="answer" in found.data,
    )


async def answer(work: IdentityWork, actor: Actor, challenge_id: int, number: str | None) -> bool:
    """The one press that counts: whether it was the number on the page. None: it was not me.

    Raises NotFound, ChallengeOver.
    """
    found = await _mine(work, actor, challenge_id)
    is_right = number is not None and secrets.compare_digest(number, found.data["number"])
    said = {"answer": "yes" if is_right else "no"}
    if not await work.approvals.answer(found.id, found.data | said):
        raise ChallengeOver
    outcome = "done" if is_right else "refused"
    await work.audit.record(
        actor, AuditAction(f"approval.{found.data['wish']}"), f"identity:{actor.identity_id}", outcome
    )
    return is_right


async def granted(work: IdentityWork, wish: Wish, token: str) -> Challenge:
    """The approved request, used up by this. Raises ApprovalWaiting, WrongCredentials, ChallengeOver."""
    found = await work.approvals.look(KIND, token)
    if found is None or found.data["wish"] != wish:
        raise ChallengeOver
    if "answer" not in found.data:
        raise ApprovalWaiting
    if found.data["answer"] != "yes" or found.identity_id is None:
        raise WrongCredentials
    if not await work.challenges.finish(found.id):
        raise ChallengeOver
    return found


async def sign_in(store: IdentityStore, security: Security, *, token: str, client: Client) -> Opened:
    """The session of an approved request; a second factor is asked for all the same.

    Raises ApprovalWaiting, WrongCredentials, ChallengeOver, SecondFactorNeeded.
    """
    async with store.begin() as work:
        found = await granted(work, Wish.SIGN_IN, token)
        assert found.identity_id is not None, "it was granted"
        identity = await work.identities.get(found.identity_id)
        if identity.status is not Status.ACTIVE:
            raise WrongCredentials
    return await signing_in.proceed(store, security, identity, Method.TELEGRAM, client)


async def _mine(work: IdentityWork, actor: Actor, challenge_id: int) -> Challenge:
    found = await work.approvals.get(KIND, challenge_id)
    if found is None:
        raise ChallengeOver
    if found.identity_id != actor.identity_id:
        raise NotFound
    return found


async def _begin(
    work: IdentityWork, wish: Wish, identity: Identity | None, chats: list[int], client: Client
) -> Asked:
    """The question in all chats of theirs, whichever is at hand; without one it looks the same."""
    numbers = _numbers()
    data = {
        "wish": wish.value,
        "number": numbers[0],
        "numbers": " ".join(sorted(numbers)),
        "client": known_client(client.name),
    }
    whose = identity.id if identity and chats else None
    token = await work.challenges.begin(KIND, whose, data, LIFE[wish])
    begun = await work.approvals.look(KIND, token)
    if begun:
        for chat in chats:
            await work.outbox.tell(MessageKind.APPROVAL_ASKED, begun.id, chat)
    return Asked(token, numbers[0])


async def _chats_of(work: IdentityWork, identity: Identity | None) -> list[int]:
    if identity is None or identity.status is not Status.ACTIVE:
        return []
    return await work.people.chats_of(identity.id)


def _numbers() -> list[str]:
    """Three different ones of two digits; the first is the right one."""
    return [str(each) for each in secrets.SystemRandom().sample(range(10, 100), CHOICES)]
