"""Names of shops as their keepers type them: one in each language, told apart by their letters."""

from __future__ import annotations

import re
from collections.abc import Mapping

from domain.catalogue.errors import SeveralNames
from domain.catalogue.lengths import LONGEST_SHOP_NAME, plain_names
from domain.errors import BadName
from domain.people import is_readable
from domain.values import Names

SCRIPTS = {"hi": re.compile("[\u0900-\u097f]"), "te": re.compile("[\u0c00-\u0c7f]")}
_BETWEEN = re.compile(r"\n|\s/\s|\|")


def shop_names(typed: str) -> Names:
    """Up to three names, a line each or with a stroke between them. Raises BadName, SeveralNames."""
    found: dict[str, str] = {}
    for line in filter(is_readable, _BETWEEN.split(typed)):
        language = next((each for each, script in SCRIPTS.items() if script.search(line)), "en")
        if language in found:
            raise SeveralNames
        found[language] = line
    return whole_names(found)


def whole_names(given: Mapping[str, str]) -> Names:
    """A name in plain lines that has the English one always: another stands for it. Raises BadName."""
    if not given:
        raise BadName(most=LONGEST_SHOP_NAME)
    first = given.get("en") or next(iter(given.values()))
    return plain_names(Names({"en": first, **given}), LONGEST_SHOP_NAME)
