"""What a list would put into the cart: as much as one holds; the rest is still there afterwards."""

from domain.shopping.cart import MOST_LINES
from domain.shopping.proposal import LineStanding, Option, Proposal, ProposedLine, read
from domain.shopping.wanted import Reading


def _clear(product_id: int) -> ProposedLine:
    option = Option(product_id, 1, Reading.EXACT)
    return ProposedLine(f"thing {product_id}", (option,), option)


def test_what_has_no_room_in_a_cart_waits_with_what_is_still_asked() -> None:
    """And what is put, left out, or nowhere, does not."""
    asked = ProposedLine("milk", (Option(901, 1, Reading.EXACT), Option(902, 1, Reading.EXACT)))
    missing, out = ProposedLine("unicorn", (), elsewhere=7), ProposedLine("salt", (), is_out=True)
    lines = (*map(_clear, range(1, MOST_LINES + 3)), asked, missing, out)
    proposal = Proposal(1, lines)
    assert list(proposal.amounts) == list(range(1, MOST_LINES + 1))
    left = proposal.left()
    assert [line.text for line in left.lines] == ["thing 31", "thing 32", "milk"]
    assert [line.standing for line in left.lines] == [LineStanding.CHOSEN] * 2 + [LineStanding.ASKED]
    assert left.left().lines == (asked,)


def test_it_is_read_as_it_was_kept_and_so_is_one_of_an_older_version() -> None:
    proposal = Proposal(1, (_clear(5), ProposedLine("unicorn", (), elsewhere=7)))
    assert read(proposal.kept()) == proposal
    assert read('[1,[["unicorn",[],-1,0]]]') == Proposal(1, (ProposedLine("unicorn", ()),))
