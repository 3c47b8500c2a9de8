### A courier's round.

trips-mine = 🛵 <b>Your deliveries</b>{ $pages ->
        [1] {""}
       *[other] {" "}· page { $page } of { $pages }
    }
    { $count ->
        [0] Nothing goes with you just now.
       *[other] { $stops }
    }{ $has_cash ->
        [no] {""}
       *[yes] {""}
        💵 Cash with you, to hand in: { $cash }
    }
    .each-cash = <b>{ $sum }</b>
    .each-stops = { $at }. { order-sign } <b>#{ $number }</b> · { $total }{ $pinned ->
            [yes] {""}
           *[no] {" "}· no pin
        }
            { $address }
    .stop = { $at }. { order-sign } #{ $number }
    .waiting = 📦 To be taken: { $count }
    .cash = 💵 Couriers' cash
    .refresh = 🔄 Look again
trips-waiting = { $count ->
    [0] 📦 Every packed order goes with somebody.
   *[other] 📦 <b>Packed, and nobody brings it yet.</b> What you take goes with you; then you see where to.
}
    .take = ✋ #{ $number } · { $total }
    .back = ‹ My deliveries
trips-door = 🛵 <b>Order #{ $number }</b> · { $shop }
    { order-sign } { order-state }{ $reason ->
        [none] {""}
       *[other] : { order-reason }
    }
    { $customer ->
        [none] {""}
       *[other] {""}
        👤 { $customer }
        📱 { $phone }
        🏠 { $address }
        <b>{ order-delivery }</b>{ $remark ->
            [none] {""}
           *[other] {""}
            📝 <i>{ $remark }</i>
        }

        { $owes ->
            [yes] 💵 To collect: <b>{ $collect }</b>
           *[no] 💵 Nothing to collect: it is paid.
        }
        ☎️ Shop: { $shop_phone }
    }
    .upi = 📲 QR code for UPI
    .map = 🗺 Show the way
    .pick-up = 📦 Picked up
    .give-back = ↩️ I can't bring it
    .deliver = ✅ Delivered
    .at-door = 🚪 Left at the door
    .fail = ⚠️ Couldn't deliver
    .again = 🔁 Try again
    .shelve = 📦 Back on the shelf
    .back = ‹ My deliveries
trips-why = Why couldn't order <b>#{ $number }</b> be delivered?
    .nobody-home = Nobody at home
    .wrong-address = Wrong address
    .refused = Refused at the door
    .back = ‹ Back
trips-code = 🔢 Order <b>#{ $number }</b>: please ask the customer for the 4-digit code and type it here.
    .back = ‹ Back
trips-wrong-code = { $left ->
    [0] That is not the code, and it cannot be tried any more. The counter can say that it is delivered.
    [one] That is not the code. One try is left.
   *[other] That is not the code. { $left } tries are left.
}
trips-photo = 📷 Order <b>#{ $number }</b>: please send a photo of what you hand over.
    .back = ‹ Back
trips-live = 📡 Your customers see you on a map until you are at their door. Nobody keeps where you were.
trips-delivered = ✅ #{ $number } is delivered.
trips-shelved = 📦 #{ $number } is back at the shop.

command-deliveries = What you deliver
