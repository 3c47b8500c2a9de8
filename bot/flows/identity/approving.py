"""Approving: a yes in the chat to a sign-in, or to a new password, on a page elsewhere.

(the page asks) ─▶ ask ─▶ choose / refuse ─▶ answered
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.identity.sign_in import approving

flow = Flow("approving")


@flow.screen
async def ask(chat: Chat, request_id: int) -> Screen:
    """What is asked for and by whom, and three numbers of which one stands on the page."""
    question = await approving.question(chat.work, chat.actor, request_id)
    if question.is_answered:
        return show("approving-answered", [tap(".shops", "shops.nearby")], right=None)
    return show(
        "approving-ask",
        [tap(".number", choose, request_id, number, number=number) for number in question.numbers],
        [tap(".refuse", refuse, request_id)],
        wish=question.wish,
        client=question.client or None,
    )


@flow.act
async def choose(chat: Chat, request_id: int, number: str) -> Goto:
    """The number on the page, or another one: then it is refused."""
    is_right = await approving.answer(chat.work, chat.actor, request_id, number)
    return go(answered, "yes" if is_right else "no")


@flow.act
async def refuse(chat: Chat, request_id: int) -> Goto:
    """It was not me."""
    await approving.answer(chat.work, chat.actor, request_id, None)
    return go(answered, "no")


@flow.screen
async def answered(chat: Chat, right: str) -> Screen:
    """What came of it."""
    return show("approving-answered", [tap(".shops", "shops.nearby")], right=right == "yes")
