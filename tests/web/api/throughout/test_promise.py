"""The time of an order over HTTP: accepted with it, and moved."""

from datetime import datetime, timedelta

import pytest

from tests.clock import Clock
from tests.storage.given import Street
from tests.web.api.client import Person
from tests.web.api.throughout.test_counter import kiran, move, ordered

__all__ = ["kiran"]


async def test_minutes_are_promised_and_more_of_them_free_the_customer(
    asha: Person, kiran: Person, street: Street, clock: Clock
) -> None:
    seen = await ordered(asha, kiran, street)
    assert (await move(kiran, seen, "reject", "too_far", minutes=20)).status == 400
    assert (await move(kiran, seen, "accept", minutes=1)).status == 400
    taken = await move(kiran, seen, "accept", minutes=60)
    by = datetime.fromisoformat(taken.body["promised_at"])
    assert (by - clock.now).total_seconds() == pytest.approx(3600, abs=150)
    assert (await move(kiran, seen, "accept", minutes=20)).body["promised_at"] == taken.body["promised_at"]
    path = f"/v1/orders/{taken.body['id']}"
    headers = {"If-Match": taken.headers["ETag"]}
    later = await kiran.ask("POST", f"{path}/delays", {"minutes": 30}, headers=headers)
    assert later.status == 200, later.body
    assert datetime.fromisoformat(later.body["promised_at"]) - by == timedelta(minutes=30)
    assert (await kiran.ask("POST", f"{path}/delays", {"minutes": 30}, headers=headers)).status == 412
    assert (await asha.ask("GET", path)).body["free_to_leave"]
    gone = await asha.ask("POST", f"{path}/cancellation")
    assert (gone.body["state"], gone.body["reason"]) == ("cancelled", "too_late")
    assert (await asha.ask("POST", f"{path}/cancellation")).status == 200
