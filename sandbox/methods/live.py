"""Bot API methods that move a live location, or end it."""

from time import time

from sandbox.call import Call
from sandbox.cast import Json
from sandbox.chats import Posted
from sandbox.methods.targets import Method, editable, writable_chat
from sandbox.refusal import bad_request
from sandbox.words.markup import inline_markup
from sandbox.world import World

# https://core.telegram.org/bots/api#sendlocation
_SHORTEST, _LONGEST, _FOR_EVER = 60, 86_400, 0x7FFFFFFF


def place_of(call: Call) -> Json:
    """The fields of a Location that say where, and how well that is known. Raises Refusal."""
    latitude, longitude = call.number("latitude"), call.number("longitude")
    if latitude is None:
        raise bad_request("latitude is empty")
    if longitude is None:
        raise bad_request("longitude is empty")
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise bad_request("wrong location specified")
    place: Json = {"latitude": latitude, "longitude": longitude}
    accuracy, heading = call.number("horizontal_accuracy"), call.integer("heading")
    if accuracy is not None and not 0 <= accuracy <= 1500:
        raise bad_request("wrong horizontal accuracy specified")
    if heading is not None and not 1 <= heading <= 360:
        raise bad_request("wrong live location heading specified")
    return place | {
        name: value
        for name, value in (("horizontal_accuracy", accuracy), ("heading", heading))
        if value is not None
    }


def period_of(call: Call) -> Json:
    """How long it is live, where it is. Raises Refusal."""
    period = call.integer("live_period")
    if period is None:
        return {}
    if period != _FOR_EVER and not _SHORTEST <= period <= _LONGEST:
        raise bad_request("invalid live location period specified")
    return {"live_period": period}


def edit_live_location(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#editmessagelivelocation"""
    posted = _live(world, call)
    return _edit(world, call, posted, posted.body["location"] | place_of(call) | period_of(call))


def stop_live_location(world: World, call: Call) -> Json:
    """https://core.telegram.org/bots/api#stopmessagelivelocation"""
    posted = _live(world, call)
    still = {name: value for name, value in posted.body["location"].items() if name != "live_period"}
    return _edit(world, call, posted, still)


def _live(world: World, call: Call) -> Posted:
    chat = writable_chat(world, call)
    posted = editable(call, chat)
    location = posted.body.get("location", {})
    over = posted.body["date"] + location.get("live_period", 0) < time()
    if "live_period" not in location or over:
        raise bad_request("message can't be edited")
    return posted


def _edit(world: World, call: Call, posted: Posted, location: Json) -> Json:
    inline = inline_markup(call, world.chats[posted.chat_id])
    kept = {key: value for key, value in posted.body.items() if key not in ("edit_date", "reply_markup")}
    body = kept | {"location": location} | ({"reply_markup": inline} if inline else {})
    if body == {key: value for key, value in posted.body.items() if key != "edit_date"}:
        same = "specified new message content and reply markup are exactly the same as a current content"
        raise bad_request(f"message is not modified: {same} and reply markup of the message")
    posted.body = body | {"edit_date": int(time())}
    posted.edited = True
    world.report("edited", posted)
    return posted.body


METHODS: dict[str, Method] = {
    "editMessageLiveLocation": edit_live_location,
    "stopMessageLiveLocation": stop_live_location,
}
