"""Second factors count for a role once the linked chat or an admin has approved of them."""

import asyncio

import pytest

from domain.identity.errors import ChallengeOver, FreshProofNeeded
from domain.identity.linking import chats, joining, linking
from domain.identity.links import PersonLink
from domain.identity.records import Method, SessionKind
from domain.identity.sign_in import approving, factor_approval
from domain.identity.sign_in.factor_approval import CODE_LIFE
from domain.people import Actor, Role
from storage.work import StoredStore
from tests.clock import Clock
from tests.rules.storyboard.linked import matched
from tests.security.authenticator import Authenticator
from tests.web.account.test_sign_in_methods import with_chat
from tests.web.api.client import Api, Person
from tests.web.api.identity.test_at_once import approved
from tests.web.api.identity.test_reset_by_passkey import answered, signed_in_with
from tests.web.api.test_removing import CHATS, identity_of, told, with_chats


async def chosen(store: StoredStore, actor: Actor, request: str, number: str | None) -> bool:
    """The person's chat answers; None: it was not me."""
    async with store.begin() as work:
        waiting = await work.approvals.look(approving.KIND, request)
        assert waiting is not None
        return await approving.answer(work, actor, waiting.id, number)


async def by_chat(store: StoredStore, person: Person, actor: Actor) -> None:
    """The person asks their chat, and says yes there."""
    asked = (await person.ask("POST", "/v1/me/approval-requests")).body
    assert await chosen(store, actor, asked["request"], asked["number"])
    shown = {"request": asked["request"]}
    assert (await person.ask("POST", "/v1/me/approvals", shown)).status == 204
    assert (await person.ask("POST", "/v1/me/approvals", shown)).problem == "challenge-over"


@pytest.fixture
async def kiran(api: Api, store: StoredStore) -> Person:
    """Support by role, with a password and nothing else."""
    kiran = await api.person("asha")
    me = await identity_of(store, kiran)
    async with store.begin() as work:
        await work.roles.grant(me, Role.SUPPORT, None, me)
    assert (await kiran.sign_in()).status == 201
    return kiran


async def is_support(person: Person) -> bool:
    """Whether the role counts; what the record says of it fits."""
    me = (await person.ask("GET", "/v1/me")).body
    counts = (await person.ask("GET", "/v1/users")).status == 200
    assert ("support" in me["roles"]) == counts
    assert not (counts and me["needs_approval"])
    return counts


async def actions(store: StoredStore, most: int = 9) -> list[str]:
    """What is in the audit, newest first."""
    return [entry.action for entry in await store.read().audit.last(most)]


async def test_with_a_yes_in_the_chat_a_first_factor_is_set_up_and_counts(
    kiran: Person, store: StoredStore
) -> None:
    assert (await kiran.ask("GET", "/v1/me")).body["needs_approval"]
    await by_chat(store, kiran, await with_chat(store))
    assert {"factor.approved", "approval.factors"} <= {*await actions(store)}
    assert not (await kiran.ask("GET", "/v1/me")).body["needs_approval"]
    assert not await is_support(kiran)
    await kiran.add_totp()
    assert (await kiran.sign_in()).status == 201
    assert await is_support(kiran)


async def test_who_has_signed_in_with_the_chat_need_not_ask_it_again(
    api: Api, kiran: Person, store: StoredStore
) -> None:
    request = await approved(api, store, "/v1/sign-in-requests", await with_chat(store))
    kiran.keep(await api.ask("POST", "/v1/sessions/approved", {"request": request}))
    assert not (await kiran.ask("GET", "/v1/me")).body["needs_approval"]
    await kiran.add_totp()
    assert (await kiran.sign_in()).status == 201
    assert await is_support(kiran)


async def test_without_a_chat_an_admin_hands_over_a_code(
    kiran: Person, meera: Person, store: StoredStore
) -> None:
    await kiran.approved_by(meera)
    entries = (await meera.ask("GET", "/v1/audit?limit=9")).body["items"]
    assert ("factor.code-issued", "done: hired") in [(entry["action"], entry["outcome"]) for entry in entries]
    await kiran.add_totp()
    assert (await kiran.sign_in()).status == 201
    assert await is_support(kiran)
    found = (await meera.ask("GET", f"/v1/users/{kiran.id}")).body
    assert found["has_approved_factors"]


async def test_a_code_is_good_once_for_an_hour_and_for_one_person(
    kiran: Person, meera: Person, api: Api, store: StoredStore, clock: Clock
) -> None:
    await with_chats(store, kiran)
    path, asked = f"/v1/users/{kiran.id}/approval-codes", {"reason": "hired"}
    made = (await meera.ask("POST", path, asked)).body
    assert (len(made["code"]), made["expires_in"]) == (9, 3600)
    assert await told(store) == [("factor-code", chat) for chat in CHATS]
    ravi = await api.person("ravi")
    shown = {"code": made["code"].lower().replace("-", " ")}
    assert (await ravi.ask("POST", "/v1/me/approvals", shown)).problem == "wrong-credentials"
    assert (await kiran.ask("POST", "/v1/me/approvals", shown)).status == 204
    assert (await kiran.ask("POST", "/v1/me/approvals", shown)).problem == "wrong-credentials"
    late = {"code": (await meera.ask("POST", path, asked)).body["code"]}
    clock.advance(seconds=CODE_LIFE.total_seconds())
    await kiran.sign_in()
    assert (await kiran.ask("POST", "/v1/me/approvals", late)).problem == "wrong-credentials"
    refused = [entry for entry in await store.read().audit.last(20) if entry.action == "factor.approved"]
    assert [entry.outcome for entry in refused] == ["done", "refused"], "the rest is counted"


async def test_nobody_hands_a_code_to_themselves_or_to_nobody(kiran: Person, meera: Person) -> None:
    asked = {"reason": "hired"}
    assert (await meera.ask("POST", f"/v1/users/{meera.id}/approval-codes", asked)).problem == "own-standing"
    assert (await meera.ask("POST", f"/v1/users/{'0' * 32}/approval-codes", asked)).problem == "not-found"
    assert (await kiran.ask("POST", f"/v1/users/{kiran.id}/approval-codes", asked)).problem == "not-allowed"


async def test_one_code_typed_many_times_at_once_is_one_approval(kiran: Person, meera: Person) -> None:
    path = f"/v1/users/{kiran.id}/approval-codes"
    shown = {"code": (await meera.ask("POST", path, {"reason": "hired"})).body["code"]}
    tries = (kiran.ask("POST", "/v1/me/approvals", shown) for _ in range(factor_approval.TRIES))
    told = [said.problem for said in await asyncio.gather(*tries)]
    assert sorted(told) == ["", *["wrong-credentials"] * (factor_approval.TRIES - 1)]


@pytest.fixture
async def later(api: Api, store: StoredStore) -> Person:
    """Somebody who set a generator up as a customer, and was given a role since."""
    later = await api.person("asha")
    await later.add_totp()
    me = await identity_of(store, later)
    async with store.begin() as work:
        await work.roles.grant(me, Role.SUPPORT, None, me)
    assert (await later.sign_in()).status == 201
    return later


@pytest.mark.parametrize("way", ["chat", "code"])
async def test_what_was_set_up_before_the_role_counts_for_it_after_an_approval(
    later: Person, meera: Person, store: StoredStore, way: str
) -> None:
    assert (await later.ask("GET", "/v1/me")).body["needs_approval"]
    assert not (await meera.ask("GET", f"/v1/users/{later.id}")).body["has_approved_factors"]
    assert not await is_support(later)
    if way == "chat":
        await by_chat(store, later, await with_chat(store))
    else:
        await later.approved_by(meera)
    assert await is_support(later)
    await later.sign_in()
    assert await is_support(later)


async def test_a_sign_in_with_chat_and_factor_is_such_an_approval(
    api: Api, later: Person, store: StoredStore
) -> None:
    request = await approved(api, store, "/v1/sign-in-requests", await with_chat(store))
    said = await api.ask("POST", "/v1/sessions/approved", {"request": request})
    shown = {"challenge": said.body["challenge"], "code": later.code()}
    later.keep(await api.ask("POST", "/v1/sessions", shown))
    assert await is_support(later)
    await later.sign_in()
    assert await is_support(later)


async def test_a_factor_shown_in_a_session_of_the_chats_is_such_an_approval(
    api: Api, kiran: Person, store: StoredStore
) -> None:
    """It was set up elsewhere meanwhile, by the same person, in a session of a password and a code."""
    request = await approved(api, store, "/v1/sign-in-requests", await with_chat(store))
    by_the_chat = Person(api, "asha")
    by_the_chat.keep(await api.ask("POST", "/v1/sessions/approved", {"request": request}))
    me = await identity_of(store, kiran)
    kiran.seed = "JBSWY3DPEHPK3PXP" * 2
    async with store.begin() as work:
        await work.credentials.begin_totp(me, kiran.seed)
        await work.credentials.confirm_totp(me, 1)
    assert not await is_support(by_the_chat)
    assert (await by_the_chat.ask("POST", "/v1/me/proofs", {"code": kiran.code()})).status == 204
    assert await is_support(by_the_chat)


async def test_with_the_last_factor_the_approval_goes(kiran: Person, meera: Person) -> None:
    await kiran.approved_by(meera)
    await kiran.add_totp()
    await kiran.sign_in()
    assert (await kiran.ask("DELETE", "/v1/me/totp")).status == 204
    await kiran.renew()
    assert not await is_support(kiran)
    assert (await kiran.ask("POST", "/v1/me/recovery-codes")).problem == "recovery-needs-factor"
    kiran.seed = ""
    await kiran.sign_in()
    assert (await kiran.ask("POST", "/v1/me/totp")).problem == "approval-needed"


async def test_another_factor_beside_one_that_counts_needs_no_approval(kiran: Person, meera: Person) -> None:
    await kiran.approved_by(meera)
    await kiran.add_totp()
    await kiran.sign_in()
    assert (await kiran.ask("POST", "/v1/me/passkeys/options")).status == 201
    assert await is_support(kiran)


async def test_a_passkey_instead_of_the_password_after_the_chats_yes_counts(
    api: Api, kiran: Person, store: StoredStore
) -> None:
    request = await approved(api, store, "/v1/password-reset-requests", await with_chat(store))
    reset = (await api.ask("POST", "/v1/password-resets", {"request": request})).body["reset"]
    device = Authenticator()
    path = "/v1/password-resets/passkey"
    assert (await api.ask("POST", path, await answered(api, reset, device))).status == 201
    kiran.keep(await signed_in_with(api, device))
    assert await is_support(kiran)


async def linked(store: StoredStore, person: Person, telegram_id: int) -> tuple[PersonLink, Actor]:
    """A chat that was linked to the record, and who writes in it."""
    me = await identity_of(store, person)
    async with store.begin() as work:
        guest = await work.people.create(telegram_id, "Asha", "en")
        actor = await work.identities.actor(me)
        made = await matched(work, guest, await linking.issue_for_chat(work, actor, client="Firefox"))
        await joining.approve(work, actor, made, in_chat=False)
        return await work.person_links.get(made), await work.identities.actor(me)


@pytest.mark.parametrize("when", ["before", "after"])
async def test_who_disowns_a_chat_takes_back_what_was_approved_since(
    later: Person, meera: Person, store: StoredStore, clock: Clock, when: str
) -> None:
    if when == "before":
        await later.approved_by(meera)
        clock.advance(seconds=1)
    link, actor = await linked(store, later, 77)
    if when == "after":
        await later.sign_in()
        await by_chat(store, later, actor)
    async with store.begin() as work:
        await joining.disown(work, actor, link.id)
    await later.sign_in()
    assert await is_support(later) == (when == "before")


@pytest.mark.parametrize(("others", "counts"), [(1, False), (0, True)])
async def test_a_chat_that_is_taken_off_takes_along_what_it_approved_where_another_is_left(
    later: Person, store: StoredStore, clock: Clock, others: int, counts: bool
) -> None:
    for number in range(others):
        await linked(store, later, 70 + number)
    clock.advance(seconds=25 * 3600)
    await later.sign_in()
    link, actor = await linked(store, later, 77)
    await later.sign_in()
    await by_chat(store, later, actor)
    clock.advance(seconds=25 * 3600)
    await later.sign_in()
    assert await is_support(later)
    async with store.begin() as work:
        by_it = await work.sessions.open(actor.identity_id, SessionKind.STAFF, "web", (Method.TELEGRAM,))
        me = await work.identities.actor(actor.identity_id)
        assert link.account_id is not None
        await chats.unlink(work, me, link.account_id)
    await later.sign_in()
    assert await is_support(later) == counts
    assert by_it.session.id not in {each.id for each in await store.read().sessions.of(me.identity_id)}


async def test_what_was_not_shown_is_approved_by_nobody_even_at_the_last_moment(
    kiran: Person, store: StoredStore
) -> None:
    """A factor came between the question and the answer: the session has not shown it."""
    actor, me = await with_chat(store), await identity_of(store, kiran)
    asked = (await kiran.ask("POST", "/v1/me/approval-requests")).body
    assert await chosen(store, actor, asked["request"], asked["number"])
    (session, *_) = await store.read().sessions.of(me)
    async with store.begin() as work:
        await work.passkeys.add(me, b"a stranger's", b"key", 0, "Phone")
    with pytest.raises(FreshProofNeeded):
        await factor_approval.by_chat(store, actor, session, asked["request"])
    assert (await store.read().identities.get(me)).factors_approved_at is None
    ravi = await kiran.api.person("ravi")
    other = await store.read().identities.actor(await identity_of(store, ravi))
    with pytest.raises(ChallengeOver):
        await factor_approval.by_chat(store, other, session, asked["request"])
