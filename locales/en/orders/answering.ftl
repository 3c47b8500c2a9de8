### What a customer is asked while an order is packed.

answering-ask = { $weight ->
    [yes] ⚖️ <b>Order #{ $number }</b>: { goods } weighs more than the { $was } that you ordered. Is that all right?
   *[no] ❓ <b>Order #{ $number }</b>: { goods } is not there. What shall we bring instead?
}
    .take = { $weighed ->
            [yes] { goods } · { $quantity } · { $cost }
           *[no] { goods } × { $quantity } · { $cost }
        }
    .weight = 👌 { $quantity } · { $cost }
    .as-ordered = Only as much as I ordered
    .leave = Leave it out
    .cancel = ✖️ Cancel the whole order
answering-decided = 👌 <b>Order #{ $number }</b>: { goods } is decided by now.
    .order = 🧾 The order
answering-sure = Cancel the whole order <b>#{ $number }</b>? The shop is packing it.
    .yes = ✖️ Yes, cancel it
    .no = No, keep it
answering-taken = 👌 Thank you, that is what we bring.
answering-left = 👌 Thank you, we leave it at that.
