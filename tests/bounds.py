"""How often something may be done, as the table of limits says it."""

from domain.rate_limits import RATE_LIMITS, Limit, Metered


def there(metered: Metered) -> int:
    """By one person from one network."""
    return _most(RATE_LIMITS[metered].there)


def network(metered: Metered) -> int:
    """By everybody from one network."""
    return _most(RATE_LIMITS[metered].network)


def person(metered: Metered) -> int:
    """By one person, wherever from."""
    return _most(RATE_LIMITS[metered].person)


def home(metered: Metered) -> int:
    """By one person, from all the networks where they are at home."""
    return _most(RATE_LIMITS[metered].home)


def _most(limit: Limit | None) -> int:
    assert limit
    return limit.most
