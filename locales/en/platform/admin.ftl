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
    .goods = 📚 Catalogue
    .aside = ⚠️ Set aside
    .trail = 📜 Audit
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
            [yes] {" "}· 🚫 refused{ $more ->
                [0] {""}
                [one] {" "}· once more
               *[other] {" "}· { $more } times more
            }
           *[no] {""}
        }
    .refresh = 🔄 Refresh
    .back = ‹ Platform

command-audit = Who did what
command-admin = Run the platform
