"""How the platform does, over HTTP."""

from tests.storage.given import Street
from tests.web.api.client import Person


async def test_an_admin_reads_the_last_days(meera: Person, asha: Person, street: Street) -> None:
    said = await meera.ask("GET", "/v1/stats?days=2")
    assert [len(said.body["days"]), said.body["shops"]["live"]] == [2, 2]
    assert said.body["days"][1]["value"] == {"minor": 0, "currency": "INR"}
    assert (await meera.ask("GET", "/v1/stats?days=0")).problem == "bad-request"
    assert (await asha.ask("GET", "/v1/stats")).problem == "not-allowed"
