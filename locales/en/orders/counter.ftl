### The shop's group.

counter-card = { order-sign } <b>Order #{ $number }</b> · { $shop }
    <b>{ order-state }</b>{ $by ->
        [none] {""}
       *[other] {" "}· { $by }
    }{ $reason ->
        [none] {""}
       *[other] {" "}· { order-reason }
    }
    { $placed }

    { $lines }{ $of ->
        [0] {""}
       *[other] {""}
        📋 { $first }–{ $last } of { $of } things
    }
    { $has_fee ->
        [yes] Delivery { $fee }
       *[no] Free delivery
    }
    <b>Total { $total }</b>, cash

    👤 { $customer }
    📱 { $phone }
    🏠 { $address }{ $map ->
        [none] {""}
       *[other] {" "}<a href="{ $map }">📍</a>
    }{ $delivery ->
        [hand-over] {""}
       *[other] {""}
        <b>{ order-delivery }</b>
    }{ $remark ->
        [none] {""}
       *[other] {""}
        📝 <i>{ $remark }</i>
    }
    .each-lines = { $weighed ->
            [yes] • { $name } · <b>{ $quantity }</b> · { $cost }
           *[no] { $has_pack ->
                [yes] • { $name } { $pack } × <b>{ $quantity }</b> · { $cost }
               *[no] • { $name } × <b>{ $quantity }</b> · { $cost }
            }
        }
    .earlier = 📋 ‹ { $first }–{ $last }
    .later = 📋 { $first }–{ $last } ›
    .accept = ✅ Accept
    .reject = ✖️ Reject
    .pick = 🧺 Picking
    .ready = 📦 Ready
    .send = 🛵 Out for delivery
    .deliver = ✅ Delivered
    .fail = ⚠️ Couldn't deliver
    .cancel = ✖️ Cancel
counter-reasons = { $move ->
    [reject] Why can't we take order <b>#{ $number }</b>?
    [fail] Why couldn't order <b>#{ $number }</b> be delivered?
   *[cancel] Why is order <b>#{ $number }</b> cancelled?
}
    .out-of-stock = Out of stock
    .too-busy = Too busy
    .too-far = Too far away
    .closing = We are closing
    .customer-asked = Customer asked
    .nobody-home = Nobody at home
    .wrong-address = Wrong address
    .refused = Refused at the door
    .back = ‹ Back
counter-restock = Order <b>#{ $number }</b>: do the goods go back on the shelf?
    .yes = 📦 Yes, restock
    .no = 🗑 No, they are gone
    .back = ‹ Back
counter-moved = #{ $number }: { order-state }
counter-hello = 🙏 Orders of your shop appear here as cards with buttons. To keep your shop or connect this group, write /shop to me in private.
counter-asked = 🤝 Thank you! The shop's owner now gets a question in private. As soon as the answer is yes, orders appear here.
counter-no-good = This link is used up or too old. The shop's owner can make a new one: /shop in private with me.
counter-doubled = Order <b>#{ $number }</b> has a card of its own in this chat: please use that one.
counter-nameless = I can't see who writes here as the group. Please send it under your own name.
    .private = 💬 Write to me in private
