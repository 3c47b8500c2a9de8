"""What is refused over HTTP is kept in the audit, and so is counted: denials, and whatever is no proof."""

from typing import Any

import pytest

from storage.work import StoredStore
from tests.web.api.client import Api, Person
from tests.web.api.conftest import Start

BOT_TOKEN = "123456:a-token-of-the-tests-own-and-no-other"
NO_PROOF: dict[str, tuple[str, dict[str, Any]]] = {
    "session.password": ("/v1/sessions", {"handle": "asha", "password": "not this one"}),
    "session.telegram": ("/v1/sessions/telegram", {"init_data": "user=%7B%22id%22%3A7%7D&hash=00"}),
    "service-account.signed-in": ("/v1/service-tokens", {"client_id": "till", "client_secret": "guessed"}),
    "password.reset": ("/v1/password-resets", {"handle": "asha", "recovery_code": "BCDF-GHJK"}),
}


async def refused(store: StoredStore) -> list[tuple[str, str, str]]:
    """Who was refused what, on what."""
    entries = await store.read().audit.last(10)
    return [(one.who, one.action, one.subject) for one in entries if one.outcome == "refused"]


async def test_a_denial_is_kept_and_nothing_else_is(asha: Person, store: StoredStore) -> None:
    whose = await store.read().identities.by_public_id(asha.id)
    assert (await asha.ask("GET", "/v1/users")).problem == "not-allowed"
    assert (await asha.ask("GET", "/v1/orders/none-of-hers")).problem == "not-found"
    assert (await asha.api.ask("GET", "/v1/users")).problem == "not-signed-in"
    assert await refused(store) == [(f"identity:{whose.id}", "refused.not-allowed", "GET /v1/users")]


@pytest.mark.parametrize("way", NO_PROOF)
async def test_what_is_no_proof_is_kept(start: Start, store: StoredStore, way: str) -> None:
    path, body = NO_PROOF[way]
    said = await (await start(bot_token=BOT_TOKEN)).ask("POST", path, body)
    assert said.status == 401
    assert [action for _, action, _ in await refused(store)] == [way]


async def test_a_passkey_of_nobodys_is_kept(api: Api, store: StoredStore) -> None:
    begun = (await api.ask("POST", "/v1/sessions/passkey/options", {})).body
    answer = {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": {}}
    shown = {"ceremony": begun["ceremony"], "credential": answer}
    assert (await api.ask("POST", "/v1/sessions/passkey", shown)).status == 401
    assert [action for _, action, _ in await refused(store)] == ["session.passkey"]
