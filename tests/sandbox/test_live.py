"""Live locations: a bot's moves until it is stopped or its time is over, a person's comes as an edit."""

import aiohttp

from sandbox.cast import Json
from sandbox.server import Sandbox

ASHA = 1001
HERE, THERE = {"latitude": 17.4, "longitude": 78.4}, {"latitude": 17.5, "longitude": 78.5}


async def test_a_live_location_moves_until_it_is_stopped(sandbox: Sandbox) -> None:
    sandbox.person(ASHA).starts()

    async def ask(method: str, **parameters: object) -> Json:
        given = {"chat_id": ASHA} | parameters
        path = f"/bot{sandbox.token}/{method}"
        async with aiohttp.ClientSession(sandbox.url) as http, http.post(path, json=given) as answer:
            body: Json = await answer.json()
        return body

    for period in (59, 86_401):
        assert "period" in (await ask("sendLocation", **HERE, live_period=period))["description"]
    still = (await ask("sendLocation", **HERE))["result"]
    refused = await ask("editMessageLiveLocation", **THERE, message_id=still["message_id"])
    assert refused["description"] == "Bad Request: message can't be edited"
    live = (await ask("sendLocation", **HERE, live_period=60))["result"]
    number = live["message_id"]
    assert live["location"]["live_period"] == 60
    same = await ask("editMessageLiveLocation", **HERE, message_id=number)
    assert "not modified" in same["description"]
    moved = (await ask("editMessageLiveLocation", **THERE, message_id=number))["result"]
    assert moved["location"] == THERE | {"live_period": 60}
    stopped = (await ask("stopMessageLiveLocation", message_id=number))["result"]
    assert stopped["location"] == THERE
    for method in ("stopMessageLiveLocation", "editMessageLiveLocation"):
        assert (await ask(method, **HERE, message_id=number))["error_code"] == 400


async def test_a_persons_live_location_comes_as_edits(sandbox: Sandbox) -> None:
    asha = sandbox.person(ASHA)
    asha.starts()
    asha.shares_live_location(17.4, 78.4, 600)
    asha.moves(17.5, 78.5)
    asha.stops_sharing()
    first, second, last = list(sandbox.world.updates.past)[-3:]
    assert first["message"]["location"]["live_period"] == 600
    assert second["edited_message"]["location"] == THERE | {"live_period": 600}
    assert last["edited_message"]["location"] == THERE
