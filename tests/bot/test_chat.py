"""How flows are told: links and what they take, buttons, and where an act leads."""

from bot.chat import Chat, Contact, Flow, Goto, Keyboard, Screen, go, leave, show, stay, tap
from domain.values import Place

flow = Flow("probe")
group = Flow("till", in_group=True)


@flow.command("probe", menu=None)
@flow.screen
async def seen(chat: Chat, number: int, word: str) -> Screen:
    """A screen."""
    return show("probe-seen")


@flow.act
async def done(chat: Chat) -> Goto:
    """An act."""
    return go(seen, 1, "a")


@flow.answer
async def typed(chat: Chat, given: Contact | str, number: int) -> Goto:
    """An answer to two kinds of things."""
    return stay()


@flow.answer
async def shown(chat: Chat, place: Place) -> Goto:
    """An answer to one kind of thing."""
    return stay()


@flow.asks("location", back=seen)
@flow.screen
async def asked(chat: Chat) -> Screen:
    """A screen with a keyboard."""
    return show("probe-asked", awaits=shown)


@group.act
async def rung(chat: Chat) -> Goto:
    """An act of a group."""
    return stay()


def test_a_link_is_named_after_its_flow_and_function() -> None:
    names = ["probe.seen", "probe.done", "probe.typed", "probe.shown", "probe.asked"]
    assert list(flow.links) == names
    assert [link.kind for link in flow.links.values()] == ["screen", "act", "answer", "answer", "screen"]
    assert flow.links["probe.seen"] is seen
    assert flow.commands == {"probe": seen}


def test_a_link_takes_what_its_function_takes() -> None:
    assert (seen.takes, done.takes, typed.takes, shown.takes) == ((int, str), (), (int,), ())
    assert (seen.accepts, typed.accepts, shown.accepts) == ((), (Contact, str), (Place,))


def test_only_fitting_arguments_fit() -> None:
    assert seen.fits((1, "a"))
    assert done.fits(())
    for args in ((), (1,), ("1", "a"), (1, 2), (1, "a", "b")):
        assert not seen.fits(args)


def test_a_link_lives_where_its_flow_does() -> None:
    assert rung.in_group
    assert not seen.in_group


def test_a_screen_that_asks_knows_the_way_back() -> None:
    assert asked.asks == Keyboard("location", "probe.seen")
    assert flow.links["probe.asked"] is asked
    assert seen.asks is None


def test_a_tap_leads_to_a_link_or_to_a_name() -> None:
    assert tap(".go", seen, 1, "a", price=3) == tap(".go", "probe.seen", 1, "a", price=3)
    button = tap(".go", seen, 1, "a", price=3)
    assert (button.label, button.target, button.args, button.facts, button.url) == (
        ".go",
        "probe.seen",
        (1, "a"),
        {"price": 3},
        None,
    )


def test_a_way_out_has_an_address_and_no_target() -> None:
    button = leave(".out", "https://example.org", name="x")
    assert (button.target, button.url, button.facts) == ("", "https://example.org", {"name": "x"})


def test_a_screen_keeps_its_facts_and_drops_empty_rows() -> None:
    screen = show("probe-seen", [tap(".a", done)], [], [tap(".b", done), tap(".c", done)], awaits=typed, n=1)
    assert [[each.label for each in row] for row in screen.rows] == [[".a"], [".b", ".c"]]
    assert (screen.key, screen.awaits, screen.facts) == ("probe-seen", typed, {"n": 1})


def test_an_act_leads_somewhere_or_stays_and_may_say_a_word() -> None:
    assert go(seen, 1, "a") == go("probe.seen", 1, "a") == Goto("probe.seen", (1, "a"))
    assert stay() == Goto(None)
    spoken = go(seen, 1, "a").says("probe-word", count=2)
    assert spoken == Goto("probe.seen", (1, "a"), "probe-word", {"count": 2})
