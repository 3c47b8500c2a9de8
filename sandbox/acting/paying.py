"""How somebody pays an invoice, or passes it on.

Raises ValueError for what a Telegram app would not offer.
"""

from time import monotonic

from sandbox.acting import speech
from sandbox.cast import Json, Person
from sandbox.chats import Chat, Posted
from sandbox.till import Asking
from sandbox.world import World


def pay(world: World, person: Person, chat: Chat, message_id: int, *, is_declined: bool) -> str:
    """Asks the bot whether the invoice may be paid now. Returns the pre-checkout query id."""
    posted = speech.message_in(chat, message_id)
    payload = world.invoices.get((chat.id, message_id))
    if payload is None or not any(button.get("pay") for row in posted.rows for button in row):
        raise ValueError("nothing is to be paid here")
    if any(_is_for(paid, payload, person) for paid in chat.messages):
        raise ValueError("this invoice is paid: its button shows the receipt")
    invoice = posted.body["invoice"]
    asking = Asking(
        person=person.id,
        chat=person.id,
        payload=payload,
        currency=invoice["currency"],
        amount=invoice["total_amount"],
        is_declined=is_declined,
        at=monotonic(),
    )
    query_id = world.till.ask(asking)
    told = {"currency": asking.currency, "total_amount": asking.amount, "invoice_payload": payload}
    world.updates.add("pre_checkout_query", {"id": query_id, "from": person.user} | told)
    world.live.touch()
    return query_id


def forward(world: World, person: Person, message: Posted, chat: Chat) -> Posted:
    """A copy in the other chat. An invoice with a start parameter has a link there instead of its button."""
    speech.must_be_able_to_write(person, chat)
    kept = {key: value for key, value in message.body.items() if key in ("text", "entities", "invoice")}
    if invoice := message.body.get("invoice"):
        kept["reply_markup"] = _copied(world, message, invoice)
    kept["forward_origin"] = {"type": "user", "date": message.body["date"], "sender_user": world.bot}
    posted = world.post(chat, person.user, kept)
    if invoice and not invoice["start_parameter"]:
        world.invoices[chat.id, posted.id] = world.invoices[message.chat_id, message.id]
    return posted


def _copied(world: World, message: Posted, invoice: Json) -> Json:
    if not invoice["start_parameter"]:
        return {"inline_keyboard": message.rows}
    link = f"https://t.me/{world.bot['username']}?start={invoice['start_parameter']}"
    return {"inline_keyboard": [[{"text": message.labels[0], "url": link}]]}


def _is_for(posted: Posted, payload: str, person: Person) -> bool:
    paid = posted.body.get("successful_payment", {})
    return (paid.get("invoice_payload"), posted.body["from"]["id"]) == (payload, person.id)
