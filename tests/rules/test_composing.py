"""A class that grew too long is two classes that know one another, and never one that inherits the other."""

import importlib
import pkgutil
from collections.abc import Iterator
from enum import Enum
from types import ModuleType
from typing import Protocol

from pydantic import BaseModel

from tests.rooms import ROOMS

KINDS = (Exception, Enum, BaseModel)
"""What is inherited for what it is: errors by kind, and shapes that others hold as well."""

KIN = {"web.account.call.PageCall", "web.account.pages.Pages"}
"""A call that is a page, and a section of pages: each is one of those, and adds to it."""


def modules() -> Iterator[ModuleType]:
    for room in ROOMS:
        for found in pkgutil.walk_packages(importlib.import_module(room).__path__, f"{room}."):
            if "migrations" not in found.name and not found.name.endswith("__main__"):
                yield importlib.import_module(found.name)


def heirs(module: ModuleType) -> Iterator[str]:
    """Classes of a module that inherit one of ours."""
    for name, what in vars(module).items():
        if not isinstance(what, type) or what.__module__ != module.__name__ or issubclass(what, KINDS):
            continue
        if not getattr(what, "_is_protocol", False) and any(map(is_ours, what.__bases__)):
            yield f"{module.__name__}.{name}"


def is_ours(base: type) -> bool:
    return base.__module__.partition(".")[0] in ROOMS


def test_no_class_of_ours_inherits_another() -> None:
    assert {heir for module in modules() for heir in heirs(module)} == KIN


def test_one_that_does_is_named() -> None:
    from storage.shopping.cart_lines import StoredCartLines

    class Seen(Protocol):
        pass

    class AlsoSeen(Seen, Protocol):
        pass

    class StoredCarts(StoredCartLines):
        pass

    module = ModuleType("storage.shopping.carts")
    for each in (StoredCarts, AlsoSeen):
        each.__module__ = module.__name__
        setattr(module, each.__name__, each)
    assert [*heirs(module)] == ["storage.shopping.carts.StoredCarts"]
