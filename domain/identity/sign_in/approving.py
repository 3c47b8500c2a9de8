"""Approval in the linked chat: the page shows one number, the chat three; the right one says yes, once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.errors import ApprovalWaiting, BadHandle, ChallengeOver, NoLinkedChat, WrongCredentials
from domain.identity.ports.clients import Opened
from domain.identity.records import Challenge, Identity, Method, handle_of
from domain.identity.security import Security
from domain.identity.sign_in import signing_in
from domain.identity.sign_in.signing_in import Client
from domain.identity.work import IdentityStore, IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor, Status, plain_line

KIND = "chat-approval"
MOST_PER_HANDLE = 5
MOST_PER_ADDRESS = 30
CHOICES = 3
LONGEST_CLIENT = 60


class Wish(StrEnum):
    """What is to be approved."""

    SIGN_IN = "sign-in"
    RESET = "reset"
    FACTORS = "factors"


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
    await signing_in.must_not_be_throttled(store, f"approval:{handle}", MOST_PER_HANDLE)
    await signing_in.must_not_be_throttled(store, f"approval-from:{client.address}", MOST_PER_ADDRESS)
    async with store.begin() as work:
        identity = await work.identities.by_handle(handle)
        return await _begin(work, wish, identity, await _chat_of(work, identity), client)


async def ask_own(store: IdentityStore, wish: Wish, actor: Actor, client: Client) -> Asked:
    """Asks the chat of somebody who is signed in. Raises TooManyTries, NoLinkedChat."""
    await signing_in.must_not_be_throttled(store, f"approval-of:{actor.identity_id}", MOST_PER_HANDLE)
    async with store.begin() as work:
        identity = await work.identities.get(actor.identity_id)
        account = await _chat_of(work, identity)
        if account is None:
            raise NoLinkedChat
        return await _begin(work, wish, identity, account, client)


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
    work: IdentityWork, wish: Wish, identity: Identity | None, account: int | None, client: Client
) -> Asked:
    """The question in that chat; without one it looks the same."""
    numbers = _numbers()
    data = {
        "wish": wish.value,
        "number": numbers[0],
        "numbers": " ".join(sorted(numbers)),
        "client": plain_line(client.name)[:LONGEST_CLIENT],
    }
    whose = identity.id if identity and account else None
    token = await work.challenges.begin(KIND, whose, data, LIFE[wish])
    begun = await work.approvals.look(KIND, token)
    if account and begun:
        await work.outbox.tell(MessageKind.APPROVAL_ASKED, begun.id, account)
    return Asked(token, numbers[0])


async def _chat_of(work: IdentityWork, identity: Identity | None) -> int | None:
    if identity is None or identity.status is not Status.ACTIVE:
        return None
    account = await work.people.telegram_of(identity.id)
    return account[0] if account else None


def _numbers() -> list[str]:
    """Three different ones of two digits; the first is the right one."""
    return [str(each) for each in secrets.SystemRandom().sample(range(10, 100), CHOICES)]
