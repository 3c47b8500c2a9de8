### The shop's group.

counter-card = { order-sign } <b>Order #{ $number }</b> · { $shop }{ $slot ->
        [none] {""}
       *[other] {""}
        ⏰ <b>FOR { $slot }</b>
    }
    <b>{ order-state }</b>{ $by ->
        [none] {""}
       *[other] {" "}· { $by }
    }{ $reason ->
        [none] {""}
       *[other] {" "}· { order-reason }
    }
    { $placed }{ $promised ->
        [none] {""}
       *[other] {""}
        🕒 Promised by { $promised }
    }

    { $lines }{ $of ->
        [0] {""}
       *[other] {""}
        📋 { $first }–{ $last } of { $of } things
    }
    { $delivery ->
        [pickup] Collected, no delivery fee
       *[other] { $has_fee ->
            [yes] Delivery { $fee }
           *[no] Free delivery
        }
    }{ order-extras }
    <b>Total { $total }</b>{ $state ->
        [rejected] , nothing to collect
        [cancelled] , nothing to collect
        [expired] , nothing to collect
       *[other] { $paying ->
            [cash] , cash
           *[other] , { order-paying }
        }
    }{ $hidden ->
        [yes] {""}

        🔒 For whom and where to: in private, for who took the order.
       *[no] {""}
    }{ $customer ->
        [none] {""}
       *[other] {""}

        👤 { $customer }
        📱 { $phone }
        { $delivery ->
            [pickup] 🛍 Is collected at the shop{ $code ->
                [none] {""}
               *[other] {" · "}🔢 Code: <b>{ $code }</b>
            }
           *[other] 🏠 { $address }{ $map ->
                [none] {" "}· 📍 no pin
               *[other] {" "}<a href="{ $map }">📍</a>
            }
        }{ $delivery ->
            [hand-over] {""}
            [pickup] {""}
           *[other] {""}
            <b>{ order-delivery }</b>
        }{ $remark ->
            [none] {""}
           *[other] {""}
            📝 <i>{ $remark }</i>
        }
    }{ $courier ->
        [none] {""}
       *[other] {""}
        🛵 Goes with <b>{ $courier }</b>{ $courier_phone ->
            [none] {""}
           *[other] {" "}· { $courier_phone }
        }
    }
    .each-lines = { $absent ->
            [yes] • { goods } · <b>{ line-fate }</b>
           *[no] { $weighed ->
                [yes] • { goods } · <b>{ line-amount }</b> · { $cost }
               *[no] • { goods } × <b>{ line-amount }</b> · { $cost }
            }
        }
    .khata = 📒 Tab
    .bill = 🧾 Bill
    .lines = 📋 Lines
    .words = 💬 Write to the customer
    .door = 🏠 Address
    .accept = ✅ Accept
    .accept-in = { $minutes } min
    .reject = ✖️ Reject
    .pick = 🧺 Picking
    .ready = 📦 Ready
    .send = 🛵 Out for delivery
    .deliver = ✅ Delivered
    .collect = 🛍 Collected
    .fail = ⚠️ Couldn't deliver
    .cancel = ✖️ Cancel
    .return = 📦 Back on the shelf
    .courier = 🛵 { $name }
    .whom = 🛵 Who brings it?
    .another = 🛵 Somebody else brings it
counter-briefly = { order-sign } <b>Order #{ $number }</b> · { order-state }
    <b>Total { $total }</b>
    The whole card cannot be shown here. Please ask those who run the platform.
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
counter-folded = { order-sign } <b>#{ $number }</b> · { $total } · { order-state }
counter-moved = #{ $number }: { order-state }
counter-hello = 🙏 Orders of your shop appear here as cards with buttons. To keep your shop or connect this group, write /shop to me in private. Another language for the cards: /language
counter-asked = 🤝 Thank you! The shop's owner now gets a question in private. As soon as the answer is yes, orders appear here.
counter-no-good = This link is used up or too old. The shop's owner can make a new one: /shop in private with me.
counter-chosen = 📌 Orders come here from now on.
counter-not-here = Only somebody who works for the shop of this group can say where its orders come.
counter-elsewhere = { order-sign } <b>Order #{ $number }</b> · { order-state }{ $open ->
        [no] {""}
       *[other] {""}
        { $moved ->
            [yes] The shop's orders come to another group now.
           *[no] Your group can be written to again: the order's card is there.
        }
    }
counter-doubled = Order <b>#{ $number }</b> has a card of its own in this chat: please use that one.
counter-nameless = I can't see who writes here as the group. Please send it under your own name.
    .private = 💬 Write to me in private
