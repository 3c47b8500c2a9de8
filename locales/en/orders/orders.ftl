### One's own orders.

orders-none = 🧾 You have not ordered yet. Shall we look around?
    .shops = 🏪 See shops
orders-mine = { $count ->
    [one] 🧾 <b>Your order</b>
   *[other] 🧾 <b>Your orders</b>, the newest first
}
    .order = { order-sign } #{ $number } · { $total } · { order-state }
    .shops = 🏪 Shops
    .cart = 🛒 Cart
orders-detail = 🧾 <b>Order #{ $number }</b> · { $shop }
    { $placed }
    { order-sign } <b>{ order-state }</b>{ $reason ->
        [none] {""}
       *[other] : { order-reason }
    }{ $promised ->
        [none] {""}
       *[other] {""}
        🕒 Promised by about { $promised }
    }{ $slot ->
        [none] {""}
       *[other] {""}
        🕒 <b>{ $slot }</b>
    }{ $asks ->
        [yes] {""}
        ✋ The shop has been asked whether it can be cancelled.
       *[no] {""}
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
        [awaiting_payment] , to be paid now
        [rejected] , you pay nothing
        [cancelled] , you pay nothing
        [expired] , you pay nothing
       *[other] { $paying ->
            [cash] , cash on delivery
           *[other] , { order-paying }
        }
    }

    { $delivery ->
        [pickup] 🏬 { $address }
       *[other] 🏠 { $address }
    }{ $delivery ->
        [hand-over] {""}
       *[other] {""}
        { order-delivery }
    }
    ☎️ { $shop_phone }{ $code ->
        [none] {""}
       *[other] {""}
        🔢 { $delivery ->
            [pickup] Your code at the shop
           *[other] Your code for the door
        }: <b>{ $code }</b>
    }
    .each-lines = { $absent ->
            [yes] • { goods } · { line-fate }
           *[no] { $weighed ->
                [yes] • { goods } · { line-amount } · { $cost }
               *[no] • { goods } × { line-amount } · { $cost }
            }
        }
    .pay = 💳 Pay now
    .withdraw = ✖️ Cancel this order
    .amend = ✏️ Add or change
    .ask = ✖️ Ask to cancel it
    .call-off = ✖️ It is too late: cancel it, free of charge
    .tip = 💛 Add a tip
    .khata = 📒 Put it on my tab
    .cash = 💵 Pay at the door
    .bill = 🧾 Bill
    .complain = 🎫 Not right?
    .rate = { $stars ->
        [0] ⭐ Rate it
       *[other] ⭐ Rated: { $stars } of 5
    }
    .words = 💬 Write to the shop
    .again = 🔁 Order again
    .back = ‹ My orders
    .shops = 🏪 Shops
orders-sure = Cancel order <b>#{ $number }</b>? { $state ->
        [awaiting_payment] It is not paid yet.
       *[other] The shop has not answered yet.
    }
    .yes = ✖️ Yes, cancel it
    .no = No, keep it
orders-withdrawn = Order #{ $number } is cancelled.
orders-again = { $added ->
    [one] It is in your cart.
   *[other] All { $added } are in your cart.
}
orders-again-part = { $added ->
    [0] None of it is available just now.
   *[other] { $missing ->
        [one] { $added } put in your cart; one thing is not available just now.
       *[other] { $added } put in your cart; { $missing } things are not available just now.
    }
}
orders-again-full = { $added ->
        [0] Nothing was put in your cart.
        [one] One thing was put in your cart.
       *[other] { $added } things were put in your cart.
    } { $left_out ->
        [one] One was not added
       *[other] { $left_out } were not added
    }: a cart holds { $most } different things at most.{ $missing ->
        [0] {""}
        [one] {" "}One thing is not available just now.
       *[other] {" "}{ $missing } things are not available just now.
    }

command-orders = Your orders
