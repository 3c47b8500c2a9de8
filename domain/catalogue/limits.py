"""How long what stands on cards and buttons may be: names and phones of shops, names of products."""

from __future__ import annotations

from domain.errors import BadName
from domain.values import Names

LONGEST_PRODUCT_NAME = 80


LONGEST_SHOP_NAME = 60


LONGEST_SHOP_PHONE = 40


def must_be_short(names: Names, most: int) -> None:
    """Raises BadName where a name is empty or longer than so many signs: it stands on cards and buttons."""
    if not all(0 < len(name) <= most for name in names.by_language.values()):
        raise BadName(most=most)
