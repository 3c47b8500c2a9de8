### Running the platform.

admin-desk = 🛠 <b>Platform</b>
    { $waiting ->
        [0] No shop is waiting for approval.
        [one] ⏳ One shop is waiting for approval.
       *[other] ⏳ { $waiting } shops are waiting for approval.
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
        [approved] 🟢 { $name }
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
    } · { $connected ->
        [yes] group connected
       *[no] no group
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
