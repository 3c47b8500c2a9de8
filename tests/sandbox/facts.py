"""What the Bot API's documentation says of the methods and types that Kirana and the sandbox use.

Source: https://core.telegram.org/bots/api, version 10.1 of June 11, 2026, as `bot_api_facts.txt` keeps it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from sandbox.call import Call

ARRAY = "Array of "
PLAIN = {"Integer": int, "String": str, "Boolean": bool, "Float": (int, float), "True": bool}
LACKING = "the facts know nothing of"
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """A parameter of a method, or a field of a type: what it may be, and whether it must be there."""

    name: str
    kinds: tuple[str, ...]
    is_required: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """A method or a type. `others` are what a method returns, or the types that a type stands for."""

    name: str
    parts: tuple[Part, ...] = ()
    others: tuple[str, ...] = ()
    known: dict[str, Part] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", {part.name: part for part in self.parts})


class Facts(dict[str, Fact]):
    """Facts by name; `…problems` say in words how something departs from them."""

    def problems(self, value: Any, kind: str, at: str = "") -> list[str]:
        """How a value departs from a type."""
        if kind.startswith(ARRAY):
            if not isinstance(value, list):
                return [f"{at}: no array"]
            inner = kind.removeprefix(ARRAY)
            return [p for n, item in enumerate(value) for p in self.problems(item, inner, f"{at}[{n}]")]
        if kind in PLAIN:
            is_number_for_truth = isinstance(value, bool) and kind not in ("Boolean", "True")
            is_right = isinstance(value, PLAIN[kind]) and not is_number_for_truth
            return [] if is_right else [f"{at}: {value!r} is no {kind}"]
        if kind not in self:
            return [f"{at}: {LACKING} {kind}"]
        if self[kind].others:
            return self._nearest([value], self[kind].others, at)
        return self._fields(value, self[kind], f"{at}:{kind}")

    def answer_problems(self, method: str, answer: Any) -> list[str]:
        """How the answer departs from what the method returns."""
        return self._nearest([answer], self[method].others, method) if method in self else []

    def call_problems(self, call: Call) -> list[str]:
        """How a call departs from its method's parameters; those of a form come as text, most of it JSON."""
        if call.method not in self:
            return [f"{LACKING} {call.method}"]
        known = self[call.method].known
        attached = {name for name in call.uploads if f"attach://{name}" in str(call.values)}
        given = {*call.values, *call.uploads} - attached
        found = _names_apart(given, self[call.method], call.method)
        for name in sorted(known.keys() & call.values.keys()):
            found += self._nearest(_meant(call.values[name]), known[name].kinds, f"{call.method}.{name}")
        return found

    def _nearest(self, values: list[Any], kinds: Iterable[str], at: str) -> list[str]:
        tried = []
        for value, kind in product(values, kinds):
            tried.append(self.problems(value, kind, at))
            if not tried[-1]:
                break
        return min(tried, key=lambda found: (any(LACKING in each for each in found), len(found)))

    def _fields(self, value: Any, fact: Fact, at: str) -> list[str]:
        if not isinstance(value, dict):
            return [f"{at}: no object"]
        known = fact.known
        found = _names_apart(value, fact, at)
        for name in value.keys() & known.keys():
            found += self._nearest([value[name]], known[name].kinds, f"{at}.{name}")
        return found


def _names_apart(given: Collection[str], fact: Fact, at: str) -> list[str]:
    """Which names nobody documents, and which are missing."""
    found = [f"{at}: {name} is unknown" for name in sorted(set(given) - fact.known.keys())]
    lacking = (part.name for part in fact.parts if part.is_required and part.name not in given)
    return found + [f"{at}: lacks {name}" for name in lacking]


def _meant(value: Any) -> list[Any]:
    try:
        return [json.loads(value), value]
    except (TypeError, ValueError):
        return [value]
