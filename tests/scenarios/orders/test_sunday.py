"""An ordinary Sunday on the street: what it takes everybody is counted, and never becomes more."""

from tests.scenarios.identity.test_group_link import LAKSHMI_ASKS_FOR_A_LINK
from tests.scenarios.stage import Stage

THE_SECOND_SHOP_OPENS = f"""
    {LAKSHMI_ASKS_FOR_A_LINK}
    Lakshmi follows [Choose the group] to Green Basket
    Lakshmi presses [Yes, connect it]
"""
ASHA_IS_NEW_HERE = """
    Asha: /start
    Asha presses [See shops]
    Asha presses [Sri Lakshmi Kirana]
    Asha presses [Fruit]
    Asha presses [Onion]
    Asha presses [Add to cart]
    Asha presses [Back]
    Asha presses [All kinds]
    Asha presses [Rice]
    Asha presses [Toor dal]
    Asha presses [Add to cart]
    Asha presses [🛒 Cart]
    Asha presses [Checkout]
    Asha presses [Yes, I agree]
    Asha: 12-2-417, Gudimalkapur, near the temple
    Asha taps [Share my contact]
    Asha presses [Place order]
    The counter sees: Order #1001
    Kiran presses [Accept] at the counter
    Asha sees: Sri Lakshmi Kirana accepted your order #1001
    Kiran presses [Ready] at the counter
    Kiran presses [Out for delivery] at the counter
    Asha sees: Please have ₹197 in cash ready
    Kiran presses [Delivered] at the counter
    Asha sees: Order #1001 is delivered
"""
RAVI_BUYS_AT_BOTH_AND_CALLS_ONE_OFF = """
    Ravi: /start
    Ravi presses [షాపులు చూడండి]
    Ravi presses [గ్రీన్ బాస్కెట్]
    Ravi presses [బియ్యం]
    Ravi presses [బ్రౌన్ రైస్]
    Ravi presses [కార్టులో వేయండి]
    Ravi: /shops
    Ravi presses [శ్రీ లక్ష్మి కిరాణా]
    Ravi presses [బియ్యం]
    Ravi presses [కంది పప్పు]
    Ravi presses [కార్టులో వేయండి]
    Ravi presses [🛒 కార్టు]
    Ravi presses [ముందుకు]
    Ravi presses [సరే, ఒప్పుకుంటున్నాను]
    Ravi: 3-6-290, Hyderguda
    Ravi taps [నా కాంటాక్ట్ పంపండి]
    Ravi presses [ఆర్డర్ చేయండి]
    The counter sees: Order #1002
    Green Basket sees: Order #1003
    Fatima presses [Accept] on #1002 at the counter
    Ravi sees: #1002
    Ravi: /orders
    Ravi presses [#1003]
    Ravi presses [ఆర్డర్ క్యాన్సిల్]
    Ravi presses [అవును, క్యాన్సిల్]
    Green Basket sees: Cancelled
    Fatima presses [Ready] on #1002 at the counter
    Fatima presses [Out for delivery] on #1002 at the counter
    Kiran presses [Delivered] on #1002 at the counter
    Ravi sees: #1002
"""
IMRAN_IS_SENT_TO_THE_OTHER_SHOP = """
    Imran: /start
    Imran presses [दुकानें देखें]
    Imran presses [श्री लक्ष्मी किराना]
    Imran presses [चावल]
    Imran presses [सोना मसूरी]
    Imran presses [कार्ट में डालें]
    Imran presses [🛒 कार्ट]
    Imran presses [आगे बढ़ें]
    Imran presses [हाँ, मंज़ूर है]
    Imran: 20-4-1224, चारमीनार
    Imran taps [मेरा कॉन्टैक्ट भेजें]
    Imran presses [ऑर्डर करें]
    The counter sees: Order #1004
    Fatima presses [Reject] at the counter
    Fatima presses [Out of stock] at the counter
    Imran sees: #1004
    Imran presses [दूसरी दुकानें]
    Imran presses [ग्रीन बास्केट]
    Imran presses [चावल]
    Imran presses [ब्राउन चावल]
    Imran presses [कार्ट में डालें]
    Imran presses [🛒 कार्ट]
    Imran presses [आगे बढ़ें]
    Imran presses [ऑर्डर करें]
    Green Basket sees: Order #1005
    Kiran presses [Accept] at Green Basket
    Kiran presses [Ready] at Green Basket
    Kiran presses [Out for delivery] at Green Basket
    Kiran presses [Delivered] at Green Basket
    Imran sees: #1005
"""
A_STRANGER_LOOKS_AROUND = """
    Arjun: /start
    Arjun forges counter.move:3:1:accept
    Arjun does not see: Asha
    Arjun forges orders.detail:1
    Arjun does not see: Gudimalkapur
    Arjun: /audit
    Arjun does not see: order.
    The counter sees nothing
"""
ASHA_ORDERS_AGAIN_IN_THE_EVENING = """
    Asha: /orders
    Asha presses [#1001]
    Asha presses [Order again]
    Asha presses [Checkout]
    Asha presses [Place order]
    The counter sees: Order #1006
    Kiran presses [Accept] at the counter
    Fatima presses [Ready] at the counter
    Fatima presses [Out for delivery] at the counter
    Fatima presses [Delivered] at the counter
    Asha sees: Order #1006 is delivered
"""
EFFORTS = {
    "Arjun": (2, 2),
    "Asha": (19, 3),
    "Fatima": (8, 0),
    "Imran": (18, 2),
    "Kiran": (10, 0),
    "Lakshmi": (4, 1),
    "Ravi": (17, 4),
}
"""Taps and typed messages of everybody, all day: these may fall, and never grow.

One tap of each household is for its consent, which is asked for once.
"""


async def test_an_ordinary_sunday(stage: Stage) -> None:
    """Three households, two shops, and a stranger at the door."""
    await stage.plays(THE_SECOND_SHOP_OPENS)
    await stage.plays(ASHA_IS_NEW_HERE)
    await stage.plays(RAVI_BUYS_AT_BOTH_AND_CALLS_ONE_OFF)
    await stage.plays(IMRAN_IS_SENT_TO_THE_OTHER_SHOP)
    await stage.plays(A_STRANGER_LOOKS_AROUND)
    await stage.plays(ASHA_ORDERS_AGAIN_IN_THE_EVENING)
    assert {
        name: (stage.efforts[name, "taps"], stage.efforts[name, "typed"]) for name, _ in stage.efforts
    } == EFFORTS
