"""Behind a proxy that the settings name, visitors are limited one by one."""

from domain.rate_limits import Metered
from tests import bounds
from tests.web.api.client import Api
from tests.web.api.conftest import Start

MOST = bounds.network(Metered.RESET)
WRONG, ENOUGH = "wrong-credentials", "too-many-tries"


async def guessed(api: Api, visitor: str, times: int) -> list[str]:
    """Recovery codes for ever other names, from this visitor, who pretends to come from elsewhere."""
    told = []
    for number in range(times):
        handle = f"{visitor.replace(':', '.')}-{number}"
        said = await api.ask(
            "POST",
            "/v1/password-resets",
            {"handle": handle, "recovery_code": "BCDF-GHJK"},
            headers={"X-Forwarded-For": f"198.51.100.{number}, {visitor}"},
        )
        told.append(said.problem)
    return told


async def test_one_visitor_who_guesses_locks_out_no_other(start: Start) -> None:
    api = await start(trusted_proxies="127.0.0.1")
    assert await guessed(api, "203.0.113.9", MOST + 1) == [WRONG] * MOST + [ENOUGH]
    assert await guessed(api, "203.0.113.10", 1) == [WRONG]


async def test_a_household_has_one_limit_however_many_addresses(start: Start) -> None:
    api = await start(trusted_proxies="127.0.0.1")
    for number in range(1, MOST + 1):
        assert await guessed(api, f"2001:db8::{number}", 1) == [WRONG]
    assert await guessed(api, "2001:db8::ffff", 1) == [ENOUGH]
    assert await guessed(api, "2001:db8:0:1::1", 1) == [WRONG]


async def test_without_the_setting_pretending_helps_nobody(api: Api) -> None:
    assert await guessed(api, "203.0.113.11", MOST) == [WRONG] * MOST
    assert await guessed(api, "203.0.113.12", 1) == [ENOUGH]
