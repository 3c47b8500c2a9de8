"""Roles on the platform, given and taken back in chat."""

from domain.people import Role
from tests.scenarios import scenes
from tests.scenarios.platform.test_people import EVERYBODY_IS_HERE, entries, made, public_id
from tests.scenarios.stage import MEERA, Stage


async def test_admin_gives_and_takes_a_role(stage: Stage) -> None:
    """What the role may do is said first, and that it wants sign-in in two steps."""
    await stage.before("Asha and Meera have come", EVERYBODY_IS_HERE)
    await stage.plays("""
        Meera: /role
        Meera sees: Whose roles?
        Meera: somebody else
        Meera sees: I am not sure whom you mean.
        Meera: asha
        Meera sees: • customer
        Meera presses [➕ Make support]
        Meera sees: Support looks people up and reads the audit. It changes nothing.
        Meera sees: Asha has not set that up yet
        Meera presses [🤝 New here]
        Meera sees: The role is given.
        Meera sees: • support
        Asha: /users
        Asha sees: Meera
        Meera: /role asha support
        Meera sees: Shall Asha be support no longer?
        Meera presses [👋 They have left]
        Meera sees: The role is taken back.
        Asha: /users
        Asha sees: This is only for those who run the platform.
    """)
    asha, meera = await scenes.who(stage, scenes.ASHA), await scenes.who(stage, MEERA)
    assert await entries(stage, "role.granted:support") == [(meera, asha, "done: hired")]
    assert await entries(stage, "role.revoked:support") == [(meera, asha, "done: left")]


async def test_admin_by_the_settings_makes_that_last(stage: Stage) -> None:
    """Meera may make herself what the settings say; from then on her standing is for others to change."""
    await stage.before("Meera has come", "Meera: /start")
    await stage.plays("""
        Meera: /role
        Meera presses [My own]
        Meera sees: admin in the chat, by the settings
        Meera does not see: support
        Meera presses [Make admin]
        Meera presses [They asked for it]
        Meera sees: The role is given.
        Meera does not see: No longer
        Meera: /role meera admin
        Meera sees: Your own standing is for others to change.
    """)


async def test_own_standing_is_for_others(stage: Stage) -> None:
    """Ravi is an admin by role: he cannot block, remove or demote himself, nor make himself support."""
    await stage.before("Ravi has come, and is an admin", "Ravi: /start\nMeera: /start")
    await made(stage, scenes.RAVI, Role.ADMIN)
    stage.improvises("the buttons hold a number drawn by lot")
    ravi = await public_id(stage, scenes.RAVI)
    await stage.plays(f"""
        Ravi: /language
        Ravi presses [English]
        Ravi: /user ravi
        Ravi does not see: Block
        Ravi forges standing.disable:{ravi}:left
        Ravi sees: Your own standing is for others to change.
        Ravi forges standing.remove:{ravi}:left
        Ravi sees: Your own standing is for others to change.
        Ravi forges roles.take:{ravi}:admin:left
        Ravi sees: Your own standing is for others to change.
        Ravi forges roles.give:{ravi}:support:hired
        Ravi sees: Your own standing is for others to change.
        Ravi forges roles.give:{ravi}:owner:hired
        Ravi sees: This is not here any more.
    """)
    refused = [entry for entry in await scenes.audit(stage) if entry[1] == "refused.own-standing"]
    assert len(refused) == 4
