"""Buttons as data: what is drawn is found again, what was never drawn is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat import Arg, Link, Tap
from bot.screens.former_names import FORMER_NAMES
from bot.screens.storyboard import Storyboard
from domain.errors import StaleButton

BOARD = Storyboard.collect()
PRESSED = [link for link in BOARD.links.values() if link.kind != "answer"]
LARGEST = 2**63 - 1


def sample(link: Link, number: int) -> tuple[Arg, ...]:
    return tuple(number if kind is int else "en" for kind in link.takes)


@pytest.mark.parametrize("link", PRESSED, ids=lambda link: link.name)
@pytest.mark.parametrize("number", [0, 1, -1, 10**6])
def test_every_button_leads_back_to_its_link(link: Link, number: int) -> None:
    args = sample(link, number)
    assert BOARD.find(BOARD.data(Tap(".x", link.name, args))) == (link, args)


@pytest.mark.parametrize("former", FORMER_NAMES)
def test_a_button_of_a_former_name_leads_to_the_link_of_today(former: str) -> None:
    link = BOARD.named(former)
    assert link is not None
    assert former not in BOARD.links
    args = sample(link, 1)
    assert BOARD.find(":".join([former, *map(str, args)])) == (link, args)


def test_data_is_the_name_and_the_arguments() -> None:
    assert BOARD.data(Tap(".x", "shelf.products", (3, 12, 0))) == "shelf.products:3:12:0"


@pytest.mark.parametrize(
    "data",
    ["", ":", "::::", "nope", "nope.nope:1", "cart", "cart.lines:", "cart.lines:1", "shelf.products:3:12"]
    + ["shelf.products:3:12:0:0", "shelf.products:3:12:x", "shelf.products:3:12:", "shelf.products:3:12:1.0"]
    + [f"shelf.products:3:12:{number}" for number in ("+1", "01", " 1", "1_0", "१", "٣", "-0", "0x1")]
    + [f"shelf.products:3:12:{2**63}", f"shelf.products:3:12:-{2**63}", f"shelf.products:3:12:{'9' * 5000}"]
    + ["CART.LINES", "cart.lines\n", "cart.lines\x00", "checkout.street:1", "shops.here", "__class__"],
)
def test_forged_data_is_a_stale_button(data: str) -> None:
    with pytest.raises(StaleButton):
        BOARD.find(data)


def test_no_button_feeds_an_answer() -> None:
    answers = [link for link in BOARD.links.values() if link.kind == "answer"]
    assert len(answers) > 3
    for link in answers:
        with pytest.raises(StaleButton):
            BOARD.find(":".join([link.name, *map(str, sample(link, 1))]))


def test_the_largest_number_fits_a_database() -> None:
    assert BOARD.find(f"shops.shop:{LARGEST}")[1] == (LARGEST,)


@given(st.text(max_size=64))
def test_whatever_is_sent_is_found_or_stale(data: str) -> None:
    try:
        link, args = BOARD.find(data)
    except StaleButton:
        return
    assert link.fits(args)


def test_a_button_that_cannot_work_is_never_drawn() -> None:
    for wrong in (
        Tap(".x", "shops.shop", ("3",)),
        Tap(".x", "shops.shop", ()),
        Tap(".x", "welcome.speak", ("x" * 64,)),
    ):
        with pytest.raises(AssertionError):
            BOARD.data(wrong)
    with pytest.raises(KeyError):
        BOARD.data(Tap(".x", "nope.nope"))


def test_groups_have_commands_of_their_own() -> None:
    assert {"start", "shops", "cart", "orders", "language", "help", "cancel"} <= BOARD.commands.keys()
    assert all(link.in_group for link in BOARD.group_commands.values())
    assert not any(link.in_group for link in BOARD.commands.values())
