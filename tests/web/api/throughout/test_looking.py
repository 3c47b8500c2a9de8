"""Looking costs, too: so often it is done from one network and by one person."""

import pytest

from domain.rate_limits import QUARTER, RATE_LIMITS, Limit, Metered, RateLimits
from tests.storage.given import Street
from tests.web.api.client import Api, Person
from tests.web.api.conftest import Start

LOOKS = {
    Metered.SEARCH: ("GET", "/v1/search?q=dal", None),
    Metered.LIST: ("POST", "/v1/list-matches", {"text": "2 dal"}),
}
MOST = 3


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a network has as many as a person and one more."""
    for deed in LOOKS:
        few = RateLimits(Limit(MOST, QUARTER), None, Limit(MOST + 1, QUARTER))
        monkeypatch.setitem(RATE_LIMITS, deed, few)


async def looks(somebody: Api | Person, deed: Metered, visitor: str) -> str:
    """What is said to one more look from there."""
    method, path, body = LOOKS[deed]
    said = await somebody.ask(method, path, body, headers={"X-Forwarded-For": visitor})
    if said.problem:
        assert int(said.headers["Retry-After"]) == said.body["seconds"]
    return said.problem


@pytest.mark.parametrize("deed", LOOKS)
async def test_a_network_looks_so_often(start: Start, street: Street, deed: Metered) -> None:
    api = await start(trusted_proxies="127.0.0.1")
    told = [await looks(api, deed, "203.0.113.9") for _ in range(MOST + 2)]
    assert told == [""] * (MOST + 1) + ["too-many-tries"]
    assert await looks(api, deed, "203.0.113.10") == ""


@pytest.mark.parametrize("deed", LOOKS)
async def test_a_person_does_from_wherever_they_come(start: Start, street: Street, deed: Metered) -> None:
    api = await start(trusted_proxies="127.0.0.1")
    asha = await api.person("asha")
    told = [await looks(asha, deed, f"203.0.113.{number}") for number in range(MOST + 1)]
    assert told == [""] * MOST + ["too-many-tries"]
