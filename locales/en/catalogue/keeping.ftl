### What an owner does in private.

keeping-none = 🏪 You keep no shop here yet. Would you like to? Open one in a few minutes: name, place and phone first, then a tap for each of the rest. An admin looks at it before customers see it.
    .begin = 🏪 Open my shop
    .shops = 🏪 Shops near you
keeping-works = 🤝 <b>{ $count ->
    [one] You work for a shop
   *[other] You work for { $count } shops
}</b>

    Orders come to the shop's group. Here are its addresses, for whoever fetches something or hands it over.
    .round = 🛵 My deliveries
    .addresses = 🏬 { $name }
    .begin = 🏪 Open my shop
    .shops = 🏪 Shops near you
keeping-shops = { $count ->
    [one] 🏪 <b>Your shop</b>
   *[other] 🏪 <b>Your { $count } shops</b>
}
    .shop = { $state ->
        [approved] { $trading ->
            [open] 🟢 { $name }
            [ahead] 🕒 { $name }
            [unreachable] ⚠️ { $name }
           *[closed] 🌙 { $name }
        }
        [pending] ⏳ { $name }
       *[suspended] ⛔ { $name }
    }
    .begin = ➕ Open another shop
keeping-shop = 🏪 <b>{ $name }</b>
    { $state ->
        [approved] { $trading ->
            [open] 🟢 Open{ $closes_at ->
                [none] {""}
               *[other] {" "}until { $closes_at }
            }: customers can order.
            [ahead] 🕒 Closed{ $opens_at ->
                [none] {""}
               *[other] {" "}until { $opens_at }
            }: customers order for your delivery times.
            [unreachable] ⚠️ <b>Open, but takes no orders for now.</b>
           *[closed] 🌙 Closed{ $opens_at ->
                [none] {""}
               *[other] {" "}until { $opens_at }
            }: customers can look, but not order.{ $closed_for ->
                [none] {""}
               *[other] {" "}They read: “{ $closed_for }”
            }
        }
        [pending] { $submitted ->
            [yes] ⏳ Waiting for approval. Customers cannot see it yet.
           *[no] { $reason ->
                [none] ✏️ <b>Not sent for approval yet.</b> Customers cannot see it.
               *[other] ↩️ <b>Please mend this and send it again:</b> { $reason }
            }
        }
       *[suspended] ⛔ Suspended by the platform. Customers cannot see it.{ $reason ->
            [none] {""}
           *[other] {" "}The reason: { $reason }
        }
    }
    { $extra ->
        [0] {""}
       *[other] 🐢 Busy: customers read that orders take about { $extra } minutes longer.
            {""}
    }{ $counter ->
        [none] 💬 Orders arrive in your group.
        [muted] 🔇 <b>I may not write in your group</b>, so nobody would see an order. Please let me, in the group's settings under Permissions, and then press “Try again”.
        [out] 🚪 <b>I am no longer in your group</b>, so nobody would see an order. Please add me again and then press “Try again”, or connect another group.
        [closed] 🔒 <b>The topic of your orders is closed</b>, so nobody would see an order. Please open it again, or write /here in another topic of your group.
        [gone] 🕳 <b>Your group is not there any more</b>, so nobody would see an order. Please connect another one.
       *[unlinked] ⚠️ <b>No group is connected</b>, so nobody would see an order. Please connect the group of your staff.
    }
    🧾 { $count ->
        [0] No orders today yet
        [one] One order today
       *[other] { $count } orders today
    }
    { $missing ->
        [0] {""}
       *[other] 📋 Still missing:
            { $gaps }
    }
    .each-gaps = • { shop-gap }
    .submit = 📨 Send for approval
    .facts = { $missing ->
        [0] 📋 About the shop
       *[other] 📋 About the shop · { $missing } missing
    }
    .begin = ➕ Open another shop
    .open = 🟢 Open the shop
    .close = 🌙 Close the shop
    .today = 🧾 Today's orders · { $count }
    .goods = 📦 Goods
    .again = 🔁 Try again
    .connect = 💬 Connect our group
    .reconnect = 💬 Connect another group
    .staff = 🤝 Staff
    .payee = 📲 UPI
    .complaints = 🎫 Complaints
    .ratings = ⭐ Ratings
    .lists = 📄 Stock list
    .caps = 🌱 First orders
    .systems = 🔌 Systems
    .hours = 🕗 Hours
    .pause = ⏸ Pause
    .reach = 📏 How far we deliver
    .poster = 🔗 Link and poster
    .tabs = 📒 Tabs
    .coupons = 🏷 Coupons
    .addresses = 🏬 Addresses
    .back = ‹ My shops
keeping-opened = Open: customers can order now.
keeping-closed = Closed: no new orders come in.
keeping-trying = 🔔 <b>{ $name }</b>: I am trying to write in the group. If that works, you get a message here.
    .reconnect = 💬 Connect another group
    .back = ‹ Back
keeping-invitation = 💬 <b>Connect a group to { $name }</b>

    1. Tap the button and choose the group of your staff.
    2. I join it and ask you here whether it is the right one.
    3. From then on each order arrives there as a card.

    The link works once, for ten minutes.
    .choose = 💬 Choose the group
    .back = ‹ Back
keeping-group = 🤝 The group <b>{ $group }</b> wants to be the counter of <b>{ $name }</b>.
    Everybody in it will see your customers' orders, names, phone numbers and addresses. Is it yours?
    .confirm = ✅ Yes, connect it
    .refuse = ✖️ No
keeping-confirmed = Connected. Orders now arrive in the group.
keeping-refused = Not connected.

command-shop = For those who keep a shop or work for one
