### Running the platform.

admin-desk = 🛠 <b>Platform</b>
    { $waiting ->
        [0] No shop is waiting for approval.
        [one] ⏳ One shop is waiting for approval.
       *[other] ⏳ { $waiting } shops are waiting for approval.
    }
    { $unreachable ->
        [0] Every open shop can be reached.
        [one] ⚠️ One open shop takes no orders: nobody could read them.
       *[other] ⚠️ { $unreachable } open shops take no orders: nobody could read them.
    }
    { $aside ->
        [0] Nothing is set aside.
        [one] ⚠️ One thing is set aside.
       *[other] ⚠️ { $aside } things are set aside.
    }
    .shops = { $waiting ->
        [0] 🏪 Shops
       *[other] 🏪 Shops · ⏳ { $waiting }
    }
    .people = 👥 People
    .orders = 🧾 Open orders
    .aside = ⚠️ Set aside
    .trail = 📜 Audit
admin-shops = { $count ->
    [0] 🏪 <b>No shop yet</b>
    [one] 🏪 <b>One shop</b>
   *[other] 🏪 <b>{ $count } shops</b>
}
    .shop = { $state ->
        [approved] { $trading ->
            [unreachable] ⚠️ { $name }
           *[other] 🟢 { $name }
        }
        [pending] ⏳ { $name }
       *[suspended] ⛔ { $name }
    }
    .back = ‹ Platform
admin-shop = 🏪 <b>{ $name }</b>
    { $address }
    ☎️ { $phone }

    { $state ->
        [approved] 🟢 Approved
        [pending] ⏳ Waiting for approval
       *[suspended] ⛔ Suspended
    } · { $open ->
        [yes] open
       *[no] closed
    }
    { $counter ->
        [none] 💬 Orders arrive in its group.
        [muted] ⚠️ <b>The bot may not write in its group</b>, so it takes no orders. The owner lets it and presses “Try again” under /shop.
        [out] ⚠️ <b>The bot is no longer in its group</b>, so it takes no orders. The owner adds it again and presses “Try again” under /shop, or connects another group.
        [gone] ⚠️ <b>Its group is not there any more</b>, so it takes no orders. The owner connects another one: /shop → “Connect another group”.
       *[unlinked] ⚠️ <b>No group is connected</b>, so it takes no orders. The owner connects one: /shop → “Connect our group”.
    }
    .approve = ✅ Approve
    .suspend = ⛔ Suspend
    .back = ‹ Shops
admin-approved = Approved. The owner has been told.
admin-suspended = Suspended. The owner has been told.
admin-orders = 🧾 <b>Open orders</b>

    { $count ->
        [0] Nobody is waiting.
       *[other] { $orders }
    }
    .each-orders = { order-sign } #{ $number } · { $shop } · { $total } · { order-state } · { $at }
    .refresh = 🔄 Refresh
    .back = ‹ Platform
admin-aside = ⚠️ <b>Set aside</b>

    { $count ->
        [0] Nothing is set aside.
       *[other] { $entries }
    }
    .each-entries = <code>{ $reference }</code> · { $at } · { $kind ->
            [message] ✉️ message { $notice }
           *[update] 📥 update
        } · { $error }
    .retry = 🔁 { $reference }
    .dismiss = 🗑 { $reference }
    .older = Older ›
    .newest = ‹ Newest
    .refresh = 🔄 Refresh
    .back = ‹ Platform
admin-retried = Trying it again.
admin-dismissed = Given up.
admin-trail = 📜 <b>Who did what</b>

    { $count ->
        [0] Nothing yet.
       *[other] { $traces }
    }
    .each-traces = { $at } · { audit-who } · { audit-deed }{ audit-on }{ $refused ->
            [yes] {" "}· 🚫 refused
           *[no] {""}
        }
    .older = Older ›
    .newest = ‹ Newest
    .refresh = 🔄 Refresh
    .back = ‹ Platform
