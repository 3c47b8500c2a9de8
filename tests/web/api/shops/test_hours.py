"""Hours and pauses over HTTP: the owner says them, everybody reads them, and nothing is ordered outside."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from storage.work import StoredStore
from tests.storage.given import Street
from tests.web.api.client import ANY, Api, Person
from tests.web.api.test_shopping import place, ready
from tests.web.api.test_webhooks import owner

LONG, LATE = {"opens": "08:00", "closes": "21:00"}, {"opens": "16:00", "closes": "01:30"}
WEEK: list[list[dict[str, str]]] = [[LONG]] * 5 + [[{"opens": "08:00", "closes": "13:00"}, LATE], []]
DATES = [{"date": "2026-08-15", "hours": []}, {"date": "2026-12-25", "hours": [LONG]}]
"""It is noon on a Monday, 1 June 2026, in India."""


@pytest.fixture
async def lakshmi(api: Api, store: StoredStore, street: Street) -> Person:
    """The owner of the first shop."""
    return await owner(api, store, "lakshmi", street.shops[0].id)


async def test_hours_are_said_and_hold(api: Api, lakshmi: Person, asha: Person, street: Street) -> None:
    shop = f"/v1/shops/{street.shops[0].public_id}"
    before = await asha.ask("GET", f"{shop}/hours")
    assert before.body == {"week": None, "dates": [], "time_zone": "Asia/Kolkata"}
    said, seen = {"week": WEEK, "dates": DATES}, {"If-Match": before.headers["ETag"]}
    kept = await lakshmi.ask("PUT", f"{shop}/hours", said, headers=seen)
    assert (kept.status, kept.body) == (200, said | {"time_zone": "Asia/Kolkata"})
    assert (await lakshmi.ask("PUT", f"{shop}/hours", said, headers=seen)).status == 412
    again = await lakshmi.ask("PUT", f"{shop}/hours", said, headers=ANY)
    assert again.headers["ETag"] == kept.headers["ETag"], "the same again changes nothing"
    assert (await asha.ask("PUT", f"{shop}/hours", said, headers=ANY)).problem == "not-found"
    wrong: dict[str, Any]
    for problem, wrong in {
        "bad-hours": {"week": [[LONG, LATE], *WEEK[1:]], "dates": []},
        "bad-date": {"week": None, "dates": [{"date": "2026-05-31", "hours": []}]},
        "bad-request": {"week": WEEK[1:], "dates": []},
    }.items():
        assert (await lakshmi.ask("PUT", f"{shop}/hours", wrong, headers=ANY)).problem == problem

    cart = await ready(asha, street)
    shown = (await asha.ask("GET", shop)).body
    assert (shown["takes_orders"], shown["opens_at"], shown["hours"]) == (True, None, None)
    assert shown["closes_at"] == "2026-06-01T21:00:00+05:30"
    api.clock.advance(seconds=9 * 3600)
    await asha.renew()
    shown = (await asha.ask("GET", shop)).body
    assert (shown["takes_orders"], shown["is_open"], shown["closes_at"]) == (False, True, None)
    assert shown["opens_at"] == "2026-06-02T08:00:00+05:30"
    refused = await place(asha, cart)
    assert (refused.status, refused.problem) == (409, "shop-closed")
    assert refused.body["opens_at"] == "2026-06-02T08:00:00+05:30"
    api.clock.advance(seconds=11 * 3600)
    await asha.renew()
    assert (await place(asha, cart)).status == 201


async def test_a_pause_and_a_busy_time(api: Api, lakshmi: Person, asha: Person, street: Street) -> None:
    shop = f"/v1/shops/{street.shops[0].public_id}"
    until = api.clock.now + timedelta(hours=2)
    none = {"is_paused": False, "until": None, "reason": None}
    assert (await lakshmi.ask("GET", f"{shop}/pause")).body == none
    asked = {"until": until.isoformat(), "reason": "At the market"}
    key = {"Idempotency-Key": "pause-1"}
    paused = await lakshmi.ask("PUT", f"{shop}/pause", asked, headers=key)
    assert (paused.body["is_paused"], paused.body["reason"]) == (True, "At the market")
    assert datetime.fromisoformat(paused.body["until"]) == until
    shown = (await asha.ask("GET", shop)).body
    assert (shown["takes_orders"], shown["closed_for"]) == (False, "At the market")
    assert datetime.fromisoformat(shown["opens_at"]) == until
    assert (await asha.ask("GET", f"{shop}/pause")).problem == "not-found"
    gone_by = {"until": api.clock.now.isoformat()}
    assert (await lakshmi.ask("PUT", f"{shop}/pause", gone_by)).problem == "bad-date"
    forever = await lakshmi.ask("PUT", f"{shop}/pause", {})
    assert (forever.body["is_paused"], forever.body["until"]) == (True, None)
    assert (await lakshmi.ask("DELETE", f"{shop}/pause")).body == none
    busy = await lakshmi.ask("PATCH", shop, {"extra_minutes": 20})
    assert (busy.body["extra_minutes"], busy.body["takes_orders"]) == (20, True)
    assert (await lakshmi.ask("PATCH", shop, {"extra_minutes": 241})).problem == "bad-request"


async def test_other_systems_hear_of_pauses_hours_and_busy_days(lakshmi: Person, street: Street) -> None:
    shop = f"/v1/shops/{street.shops[0].public_id}"
    hook = (await lakshmi.ask("POST", f"{shop}/webhooks", {"url": "https://till.example.org/"})).body["id"]
    await lakshmi.ask("PUT", f"{shop}/hours", {"week": WEEK, "dates": []}, headers=ANY)
    await lakshmi.ask("PUT", f"{shop}/hours", {"week": WEEK, "dates": []}, headers=ANY)
    await lakshmi.ask("PATCH", shop, {"extra_minutes": 20})
    await lakshmi.ask("PUT", f"{shop}/pause", {"reason": "At the market"})
    await lakshmi.ask("DELETE", f"{shop}/pause")
    await lakshmi.ask("PATCH", shop, {"hours": LONG})
    told = (await lakshmi.ask("GET", f"{shop}/webhooks/{hook}/deliveries")).body["items"]
    events = ["hours_changed", "busy_changed", "paused", "opened", "hours_changed"]
    assert [each["event"] for each in reversed(told)] == [f"shop.{event}" for event in events]
