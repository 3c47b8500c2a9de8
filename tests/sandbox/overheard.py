"""Listening in on a sandbox: whatever it is called with, and answers, is held against the facts."""

import inspect
from typing import Any

from sandbox.bot_api import BotApi
from sandbox.call import Call
from sandbox.methods.targets import Method
from sandbox.world import World
from tests.sandbox.facts import Facts


def overhear(api: BotApi, facts: Facts) -> list[str]:
    """A list that fills, from now on, with what departs from the facts."""
    found: list[str] = []

    def checked(method: Method) -> Method:
        async def answer(world: World, call: Call) -> Any:
            found.extend(facts.call_problems(call))
            told = method(world, call)
            told = await told if inspect.isawaitable(told) else told
            found.extend(facts.answer_problems(call.method, told))
            return told

        return answer

    api.methods |= {key: (name, checked(method)) for key, (name, method) in api.methods.items()}
    return found
