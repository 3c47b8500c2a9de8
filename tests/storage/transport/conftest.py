"""How much there is to work off."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--backlog", default=800, help="how many updates there are before a newcomer's")
