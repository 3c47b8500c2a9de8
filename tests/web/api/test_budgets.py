"""What a request may cost, in counts: these say on any machine that something became dearer."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Executable

from domain.shopping.cart import MOST_LINES
from security.hashing import Argon2Hasher
from storage.engine.executor import Executor
from storage.work import StoredStore
from tests.storage import given
from tests.web.api.client import Api, Person
from tests.web.api.test_shopping import cart_of


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Statements and transactions of this process."""
    made: Counter[str] = Counter()
    begin = StoredStore.begin

    def counting(run: Callable[..., Any], of_what: str = "statements") -> Callable[..., Any]:
        async def counted(executor: Executor, statement: Executable, /, *of: Any, **values: Any) -> Any:
            made[of_what] += 1
            return await run(executor, statement, *of, **values)

        return counted

    def counted_begin(store: StoredStore) -> Any:
        made["transactions"] += 1
        return begin(store)

    for name in ("rows", "values", "records", "run"):
        monkeypatch.setattr(Executor, name, counting(getattr(Executor, name)))
    monkeypatch.setattr(StoredStore, "begin", counted_begin)
    monkeypatch.setattr(Executor, "many", counting(Executor.many, "batches"))
    return made


async def test_signing_in(asha: Person, hasher: Argon2Hasher, counted: Counter[str]) -> None:
    """One hash, and little beside it: argon2 alone bounds how many can sign in.

    Three statements keep what bounds it and shuts nobody out: the network is the person's home, tries from
    there count no more, and of too many sessions the oldest ends.
    """
    before = hasher.calls
    counted.clear()
    assert (await asha.sign_in()).status == 201
    assert hasher.calls - before == 1
    assert counted["statements"] <= 19
    assert counted["transactions"] <= 3


async def test_a_look_at_the_shops(api: Api, street: given.Street, counted: Counter[str]) -> None:
    assert street
    counted.clear()
    assert (await api.ask("GET", "/v1/shops")).status == 200
    assert counted["statements"] <= 1
    assert counted["transactions"] == 0


async def test_a_request_of_somebody_known(asha: Person, counted: Counter[str]) -> None:
    await asha.ask("GET", "/v1/carts")
    counted.clear()
    assert (await asha.ask("GET", "/v1/carts")).status == 200
    assert counted["statements"] <= 3
    assert counted["transactions"] == 0


@pytest.mark.parametrize("count", [2, MOST_LINES])
async def test_lines_at_once(
    asha: Person, street: given.Street, store: StoredStore, counted: Counter[str], count: int
) -> None:
    """However many: a full cart takes as many statements as two lines do."""
    shop, fresh = street.shops[0].id, range(count)
    async with store.begin() as work:
        made = [await given.product(work, shop, name=f"Thing {number}") for number in fresh]
    lines = [{"product": each.public_id, "amount": 1} for each in made]
    cart = await cart_of(asha)
    counted.clear()
    filled = await asha.ask(
        "PUT",
        f"/v1/carts/{cart.body['id']}/lines",
        {"lines": lines},
        headers={"If-Match": cart.headers["ETag"]},
    )
    assert filled.status == 200
    assert sum(len(part["lines"]) for part in filled.body["parts"]) == count
    assert (counted["statements"], counted["batches"]) <= (12, 2)
