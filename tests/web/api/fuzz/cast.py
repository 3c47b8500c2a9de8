"""Everybody who may call the API, and a fresh customer with one of everything for each operation."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from domain.caps import NONE_OF_ITS_OWN
from domain.catalogue.shop import USUAL_RADIUS_M, ShopState
from domain.people import Role
from storage.work import StoredStore
from tests.storage import given
from tests.storage.given import Street
from tests.web.api.client import PASSWORD, Api, Person
from tests.web.api.conftest import proved
from tests.web.api.test_shopping import cart_of, place, ready

ROLES = ("nobody", "customer", "staff", "owner", "support", "admin", "service")
IN_THE_SHOP = {"staff": Role.STAFF, "owner": Role.OWNER}
ON_THE_PLATFORM = {"support": Role.SUPPORT, "admin": Role.ADMIN}
SERVICES = ("identity", "carts", "addresses", "products", "orders", "payments")
SCOPES = [f"{service}:{how}" for service in SERVICES for how in ("read", "write")]
A_WINDOW_S = 16 * 60
"""After which attempts are counted anew, and staff are still signed in."""


@dataclass
class Cast:
    """`known` is what a request may name that is there: ids, a handle, a password."""

    api: Api
    store: StoredStore
    street: Street
    people: dict[str, Person] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    _numbers: Any = field(default_factory=lambda: count(1))

    async def gather(self) -> None:
        """Everybody is signed in, whatever was done to them, and no attempts are counted any more."""
        self.api.clock.advance(seconds=A_WINDOW_S)
        for role in (*IN_THE_SHOP, *ON_THE_PLATFORM):
            there = self.people.get(role)
            if there is None or (await there.renew()).status != 200 or not await self._still(role):
                self.people[role] = await self._strong(role)
        await self._opens_the_shop()
        self.people["customer"] = await self._person("customer")
        self.known = await self._belongings(self.people["customer"])
        self.people["service"] = await self._other_system()

    async def _opens_the_shop(self) -> None:
        """As it was, whatever was done to it, and with goods that do not run out."""
        shop = self.street.dal.shop_id
        async with self.store.begin() as work:
            await work.shops.set_state(shop, ShopState.APPROVED)
            await work.shops.set_open(shop, True)
            await work.shops.set_facts(self.street.shops[0])
            await work.shops.set_zones(self.street.shops[0])
            await work.shops.set_reach(shop, USUAL_RADIUS_M, takes_unpinned=True)
            await work.shops.set_first_caps(shop, NONE_OF_ITS_OWN)
            name = f"Moong dal {next(self._numbers)}"
            plenty = await given.product(work, shop, name=name, on_hand=10**6)
        self.street = replace(self.street, dal=plenty)

    def token(self, role: str) -> str:
        """What they show; empty for nobody."""
        return self.people[role].token if role in self.people else ""

    async def version(self) -> str:
        """What If-Match has to say for the customer's cart."""
        said = await self.people["customer"].ask("GET", f"/v1/carts/{self.known['cart']}")
        return said.headers.get("ETag", '"0"')

    async def _person(self, name: str) -> Person:
        return await self.api.person(f"{name}{next(self._numbers)}")

    async def _still(self, role: str) -> bool:
        me = await self.people[role].ask("GET", "/v1/me")
        return role in me.body.get("roles", [role])

    async def _strong(self, role: str) -> Person:
        person = await self._person(role)
        await person.add_totp()
        async with self.store.begin() as work:
            identity = (await work.identities.by_public_id(person.id)).id
            if role in IN_THE_SHOP:
                shop = self.street.dal.shop_id
                await work.roles.grant(identity, IN_THE_SHOP[role], shop, identity)
            else:
                await work.roles.grant(identity, ON_THE_PLATFORM[role], None, identity)
            await work.identities.approve_factors(identity, True)
        assert (await person.sign_in()).status == 201
        return person

    async def _belongings(self, of: Person) -> dict[str, str]:
        await proved(of, self.store)
        order = (await place(of, await ready(of, self.street))).body["orders"][0]["id"]
        await ready(of, self.street)
        address = (await of.ask("GET", "/v1/addresses")).body["items"][0]["id"]
        link = (await of.ask("POST", "/v1/link-codes", {})).body["id"]
        spare = await self._person("spare")
        shop = (await self.store.read().shops.get(self.street.dal.shop_id)).public_id
        return {
            "cart": (await cart_of(of)).body["id"],
            "address": address,
            "order": order,
            "link": link,
            "passkey": await self._passkey(of),
            "session": of.session,
            "product": self.street.dal.public_id,
            "shop": shop,
            "user": spare.id,
            "person": spare.id,
            "role": "support",
            "handle": of.handle,
            "password": PASSWORD,
            "refresh_token": spare.refresh,
        }

    async def _passkey(self, of: Person) -> str:
        async with self.store.begin() as work:
            identity = await work.identities.by_public_id(of.id)
            kept = await work.passkeys.add(identity.id, of.id.encode(), b"key", 0, "Phone")
            return kept.public_id

    async def _with_a_fresh_proof(self, role: str) -> Person:
        if (await self.people[role].sign_in()).status != 201:
            self.people[role] = await self._strong(role)
        return self.people[role]

    async def _other_system(self) -> Person:
        admin = await self._with_a_fresh_proof("admin")
        made = (await admin.ask("POST", "/v1/service-accounts", {"name": "Till", "scopes": SCOPES})).body
        shown = {"client_id": made["client_id"], "client_secret": made["client_secret"]}
        self.known |= shown | {"account": made["client_id"]}
        token = (await self.api.ask("POST", "/v1/service-tokens", shown)).body["access_token"]
        return Person(self.api, "till", token)
