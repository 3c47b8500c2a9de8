"""What can go wrong with webhooks."""

from domain.errors import DomainError, Kind


class BadHookAddress(DomainError):
    """Not an address that other systems' news could be sent to: https, and on the open internet."""

    code, kind = "bad-hook-address", Kind.INVALID


class HookKnown(DomainError):
    """The shop tells this address already."""

    code, kind = "hook-known", Kind.CONFLICT


class TooManyHooks(DomainError):
    """More addresses than one shop tells. Facts: most."""

    code, kind = "too-many-hooks", Kind.CONFLICT


class HookIsOff(DomainError):
    """Nothing is sent to a hook that is switched off."""

    code, kind = "hook-is-off", Kind.CONFLICT
