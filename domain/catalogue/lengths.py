"""How long what stands on cards and buttons may be: names and phones of shops, names of products."""

from __future__ import annotations

from domain.people import contact_name
from domain.values import Names

LONGEST_PRODUCT_NAME = 80


LONGEST_SHOP_NAME = 60


LONGEST_SHOP_PHONE = 40


def plain_names(names: Names, most: int) -> Names:
    """The same in plain lines of at most so many signs, since they stand on cards and buttons.

    Raises BadName, also where nobody could read one.
    """
    return Names({language: contact_name(name, most) for language, name in names.by_language.items()})
