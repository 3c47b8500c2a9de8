"""Other systems: their accounts, and tokens for them (client credentials)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from domain.errors import BadName, NotAllowed, NotFound, TooManyTries
from domain.identity.errors import WrongCredentials
from domain.identity.ports.clients import MachineAccount
from domain.identity.records import Identity
from domain.platform import service_accounts as cases
from web.issuer import Issuer
from web.paging import PageQuery, page_of
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import Short

SCOPE = r"^(identity|carts|addresses|products|orders|payments):(read|write)$"
FOR_TOKENS = r"^(identity|carts|addresses|products|orders|payments|stock|prices|hours):(read|write)$"
"""Those of a shop's own systems with them."""
Scope = Annotated[str, StringConstraints(pattern=SCOPE)]
Scopes = Annotated[list[Annotated[str, StringConstraints(pattern=FOR_TOKENS)]], Field(max_length=12)]
Audience = Annotated[str, StringConstraints(max_length=200, pattern=r"^https?://\S+$")]


class NewAccount(Shape):
    """Another system: what it may do, and where its tokens count (None: here)."""

    name: Short
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=12)]
    audience: Audience | None = None


class Account(Shape):
    """Another system's account. `client_id` is what it signs in with, `user` the record that it acts as."""

    client_id: str
    user: str
    name: str
    scopes: list[str]
    audience: str | None


class AccountList(Shape):
    """A page of those that have not ended, and the cursor of the next (None: this is the last)."""

    items: list[Account]
    next: str | None


class NewSecret(Shape):
    """A new account's id and its secret, which is shown this once."""

    client_id: str
    client_secret: str
    scopes: list[str]


class ClientCredentials(Shape):
    """An account's id and secret, and the scopes wanted (none: all that it has)."""

    client_id: Short
    client_secret: Short
    scopes: Scopes = Field(default_factory=list)


class AccountToken(Shape):
    """An access token (`Bearer`, for `expires_in` seconds) for these scopes."""

    access_token: str
    token_type: str = "Bearer"  # noqa: S105 - the name of a kind of token, RFC 6750
    expires_in: int
    scopes: list[str]


accounts = Section("identity")


def section(issuer: Issuer) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity")

    @identity.route(
        "POST",
        "/v1/service-tokens",
        body=ClientCredentials,
        answer=AccountToken,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(WrongCredentials, NotAllowed, TooManyTries),
    )
    async def issue_service_token(call: Call[ClientCredentials, Nothing]) -> Shape:
        """A token for another system, for its account's id and secret.

        Again, it is another token for the same account, and the first one stays good.
        """
        asked = call.body
        account, identity, scopes = await cases.signed_in(
            call.store,
            client_id=asked.client_id,
            secret=asked.client_secret,
            scopes=tuple(asked.scopes),
            client=call.client,
        )
        token, seconds = await issuer.issue_for_service(identity, account.audience, scopes)
        return AccountToken(access_token=token, expires_in=seconds, scopes=list(scopes))

    identity.routes += accounts.routes
    return identity


@accounts.route("GET", "/v1/service-accounts", query=PageQuery, answer=AccountList)
async def list_service_accounts(call: Call[Nothing, PageQuery]) -> Shape:
    """Other systems' accounts. For admins."""
    every = await cases.every(call.work, call.actor)
    page = page_of("service-accounts", every, call.query, lambda each: each[0].client_id)
    return AccountList(items=[_shape(*each) for each in page.items], next=page.next)


@accounts.route(
    "POST",
    "/v1/service-accounts",
    body=NewAccount,
    answer=NewSecret,
    status=201,
    is_secret=True,
    needs_proof=True,
    errors=(BadName,),
)
async def add_service_account(call: Call[NewAccount, Nothing]) -> Shape:
    """An account for another system. For admins."""
    asked = call.body
    made, secret = await cases.add(
        call.work, call.actor, name=asked.name, scopes=tuple(asked.scopes), audience=asked.audience or ""
    )
    return NewSecret(client_id=made.client_id, client_secret=secret, scopes=list(made.scopes))


@accounts.route("DELETE", "/v1/service-accounts/{account}", status=204, needs_proof=True, errors=(NotFound,))
async def end_service_account(call: Call[Nothing, Nothing]) -> Shape:
    """Ends an account, and its tokens with it. For admins."""
    await cases.end(call.work, call.actor, call.path["account"])
    return Nothing()


def _shape(account: MachineAccount, identity: Identity) -> Account:
    return Account(
        client_id=account.client_id,
        user=identity.public_id,
        name=identity.name,
        scopes=list(account.scopes),
        audience=account.audience or None,
    )
