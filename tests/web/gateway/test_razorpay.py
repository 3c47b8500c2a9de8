"""What a gateway is asked, against the stand-in: once each, however often an answer is lost."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from domain.money.gateway import GatewayAway, GatewayRefused, LinkAsked, RefundAsked
from domain.values import Money
from tests.web.gateway.stand_in import KEY_ID, KEY_SECRET, StandIn
from web.gateway.razorpay import RazorpayGateway

SOON = timedelta(minutes=20)


@pytest.fixture
async def there() -> AsyncIterator[StandIn]:
    async with StandIn() as there:
        yield there


@pytest.fixture
async def gateway(there: StandIn) -> AsyncIterator[RazorpayGateway]:
    asking = RazorpayGateway(there.url, KEY_ID, KEY_SECRET)
    await asking.open()
    yield asking
    await asking.close()


def asked(lasts: timedelta = SOON) -> LinkAsked:
    return LinkAsked("0123456789abcdef" * 2, 1042, Money(350_00), datetime.now(UTC) + lasts)


async def test_a_link_is_one_however_often_it_is_asked_for(there: StandIn, gateway: RazorpayGateway) -> None:
    there.mute = 1
    with pytest.raises(GatewayAway):
        await gateway.link(asked())
    link = await gateway.link(asked())
    assert await gateway.link(asked()) == link
    assert (list(there.links), link.url) == ([link.id], f"https://rzp.io/i/{link.id[6:]}")
    there.down = 1
    with pytest.raises(GatewayAway):
        await gateway.link(asked())
    with pytest.raises(GatewayRefused):
        await gateway.link(LinkAsked("another", 1043, Money(50), datetime.now(UTC) + SOON))


async def test_a_refund_is_one_however_often_it_is_asked_for(
    there: StandIn, gateway: RazorpayGateway
) -> None:
    there.pay((await gateway.link(asked())).id)
    [charge] = there.payments
    there.mute = 1
    wanted = RefundAsked("fedcba9876543210" * 2, charge, Money(100_00))
    with pytest.raises(GatewayAway):
        await gateway.refund(wanted)
    assert [await gateway.refund(wanted)] == list(there.refunds)
    with pytest.raises(GatewayRefused):
        await gateway.refund(RefundAsked("more than there is", charge, Money(300_00)))


async def test_a_wrong_key_is_no_matter_of_trying_again(there: StandIn) -> None:
    asking = RazorpayGateway(there.url, KEY_ID, "not the key")
    await asking.open()
    with pytest.raises(GatewayRefused, match="401"):
        await asking.link(asked())
    await asking.close()
