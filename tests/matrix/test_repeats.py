"""A write that is asked for once more with its Idempotency-Key is done once: for every route that writes."""

import asyncio
from typing import Any

import pytest

from tests.matrix.asking import BODIES, FILES, OTHERS, QUERIES, filled
from tests.matrix.door import Door
from tests.matrix.table import Line, load
from tests.web.api.test_document import routes

pytestmark = pytest.mark.asyncio(loop_scope="module")
ROUTES = {f"{route.method} {route.path}": route for route in routes()}
DONE = ("+", "o")


def route_of(line: Line) -> Any:
    return ROUTES.get(" ".join(line.operation.split()[:2]))


KEYED = [line for line in load().of("api") if (route := route_of(line)) and route.takes_keys]


async def asked(door: Door, line: Line, role: str, key: str, **more: str) -> tuple[int, str, str | None]:
    """What is answered: status, text and ETag."""
    method, path = line.operation.split()[:2]
    path = path.format(**door.ids | filled(OTHERS.get(line.operation, {}), door.ids))
    token = door.callers[role].token
    headers = {"If-Match": "*", "Authorization": f"Bearer {token}", "Idempotency-Key": key} | more
    url, body = (
        door.url + path + QUERIES.get(line.operation, ""),
        filled(BODIES.get(line.operation), door.ids),
    )
    sent: dict[str, Any] = {"data": FILES[line.operation]} if line.operation in FILES else {"json": body}
    async with door.http.request(method, url, headers=headers, **sent) as answer:
        return answer.status, await answer.text(), answer.headers.get("ETag")


@pytest.mark.parametrize("line", KEYED, ids=lambda line: line.operation)
async def test_a_repeat_gives_the_same_answer(door: Door, line: Line) -> None:
    roles = [role for role, cell in line.cells.items() if cell in DONE]
    if not roles:
        pytest.skip("as the town stands, nobody may")
    door.ground.put_back()
    first = await asked(door, line, roles[0], "once")
    assert first[0] < 400, first
    again = await asked(door, line, roles[0], "once")
    if again[0] == 401:
        return  # it ended the session that it came in: a repeat does nothing
    if route_of(line).is_secret:
        assert again[0] == 409
        assert "/problems/answered-once" in again[1]
    else:
        assert again == first
    other = await asked(door, line, roles[0], "once", **{"If-Match": '"7"'})
    assert other[0] == 422
    assert "/problems/key-reused" in other[1]


@pytest.mark.parametrize("line", KEYED, ids=lambda line: line.operation)
async def test_twins_are_one(door: Door, line: Line) -> None:
    roles = [role for role, cell in line.cells.items() if cell in DONE]
    if not roles:
        pytest.skip("as the town stands, nobody may")
    door.ground.put_back()
    twins = await asyncio.gather(*(asked(door, line, roles[0], "twins") for _ in range(2)))
    done = [each for each in twins if each[0] < 400]
    if route_of(line).is_secret:
        assert len(done) == 1, twins
    else:
        assert len(set(done)) == 1, twins
        assert {each[0] for each in twins} <= {done[0][0], 401}, twins
