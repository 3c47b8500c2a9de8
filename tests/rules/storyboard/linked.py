"""Links in every state, and the people on both of their sides."""

from __future__ import annotations

from dataclasses import dataclass

from domain.identity.arrival import arrive
from domain.identity.linking import joining, linking, staff
from domain.identity.links import LinkCodes, PersonLink
from domain.people import Actor, Role
from domain.unit_of_work import UnitOfWork
from tests.rules.storyboard.walk import Somebody, Step, of
from tests.storage import given

HOST, VISITOR, GUEST, HIRED = 5001, 5002, 5003, 5004


@dataclass(frozen=True)
class Linked:
    """What there is to walk to: by whom, which link; and a code that nobody has used."""

    host: Somebody
    visitor: Somebody
    guest: Somebody
    owner: Somebody
    redeemed: int
    matched: int
    made: int
    code: str

    def steps(self) -> list[tuple[Somebody, Step]]:
        """Where each of them may be."""
        commands = [(each, Step("linking.home")) for each in (self.host, self.visitor)]
        codes = ("BCDF-GHJK", self.code)
        return [
            *commands,
            *((self.guest, Step("linking.redeem", (code,))) for code in codes),
            (self.guest, Step("linking.ask", (self.redeemed,))),
            (self.host, Step("linking.code", (self.redeemed,))),
        ]

    def subjects(self) -> dict[str, list[tuple[Somebody, int]]]:
        """What each kind of message is about, and who gets it."""
        plain = ("link-refused", "link-undone", "link-burnt", "link-typing-off", "chat-left", "chat-unlinked")
        return {
            **{kind: [(self.host, 0)] for kind in plain},
            "link-asks": [(self.owner, self.matched)],
            "link-made": [(self.host, self.made), (self.visitor, self.made)],
        }


async def link_some(work: UnitOfWork, owner: Actor, shop_id: int, product_id: int) -> Linked:
    """A link that is made, one that is matched, one that is redeemed, and one that is open."""
    host, visitor, guest, hired = [
        await arrive(work, each, f"Person {each}", "en") for each in (HOST, VISITOR, GUEST, HIRED)
    ]
    await given.agreed(work, host)
    cart = await work.carts.current(visitor.identity_id)
    await work.cart_lines.set_line(cart, product_id, 1)
    await work.addresses.add(visitor.identity_id, "5-9-22, Adarsh Nagar", None)
    made = await matched(work, visitor, await linking.issue_for_chat(work, host))
    await joining.approve(work, host, made, in_chat=True)
    hiring = await matched(work, hired, await staff.invite(work, owner, shop_id, Role.COURIER))
    redeemed, codes = await linking.issue_for_chat(work, host)
    await linking.redeem(work, guest, codes.deep)
    _, fresh = await linking.issue_for_chat(work, owner)
    return Linked(
        of(host), of(visitor), of(guest), of(owner), redeemed.id, hiring, made, fresh.typed
    )  # fmt: skip


async def matched(work: UnitOfWork, guest: Actor, issued: tuple[PersonLink, LinkCodes]) -> int:
    """The link after its code and number were typed."""
    link, codes = issued
    await linking.redeem(work, guest, codes.deep)
    await linking.match(work, guest, link.id, codes.match)
    return link.id
