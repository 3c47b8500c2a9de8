### What an owner does in private.

keeping-none = 🏪 You keep no shop here yet. Would you like to? Write to us, and we set it up with you.
    .shops = 🏪 Shops near you
keeping-shops = { $count ->
    [one] 🏪 <b>Your shop</b>
   *[other] 🏪 <b>Your { $count } shops</b>
}
    .shop = { $state ->
        [approved] { $trading ->
            [open] 🟢 { $name }
            [unreachable] ⚠️ { $name }
           *[closed] 🌙 { $name }
        }
        [pending] ⏳ { $name }
       *[suspended] ⛔ { $name }
    }
keeping-shop = 🏪 <b>{ $name }</b>
    { $state ->
        [approved] { $trading ->
            [open] 🟢 Open: customers can order.
            [unreachable] ⚠️ <b>Open, but takes no orders for now.</b>
           *[closed] 🌙 Closed: customers can look, but not order.
        }
        [pending] ⏳ Waiting for approval. Customers cannot see it yet.
       *[suspended] ⛔ Suspended by the platform. Customers cannot see it.
    }
    { $counter ->
        [none] 💬 Orders arrive in your group.
        [muted] 🔇 <b>I may not write in your group</b>, so nobody would see an order. Please let me, in the group's settings under Permissions, and then press “Try again”.
        [out] 🚪 <b>I am no longer in your group</b>, so nobody would see an order. Please add me again and then press “Try again”, or connect another group.
        [gone] 🕳 <b>Your group is not there any more</b>, so nobody would see an order. Please connect another one.
       *[unlinked] ⚠️ <b>No group is connected</b>, so nobody would see an order. Please connect the group of your staff.
    }
    🧾 { $count ->
        [0] No orders today yet
        [one] One order today
       *[other] { $count } orders today
    }
    .open = 🟢 Open the shop
    .close = 🌙 Close the shop
    .today = 🧾 Today's orders · { $count }
    .again = 🔁 Try again
    .connect = 💬 Connect our group
    .reconnect = 💬 Connect another group
    .staff = 🤝 Staff
    .systems = 🔌 Systems
    .back = ‹ My shops
keeping-opened = Open: customers can order now.
keeping-closed = Closed: no new orders come in.
keeping-trying = I am trying to write in the group. If that works, you get a message here.
keeping-today = 🧾 <b>Today · { $name }</b>

    { $count ->
        [0] No orders yet. They also appear in your group.
        [one] { $orders }

            <b>One order, { $total }</b>
       *[other] { $orders }{ $more ->
            [0] {""}
           *[other] {""}
            … and { $more } earlier ones
        }

            <b>{ $count } orders, { $total }</b>
    }
    .each-orders = { order-sign } #{ $number } · { $total } · { order-state } · { $at }
    .refresh = 🔄 Refresh
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
