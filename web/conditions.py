"""If-Match (RFC 9110, 13.1.1): which version of a thing a change is for."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from domain.errors import StaleVersion

_TAG = r'(?:W/)?"[!#-~\x80-\xff]*"'
_LIST = re.compile(rf"[ \t,]*{_TAG}(?:[ \t]*,[ \t,]*(?:{_TAG})?)*[ \t,]*")
_OURS = re.compile(r'"(0|[1-9][0-9]{0,8})"')


@dataclass(frozen=True, slots=True)
class Condition:
    """The versions that fit; None: any that there is. A weak tag fits none, nor does one that is not ours."""

    versions: frozenset[int] | None

    async def version(self, current: Callable[[], Awaitable[int]]) -> int:
        """The version that the change is for, to be held against the one that is there.

        What is there now is asked for only where that is not said by one tag. Raises StaleVersion.
        """
        if self.versions is None:
            return await current()
        if not self.versions:
            raise StaleVersion
        if len(self.versions) == 1:
            return next(iter(self.versions))
        there = await current()
        return there if there in self.versions else max(self.versions)


def condition(lines: Iterable[str]) -> Condition | None:
    """What the header's lines say; None where there is none. Raises StaleVersion for what is no such list."""
    given = ", ".join(lines)
    if not given:
        return None
    if given.strip() == "*":
        return Condition(None)
    if not _LIST.fullmatch(given):
        raise StaleVersion
    found = (_OURS.fullmatch(tag) for tag in re.findall(_TAG, given))
    return Condition(frozenset(int(each[1]) for each in found if each))
