"""The town as HTTP knows it: public ids, things begun, and everybody's tokens and cookies."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import get_args

import pyotp

from domain.identity import shop_accounts
from domain.identity.linking import linking, staff
from domain.identity.records import Method, SessionKind
from domain.identity.sign_in import approving, outside, passkeys, resetting, signing_in
from domain.identity.sign_in.approving import Wish
from domain.identity.sign_in.signing_in import Client
from domain.people import Actor, Role
from domain.platform.people import factor_codes
from domain.platform.people.changing import ChangeReason
from domain.unit_of_work import UnitOfWork
from kirana.http_app import HttpApp
from storage.work import StoredStore
from tests.clock import Clock
from tests.matrix.people import ASHA, GUEST, LAKSHMI, MEERA, RAVI, SURESH, TELEGRAM_IDS
from tests.matrix.town import SHOP, Ids
from tests.rules.storyboard.linked import matched
from tests.security.authenticator import Authenticator
from tests.web.account.browsing import PASSWORD
from tests.web.account.test_sign_in_methods import init_data
from web.v1.identity.shop_accounts import ShopScope

SERVICES = ("identity", "carts", "addresses", "products", "orders", "payments")
SCOPES = tuple(f"{service}:{what}" for service in SERVICES for what in ("read", "write"))
SHOP_SCOPES = get_args(ShopScope)
TWO_FACTORS = (Method.PASSWORD, Method.TELEGRAM, Method.TOTP)
"""With the chat's yes: so whoever has a role may set up what they have not yet."""
ONE_FACTOR = (Method.PASSWORD,)
TEN_MINUTES = timedelta(minutes=10)
CLIENT = Client("192.0.2.1", "Firefox")


@dataclass(frozen=True)
class Caller:
    """Somebody at the door: an access token for the API, a session's cookie for the account page."""

    token: str = ""
    cookie: str = ""


@dataclass(frozen=True)
class WebTown:
    """Furnishes the town for HTTP at `origin`."""

    store: StoredStore
    http_app: HttpApp
    clock: Clock
    origin: str

    async def furnish(self, ids: Ids) -> Ids:
        """Passwords, passkeys, things begun; gives public ids and secrets by name."""
        hashed = await self.http_app.security.hasher.hash(PASSWORD)
        async with self.store.begin() as work:
            for each in TELEGRAM_IDS.values():
                actor = await _known(work, each)
                await work.credentials.set_password(actor.identity_id, hashed, remember=0)
                await work.identities.approve_factors(actor.identity_id, True)
            asha, ravi = await _known(work, ASHA), await _known(work, RAVI)
            await work.identities.change(ravi.identity_id, handle="ravi")
            found = await _public(work, ids, asha)
            found |= await self._begun(work, asha, ravi)
            account, secret = await work.service_accounts.add("Billing", SCOPES, "")
            till, _ = await shop_accounts.add(
                work, await _known(work, LAKSHMI), ids["shop"], name="Till", scopes=SHOP_SCOPES
            )
        found |= {
            "till_account": till.client_id,
            "account": account.client_id,
            "client_id": account.client_id,
            "client_secret": secret,
        }
        return found | await self._passkeys(asha) | await self._passkey_instead(ravi)

    async def callers(self) -> dict[str, Caller]:
        """Everybody, by role."""
        stale = await self._person(ASHA)
        async with self.store.begin() as work:
            await work.identities.bump_epoch((await _known(work, ASHA)).identity_id)
        people = {role: await self._person(each) for role, each in TELEGRAM_IDS.items()}
        return people | {
            "anonymous": Caller(),
            "service": await self._system(SCOPES),
            "scopeless": await self._system(()),
            "stale": stale,
            "till": await self._till(),
            "weak": await self._person(TELEGRAM_IDS["admin"], ONE_FACTOR),
        }

    async def _person(self, telegram_id: int, methods: tuple[Method, ...] = TWO_FACTORS) -> Caller:
        async with self.store.begin() as work:
            actor = await _known(work, telegram_id)
            opened = await work.sessions.open(actor.identity_id, SessionKind.CUSTOMER, "Firefox", methods)
            identity = await work.identities.get(actor.identity_id)
        token, _ = await self.http_app.keyring.issue(identity, opened.session)
        return Caller(token, opened.refresh)

    async def _system(self, scopes: tuple[str, ...]) -> Caller:
        async with self.store.begin() as work:
            account, _ = await work.service_accounts.add("Till", scopes, "")
            identity = await work.identities.get(account.identity_id)
        token, _ = await self.http_app.keyring.issue_for_service(identity, "", scopes)
        return Caller(token)

    async def _till(self) -> Caller:
        """The first shop's own, with every scope that a shop gives."""
        async with self.store.begin() as work:
            owner = await _known(work, LAKSHMI)
            account, _ = await shop_accounts.add(work, owner, SHOP, name="Scales", scopes=SHOP_SCOPES)
            identity = await work.identities.get(account.identity_id)
        token, _ = await self.http_app.keyring.issue_for_service(identity, "", SHOP_SCOPES)
        return Caller(token)

    async def _begun(self, work: UnitOfWork, asha: Actor, ravi: Actor) -> Ids:
        """What a token or a code finishes, whoever brings it; Ravi has no second factor that is asked for."""
        (code, *_) = self.http_app.security.codes.recovery_codes()
        nisha = await work.identities.create("nisha", "Nisha", "en")
        assert nisha is not None
        await work.passkeys.add(nisha.id, b"nisha", b"key", 0, "Phone")
        await work.credentials.set_recovery_codes(nisha.id, [code])
        seed = self.http_app.security.codes.seed()
        await work.credentials.begin_totp(asha.identity_id, seed)
        epoch = (await work.identities.get(ravi.identity_id)).epoch
        meera, whose = await _known(work, MEERA), await work.identities.get(asha.identity_id)
        approval = await factor_codes.issue_code(work, meera, whose.public_id, ChangeReason.HIRED)
        said = {"answer": "yes", "wish": Wish.SIGN_IN.value}
        approved = said | {"wish": Wish.FACTORS.value}
        begin = work.challenges.begin
        return {
            "recovery_code": code,
            "init_data": init_data(self.clock, RAVI),
            "seed": seed,
            "totp": pyotp.TOTP(seed).at(self.clock.now),
            "approval": await begin(approving.KIND, asha.identity_id, approved, TEN_MINUTES),
            "approval_code": approval.code,
            "approved": await begin(approving.KIND, ravi.identity_id, said, TEN_MINUTES),
            "second": await begin(signing_in.SECOND_FACTOR, nisha.id, {"first": "password"}, TEN_MINUTES),
            "first": await begin(
                outside.FIRST_TIME,
                None,
                {"issuer": "https://outside.test", "subject": "1", "name": ""},
                TEN_MINUTES,
            ),
            "departed": await begin(outside.DEPARTED, None, {}, TEN_MINUTES),
            "reset": await begin(resetting.KIND, ravi.identity_id, {"first": "telegram"}, TEN_MINUTES),
            "renew": await begin(
                signing_in.NEW_PASSWORD,
                ravi.identity_id,
                {"methods": "password", "epoch": str(epoch)},
                TEN_MINUTES,
            ),
        }

    async def _passkeys(self, asha: Actor) -> Ids:
        """One of Asha's, a sign-in with it, and another one that she is about to keep."""
        ceremonies, security = self.http_app.sign_in_methods.ceremonies, self.http_app.security
        first, second = Authenticator(), Authenticator()
        async with self.store.begin() as work:
            opened = await work.sessions.open(asha.identity_id, SessionKind.CUSTOMER, "Firefox", TWO_FACTORS)
            begun = await passkeys.begin_new(work, ceremonies, asha, TWO_FACTORS)
        made = first.create(begun.options, self.origin)
        added = await passkeys.finish_new(
            self.store,
            security,
            ceremonies,
            asha,
            opened.session,
            token=begun.token,
            answer=made,
            name="Phone",
        )
        async with self.store.begin() as work:
            assert await work.credentials.use_recovery_code(asha.identity_id, added.recovery_codes[0])
            another = await passkeys.begin_new(work, ceremonies, asha, TWO_FACTORS)
        first.count += 1
        signing = await passkeys.begin_sign_in(self.store, ceremonies, CLIENT)
        created, used = second.create(another.options, self.origin), first.get(signing.options, self.origin)
        return {
            "passkey": added.passkey.public_id,
            "creating": another.token,
            "created": created,
            "created_text": json.dumps(created),
            "using": signing.token,
            "used": used,
            "used_text": json.dumps(used),
        }

    async def _passkey_instead(self, ravi: Actor) -> Ids:
        """What the one that Ravi may end his reset with has answered."""
        async with self.store.begin() as work:
            begun = await passkeys.begin_new(
                work, self.http_app.sign_in_methods.ceremonies, ravi, TWO_FACTORS
            )
        made = Authenticator().create(begun.options, self.origin)
        return {"resetting": begun.token, "reset_created": made, "reset_created_text": json.dumps(made)}


async def _known(work: UnitOfWork, telegram_id: int) -> Actor:
    actor = await work.people.by_telegram(telegram_id)
    assert actor is not None
    return actor


async def _public(work: UnitOfWork, ids: Ids, asha: Actor) -> Ids:
    guest, suresh = await _known(work, GUEST), await _known(work, SURESH)
    theirs = await matched(work, guest, await linking.issue_for_chat(work, asha, client="Firefox"))
    owner = await _known(work, LAKSHMI)
    hiring, _ = await staff.invite(work, owner, ids["shop"], Role.COURIER, client="Firefox")
    (chat,) = await work.chat_accounts.of(asha.identity_id)
    await work.external_logins.add(asha.identity_id, "https://accounts.test", "asha")
    (login,) = await work.external_logins.of_person(asha.identity_id)
    old = await work.sessions.open(asha.identity_id, SessionKind.CUSTOMER, "Old phone", ONE_FACTOR)
    return {
        "cart": (await work.carts.get(asha.identity_id, ids["cart"])).public_id,
        "version": ids["version"],
        "total": ids["total"],
        "address": (await work.addresses.get(asha.identity_id, ids["address"])).public_id,
        "shop_address": (await work.shop_addresses.get(ids["shop"], ids["shop_address"])).public_id,
        "coupon": ids["coupon_id"],
        "tab": ids["tab_id"],
        "entry": ids["entry_number"],
        "asked": (asked := await work.orders.get(ids["asked"])).public_id,
        "waiting": (at := [line.waits for line in asked.lines].index(True)) + 1,
        "there": 2 - at,
        "carried": (await work.orders.get(ids["carried"])).public_id,
        "suri": next(
            each.public_id for each in await work.couriers.of_shop(ids["shop"]) if each.id == ids["suri"]
        ),
        **{name: (await work.payments.get(ids[name])).public_id for name in ("payment", "paid")},
        "complaint": (await work.complaints.get(ids["complaint"])).public_id,
        "refund": (await work.refunds.get(ids["refund"])).public_id,
        "ready": (await work.orders.get(ids["ready"])).public_id,
        "had": (await work.orders.get(ids["had"])).public_id,
        "wish": (await work.wishes.get(asha.identity_id, ids["wish"])).public_id,
        "aside": ids["aside"],
        "unsent": ids["unsent"],
        "suspended": (await work.shops.get(ids["pending"])).public_id,
        "order": (await work.orders.get(ids["order"])).public_id,
        "link": (await work.person_links.get(theirs)).public_id,
        "made": (await work.person_links.get(ids["made"])).public_id,
        "chat": chat.public_id,
        "login": login.public_id,
        "hiring": hiring.public_id,
        "session": old.session.public_id,
        "refresh": old.refresh,
        "shop": (shop := await work.shops.get(ids["shop"])).public_id,
        "shop_version": shop.version,
        "product": (await work.products.get(ids["product"])).public_id,
        "photo": ids["photo"],
        "word": ids["said_publicly"],
        "amendment": (await work.amendments.get(ids["amendment"])).public_id,
        "user": (await work.identities.get(asha.identity_id)).public_id,
        "person": (await work.identities.get(suresh.identity_id)).public_id,
        "webhook": (await work.hooks.get(ids["hook"])).public_id,
        "import": (await work.imports.get(ids["import"])).public_id,
        "good": (await work.shared_goods.get(ids["good"])).public_id,
        "double": (await work.shared_goods.get(ids["double"])).public_id,
        "merge": (await work.shared_goods.merge_of(ids["merge"])).public_id,
        "applied": (await work.imports.get(ids["applied"])).public_id,
        "delivery": (await work.hook_deliveries.get(ids["delivery"])).public_id,
        "role": "support",
    }
