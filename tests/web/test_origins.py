"""Where a request comes from is what our own proxies have heard, and nothing that a visitor writes."""

from collections.abc import Sequence
from ipaddress import ip_network

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from web.origins import behind, counted_by

LOCAL, OURS = "127.0.0.1", "127.0.0.1,10.0.0.0/8,2001:db8:1::/48"


async def seen(proxies: str, *told: str) -> str:
    """What a handler takes for the origin of a request from this machine, with these header lines."""

    async def say(request: web.Request) -> web.Response:
        return web.Response(text=f"{request.remote} {await request.text()}")

    app = web.Application(middlewares=[behind([ip_network(each) for each in proxies.split(",") if each])])
    app.add_routes([web.post("/{place}", say)])
    async with TestClient(TestServer(app, host=LOCAL)) as client:
        headers = [("X-Forwarded-For", each) for each in told]
        answer = await client.post("/here", data="words", headers=headers)
        address, words = (await answer.text()).split()
        assert words == "words"
        return address


@pytest.mark.parametrize(
    ("told", "origin"),
    [
        ((), LOCAL),
        (("203.0.113.9",), "203.0.113.9"),
        (("203.0.113.9, 10.0.0.7",), "203.0.113.9"),
        (("203.0.113.9", "10.0.0.7"), "203.0.113.9"),
        (("198.51.100.1, 203.0.113.9",), "203.0.113.9"),
        (("10.0.0.1, 203.0.113.9, 10.0.0.7",), "203.0.113.9"),
        (("127.0.0.1, 203.0.113.9",), "203.0.113.9"),
        (("203.0.113.9:4711",), "203.0.113.9"),
        (("2001:db8:2::5",), "2001:db8:2::5"),
        (("[2001:db8:2::5]:4711",), "2001:db8:2::5"),
        (("2001:db8:2::5, 2001:db8:1::7",), "2001:db8:2::5"),
        (("::ffff:203.0.113.9",), "203.0.113.9"),
        (("203.0.113.9, ::ffff:10.0.0.7",), "203.0.113.9"),
        (("203.0.113.9, unknown",), LOCAL),
        (("203.0.113.9, unknown, 10.0.0.7",), "10.0.0.7"),
        (("", ","), LOCAL),
        (("10.0.0.9",), "10.0.0.9"),
    ],
)
async def test_the_rightmost_address_that_is_no_proxy_of_ours(told: Sequence[str], origin: str) -> None:
    assert await seen(OURS, *told) == origin


@pytest.mark.parametrize("proxies", ["", "10.0.0.0/8", "127.0.0.2"])
async def test_nobody_elses_word_counts(proxies: str) -> None:
    assert await seen(proxies, "203.0.113.9") == LOCAL


@pytest.mark.parametrize(
    ("remote", "counted"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("::1", "::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_household_counts_as_one(remote: str | None, counted: str) -> None:
    assert counted_by(remote) == counted
