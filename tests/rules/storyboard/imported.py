"""Lists that came in: one that is on the shelves, one that waits for a yes, some that came to nothing."""

from domain.catalogue.imports.stock_import import ImportState
from domain.catalogue.stock_lists import importing, plain, reading
from domain.catalogue.stock_lists.planning import plan_list
from domain.people import Actor
from domain.unit_of_work import UnitOfWork
from tests.storage.given import put_at_once

LIST = [["name", "pack", "price", "rate"], ["Rock salt", "1 kg", "20", "19"], ["Hing", "1-Feb", "80", "70"]]
DEARER = [LIST[0], ["Rock salt", "1 kg", "22", "21"], *LIST[2:]]
"""The same a day later."""
ANSWERED = {"price": "price", "rate": ""}
"""Which of its two prices counts was asked."""
ENDS = (
    ImportState.APPLIED,
    ImportState.FAILED,
    ImportState.UNDONE,
    ImportState.APPROVED,
    ImportState.PROPOSED,
)


async def import_some(work: UnitOfWork, owner: Actor, shop_id: int) -> list[int]:
    """One in each state that somebody looks at, the one that waits for a yes last."""
    told = reading.read(LIST, meant=ANSWERED)
    plan, made = await put_at_once(work, owner, shop_id, told)
    assert made is not None
    told, found = reading.read(DEARER, meant=ANSWERED), []
    plan = await plan_list(work, shop_id, told, hides_missing=False)
    for state in ENDS:
        sent = await importing.send_list(work, owner, shop_id, b"name,price\nSalt,20\n", name="list.csv")
        faults = plain.kept_faults(told, plan)
        await work.imports.keep_findings(sent.id, plain.findings_of(told, plan), faults)
        done = made.id if state is ImportState.APPLIED else None
        error = "no-header" if state is ImportState.FAILED else ""
        of = [ImportState.WAITING]
        await work.imports.move(sent.id, of, state, amendment_id=done, error=error)
        found.append(sent.id)
    return found
