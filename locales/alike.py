"""Words for groceries that mean the same, in three languages: `alike.csv`, a group a line."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import lru_cache
from importlib.resources import files

from domain.catalogue import spelling


@lru_cache(maxsize=1)
def alike() -> dict[str, tuple[str, ...]]:
    """The search keys of what means the same as a word, by its own key; a word of two meanings has both."""
    lines = (files("locales") / "alike.csv").read_text(encoding="utf-8").splitlines()
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for group in csv.reader(lines):
        keys = [key for word in group for key in spelling.keys(word)]
        for key in keys:
            found[key] |= dict.fromkeys(keys)
    return {key: tuple(each for each in same if each != key) for key, same in found.items()}
