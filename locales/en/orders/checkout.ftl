### From a full cart to a placed order.

checkout-where = 🏠 <b>Where shall we bring it?</b>
    { $has_last ->
        [yes] Tap an address, or type a new one: house, street, area.
       *[no] Type your address: house, street, area.
    }
    .address = 🏠 { $address }
    .all = 🏠 All my addresses
    .here = 📍 Where I shared my location
    .collect = 🛍 Collect it at the shop
    .locate = 📍 Share my location
    .back = ‹ Cart
checkout-locate = 📍 <b>Where is your door?</b>
    Share your location with the button below. After that you type the house and street.
    .share = 📍 Share my location
    .back = ‹ Back
checkout-house = 📍 Got it. <b>Which house and street?</b>
    Type what helps to find your door: house number, street, floor, landmark.
    .back = ‹ Back
checkout-who = 👤 <b>Whom shall we ask for?</b>
    Share your contact with the button below, or type a name.
    .share = 📱 Share my contact
    .back = ‹ Back
checkout-phone = 📱 Thank you, <b>{ $name }</b>. <b>Which phone number?</b>
    The shop will call only about this order.
    .back = ‹ Back
checkout-note = 📝 <b>A word to the shop?</b>
    For example: no plastic bags, please. Leave it at the gate.
    .none = No note
    .back = ‹ Back
checkout-review = 🧾 <b>Is everything right?</b>

    { $parts }{ $others ->
        [0] {""}
        [one] {""}
        … and one more shop
       *[other] {""}
        … and { $others } more shops
    }

    { $pickup ->
        [yes] 🛍 You collect it yourself
       *[no] 🏠 { $address ->
            [none] No address yet
           *[other] { $address }
        }
        { order-delivery }
    }
    👤 { $name ->
        [none] No name yet
       *[other] { $name }
    }{ $phone ->
        [none] {""}
       *[other] , { $phone }
    }{ $remark ->
        [none] {""}
       *[other] {""}
        📝 { $remark }
    }{ $substitutes ->
        [yes] {""}
        🔁 If something is not there: { substitution-wish }
       *[no] {""}
    }

    { $pickup ->
        [yes] 💵 Pay at the shop: <b>{ $total }</b>
       *[no] 💵 Cash on delivery: <b>{ $total }</b>
    }
    .each-parts = 🏪 <b>{ $shop }</b>
        { $brief ->
            [yes] { $count ->
                [one] • One thing
               *[other] • { $count } things
            }
           *[no] { $lines }
        }
        { $pickup ->
            [yes] 🏬 { $where }
           *[no] { $has_fee ->
                [yes] Delivery { $fee }
               *[no] Free delivery
            }
        }{ $several ->
            [yes] {" "}· { $total }
           *[no] {""}
        }{ order-extras }{ $coupon_fault ->
            [none] {""}
           *[other] {""}
            ⚠️ 🏷 { $coupon } takes nothing off just now.
        }{ $promised ->
            [none] {""}
           *[other] {""}
            { $pickup ->
                [yes] 🕒 Ready to collect by about { $promised }
               *[no] 🕒 At your door by about { $promised }
            }
        }{ $slot ->
            [none] {""}
           *[other] {""}
            { $pickup ->
                [yes] 🕒 Ready to collect <b>{ $slot }</b>
               *[no] 🕒 At your door <b>{ $slot }</b>
            }
        }{ $lost ->
            [yes] {""}
            ⚠️ The time that you chose is not free any more.
           *[no] {""}
        }
    .each-lines = { $weighed ->
            [yes] • { goods } · { $quantity } · { $cost }
           *[no] • { goods } × { $quantity } · { $cost }
        }
    .pay = 💳 Pay { $total } now
    .upi = 📲 Place order, pay by UPI
    .place = ✅ Place order · { $total }
    .cash = 💵 How do we get the cash?
    .where = 🏠 Address
    .who = 👤 Contact
    .pin = 📍 Add a pin on the map
    .collect = 🛍 Collect it at the shop
    .bring = 🛵 Have it brought
    .delivery = 🤝 Handing over
    .time = 🕒 Another time
    .substitutes = 🔁 If something is not there
    .coupon = 🏷 Coupon
    .note = 📝 Note
    .back = ‹ Cart
checkout-pin = 📍 <b>Where on the map is it?</b>
    { $address ->
        [none] {""}
       *[other] 🏠 { $address }
    }
    Share the location of your door with the button below: the shop finds it sooner.
    .share = 📍 Share my location
    .back = ‹ Back
checkout-pinned = 📍 The pin is set.
checkout-nothing = 🛒 There is nothing to order yet.
    .shops = 🏪 See shops
    .orders = 🧾 My orders
checkout-placed = 🎉 <b>Thank you! { $count ->
        [one] Your order is placed.
       *[other] Your { $count } orders are placed.
    }</b>
    { $orders }

    { $later ->
        [yes] The shop answers when it opens; we tell you here.
       *[no] { $count ->
            [one] The shop answers within minutes; we tell you here.
           *[other] The shops answer within minutes; we tell you here.
        }
    }
    .each-orders = 🧾 <b>#{ $number }</b> · { $shop }{ $promised ->
            [none] {""}
           *[other] {" "}· 🕒 by about { $promised }
        }{ $slot ->
            [none] {""}
           *[other] {" "}· 🕒 { $slot }
        }
    .order = 🧾 Order #{ $number }
    .shops = 🏪 Shops
