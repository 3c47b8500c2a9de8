"""Errors by name."""

import re
from pkgutil import walk_packages

import domain
from domain.all_errors import HOMES, all_errors
from domain.catalogue.errors import InsufficientStock
from domain.errors import Kind

ALL = all_errors()


def test_no_file_of_errors_is_left_out() -> None:
    found = {module.name for module in walk_packages(domain.__path__, "domain.")}
    assert {name for name in found if name.endswith(".errors")} == set(HOMES)


def test_every_code_is_one_error_s_own() -> None:
    codes = [each.code for each in ALL]
    assert len(codes) == len(set(codes)) > 20
    assert not [code for code in codes if not re.fullmatch(r"[a-z]+(-[a-z]+)*", code)]


def test_a_code_is_its_class_s_name() -> None:
    for each in ALL:
        assert each.code == re.sub(r"(?<!^)(?=[A-Z])", "-", each.__name__).lower()


def test_every_error_has_a_kind_and_lives_here() -> None:
    assert {each.kind for each in ALL} == set(Kind)
    assert {each.__module__ for each in ALL} == set(HOMES)


def test_an_error_tells_its_code_and_keeps_its_facts_to_itself() -> None:
    error = InsufficientStock(product="Toor dal", left=3)
    assert str(error) == "insufficient-stock"
    assert error.facts == {"product": "Toor dal", "left": 3}
