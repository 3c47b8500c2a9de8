"""A person's own data: the notice, a copy, and being forgotten."""

import json

from domain.audit_actions import AuditAction
from domain.people import Status
from domain.privacy import own_data
from tests.scenarios import scenes
from tests.scenarios.stage import Stage

ASHA = 1001


async def test_changed_notice(stage: Stage) -> None:
    """The privacy notice changes: whoever agreed to an earlier one is asked before anything else."""
    await stage.plays("""
        Asha: /start
        Asha sees: We keep only what an order needs
    """)
    async with stage.store.begin() as work:
        asha = await work.people.by_telegram(ASHA)
        assert asha is not None
        await work.privacy.agree(asha.identity_id, "2020-01")
        await work.audit.record(
            asha, AuditAction.PRIVACY_AGREED, f"identity:{asha.identity_id}", more="2020-01"
        )
    stage.notes("(the notice has changed)")
    await stage.plays("""
        Asha presses [See shops]
        Asha sees: Our privacy notice has changed
        Asha: /cart
        Asha sees: Our privacy notice has changed
        Asha: hello?
        Asha sees: Our privacy notice has changed
        Asha presses [Yes, I agree]
        Asha sees: Thank you!
    """)


async def test_copy_of_my_data(stage: Stage) -> None:
    """Asha has ordered and wants to know what is kept about her: she gets two files."""
    await stage.before("Asha has ordered two packs of toor dal", scenes.ASHA_ORDERS)
    await stage.plays("""
        Asha: /mydata
        Asha sees: You have not asked for a copy yet
        Asha presses [Send me my data]
        Asha sees: Here is your data
    """)
    messages = stage.sandbox.chat(ASHA).messages
    sent = [one.body["document"] for one in messages if "document" in one.body]
    assert [document["file_name"].rpartition(".")[2] for document in sent] == ["json", "txt"]
    kept = stage.sandbox.world.files
    files = [kept.content(kept.find(document["file_id"])) for document in sent]
    found = json.loads(files[0])
    assert [row["customer_name"] for row in found["order"]] == ["Asha"]
    assert found["order"][0]["customer_phone"].startswith("+91")
    readable = files[1].decode()
    assert found["order"][0]["address"]["text"] in readable
    assert found["order"][0]["customer_phone"] in readable


async def test_forget_me(stage: Stage) -> None:
    """Asha asks to be forgotten, thinks better of it, asks again, and is a stranger the day after."""
    await stage.plays("""
        Asha: /start
        Asha: /forget
        Asha sees: Shall we forget you?
        Asha presses [Yes, forget me]
        Asha sees: Are you sure?
        Asha presses [Erase everything]
        Asha sees: You will be forgotten
        Asha presses [Keep everything]
        Asha sees: Everything stays as it is.
        Asha: /forget
        Asha sees: Shall we forget you?
        Asha presses [Yes, forget me]
        Asha presses [Erase everything]
    """)
    async with stage.store.begin() as work:
        asha = await work.people.by_telegram(ASHA)
        assert asha is not None
        assert await own_data.erasure(work, asha) is not None
    await stage.plays("""
        86401 second later
        Asha sees: Goodbye, and thank you
        61 second later
    """)
    assert await stage.store.read().people.by_telegram(ASHA) is None
    gone = await stage.store.read().identities.get(asha.identity_id)
    assert gone.status is Status.ERASED
    await stage.plays("""
        Asha: hello again
        Asha sees: Namaste Asha!
    """)
