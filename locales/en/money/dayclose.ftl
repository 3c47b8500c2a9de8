### A day of a shop as it is put away.

dayclose-day = 📒 <b>Day close</b> · { $name }
    { $day }{ $over ->
        [yes] {""}
       *[no] , so far
    }

    🧾 Delivered: { $came }, <b>{ $taken }</b>
    ⌛ Missed: { $missed } · ✖️ cancelled: { $cancelled }

    { $has_money ->
        [yes] 💰 <b>Money that came in</b>
        { $money }
       *[no] 💰 No money came in.
    }{ $has_couriers ->
        [yes] {""}
        🛵 <b>Cash by courier</b>
        { $couriers }
       *[no] {""}
    }{ $tabs ->
        [0] {""}
       *[other] {""}
        📒 Open tabs: { $tabs }, together { $on_tabs }
    }{ $bills ->
        [0] {""}
        [1] {""}
        🧾 Bill: { $first }
       *[other] {""}
        🧾 Bills: { $bills } ({ $first } – { $last })
    }
    .each-money = • { close-account }: { $came_in }{ $has_out ->
            [yes] {" "}(given back { $went_out })
           *[no] {""}
        }
    .each-couriers = • { $name }: took { $carried }, handed in { $handed_in }, has { $held }
    .pdf = 📄 PDF
    .csv = 📗 CSV
    .before = ‹ The day before
    .after = The day after ›
    .back = ‹ Orders of the day
dayclose-comes = It comes below in a moment.
notice-day-close = 📒 Day close of <b>{ $name }</b>, { $day }.
close-title = Day close { $day }{ $over ->
        [yes] {""}
       *[no] {" "}(so far)
    }
close-tabs = Open tabs: { $count }
close-account = { $account ->
        [cash] Cash
        [upi] UPI
        [gateway] Paid online
        [telegram] Paid in Telegram
        [khata] On a tab
       *[other] Other
    }
close-orders = Orders
close-came = Delivered
close-taken = Takings
close-goods = Goods, without tax
close-delivery = Delivery fees
close-tips = Tips
close-discounts = Discounts
close-tax = Tax in it
close-missed = Missed
close-cancelled = Cancelled
close-money = Money that came in
close-back = Given back
close-khata = Tabs
close-bills = Bills
close-credits = Credit notes
close-total = Together
close-couriers = Cash by courier
close-carried = { $name }: taken at doors
close-handed-in = { $name }: handed in
close-held = { $name }: still with them
