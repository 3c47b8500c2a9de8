"""Accounts of other systems: a secret shown once, tokens for so many scopes, an end that counts at once."""

from typing import Any

from tests.web.api.client import Api, Person, Said
from tests.web.api.conftest import ORIGIN

TILL = {"name": "Till", "scopes": ["carts:read", "orders:read"]}


async def credentials(admin: Person, **more: Any) -> dict[str, str]:
    """A new account's."""
    said = await admin.ask("POST", "/v1/service-accounts", TILL | more)
    assert said.status == 201
    return {"client_id": said.body["client_id"], "client_secret": said.body["client_secret"]}


async def token(api: Api, given: dict[str, Any]) -> Said:
    """What the account's secret is answered with."""
    return await api.ask("POST", "/v1/service-tokens", given)


async def test_a_token_is_good_for_its_scopes_alone(meera: Person) -> None:
    api = meera.api
    said = await token(api, await credentials(meera))
    assert said.body["scopes"] == ["carts:read", "orders:read"]
    till = said.body["access_token"]
    assert (await api.ask("GET", "/v1/carts", token=till)).status == 200
    assert (await api.ask("POST", "/v1/carts", {"name": "B"}, token=till)).problem == "not-allowed"
    assert (await api.ask("GET", "/v1/addresses", token=till)).problem == "not-allowed"
    assert (await api.ask("GET", "/v1/me", token=till)).problem == "not-allowed"
    assert (await api.ask("GET", "/v1/shops", token=till)).status == 200


async def test_fewer_scopes_may_be_asked_for_and_more_may_not(meera: Person) -> None:
    given: dict[str, Any] = await credentials(meera)
    few = await token(meera.api, {**given, "scopes": ["orders:read"]})
    assert few.body["scopes"] == ["orders:read"]
    carts = await meera.api.ask("GET", "/v1/carts", token=few.body["access_token"])
    assert carts.problem == "not-allowed"
    assert (await token(meera.api, {**given, "scopes": ["orders:write"]})).problem == "not-allowed"


async def test_a_scope_is_no_role(meera: Person) -> None:
    given = await credentials(meera, scopes=["identity:read", "identity:write"])
    till = (await token(meera.api, given)).body["access_token"]
    assert (await meera.api.ask("GET", "/v1/users", token=till)).problem == "not-allowed"
    assert (await meera.api.ask("GET", "/v1/audit", token=till)).problem == "not-allowed"


async def test_a_token_for_elsewhere_is_none_here(meera: Person) -> None:
    given = await credentials(meera, audience="https://billing.test")
    till = (await token(meera.api, given)).body["access_token"]
    assert (await meera.api.ask("GET", "/v1/carts", token=till)).problem == "not-signed-in"
    here = (await token(meera.api, await credentials(meera, audience=ORIGIN))).body["access_token"]
    assert (await meera.api.ask("GET", "/v1/carts", token=here)).status == 200


async def test_a_wrong_secret_says_what_an_unknown_account_says(meera: Person) -> None:
    given = await credentials(meera)
    wrong = await token(meera.api, given | {"client_secret": "x"})
    unknown = await token(meera.api, given | {"client_id": "service-0"})
    assert (wrong.status, wrong.body) == (unknown.status, unknown.body)
    assert wrong.problem == "wrong-credentials"


async def test_an_account_is_listed_until_it_ends_and_its_tokens_end_with_it(meera: Person) -> None:
    given = await credentials(meera)
    till = (await token(meera.api, given)).body["access_token"]
    (listed,) = (await meera.ask("GET", "/v1/service-accounts")).body["items"]
    assert (listed["client_id"], listed["name"], listed["audience"]) == (given["client_id"], "Till", None)
    assert given["client_secret"] not in str(listed)
    path = f"/v1/service-accounts/{given['client_id']}"
    assert (await meera.ask("DELETE", path)).status == 204
    assert (await meera.api.ask("GET", "/v1/carts", token=till)).problem == "not-signed-in"
    assert (await token(meera.api, given)).problem == "wrong-credentials"
    assert (await meera.ask("GET", "/v1/service-accounts")).body["items"] == []
    assert (await meera.ask("DELETE", path)).problem == "not-found"


async def test_an_account_has_scopes_that_there_are(meera: Person) -> None:
    for scopes in ([], ["everything"], ["carts:read "]):
        said = await meera.ask("POST", "/v1/service-accounts", TILL | {"scopes": scopes})
        assert said.problem == "bad-request"


async def test_accounts_are_for_admins(asha: Person) -> None:
    assert (await asha.ask("GET", "/v1/service-accounts")).problem == "not-allowed"
    assert (await asha.ask("POST", "/v1/service-accounts", TILL)).problem == "not-allowed"
    assert (await asha.ask("DELETE", "/v1/service-accounts/service-0")).problem == "not-allowed"


async def test_a_system_makes_itself_no_person(meera: Person) -> None:
    given = await credentials(meera, scopes=["identity:read", "identity:write"])
    till = (await token(meera.api, given)).body["access_token"]
    begun = await meera.api.ask("POST", "/v1/me/passkeys/options", token=till)
    assert begun.problem == "not-allowed", (
        "with a passkey it could sign in, and needed no scopes from then on"
    )
    assert (await meera.api.ask("POST", "/v1/me/recovery-codes", token=till)).problem == "not-allowed"
