### A day of a shop: what was ordered, and what it came to.

daybook-day = 🧾 <b>{ $today ->
        [yes] Today
       *[no] { $day }
    } · { $name }</b>

    { $count ->
        [0] { $today ->
            [yes] No orders yet. They also appear in your group.
           *[no] No orders on this day.
        }
       *[other] { $orders }

            <b>{ $count ->
                [one] One order
               *[other] { $count } orders
            }</b>
            ✅ Delivered and paid: <b>{ $taken }</b>{ $has_open ->
                [yes] {""}
                🕐 Still open: { $open }
               *[no] {""}
            }{ $has_lost ->
                [yes] {""}
                ✖️ Come to nothing: { $lost }
               *[no] {""}
            }
    }

    Another day? Type its date: <i>yesterday</i>, <i>25 Dec</i>.
    .each-orders = { order-sign } #{ $number } · { $total } · { order-state } · { $at }{ $slot ->
            [none] {""}
           *[other] {" "}· ⏰ { $slot }
        }
    .order = 🧾 #{ $number }
    .before = ‹ { $day }
    .after = { $day } ›
    .today = Today ›
    .refresh = 🔄 Refresh
    .close = 📒 Day close
    .back = ‹ Back
daybook-no-date = That is no day gone by that I know. Write it like this: yesterday, Sunday, 25 Dec, 25.12.2026
