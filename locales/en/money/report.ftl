### How a shop did, for its owner.

report-none = 📊 You have no shop yet, so there is nothing to report.
    .shops = 🏪 My shops
report-shops = { $count ->
    [one] 📊 <b>Which shop?</b>
   *[other] 📊 <b>Which of your { $count } shops?</b>
}
    .shop = 📊 { $name }
report-shown = 📊 <b>{ $name }</b> · { report-span }

    🧾 Orders delivered: <b>{ $came }</b>
    💰 Takings: <b>{ $taken }</b>
    ➗ On average: { $average }
    ⌛ Missed (rejected or not answered): { $missed }
    ✖️ Cancelled: { $cancelled }
    ⏱ Time to accept: { $minutes ->
        [none] –
       *[other] { $minutes } min on average
    }
    🔁 Things replaced: { $replaced }, not there: { $missing }{ $has_top ->
        [yes] {""}

        🏆 <b>What brought most</b>
        { $top }
       *[no] {""}
    }
    .each-top = • { $name } · { $quantity } · { $taken }
    .today = Today
    .week = 7 days
    .month = 30 days
    .picture = 🖼 As a picture
    .table = 📗 As a table
    .close = 📒 Day close
    .word-on = ☀️ Morning word to the group: switch on
    .word-off = ☀️ Morning word to the group: switch off
    .back = ‹ My shop
report-span = { $span ->
        [today] today
        [week] the last 7 days
       *[month] the last 30 days
    }
report-comes = It comes below in a moment: the last 30 days.
report-word-comes = Every morning at 8 the group reads how the day before went.
report-word-stays-away = The morning word does not come any more.
notice-report-picture = 🖼 <b>{ $name }</b>: takings of the last 30 days, in whole rupees.
notice-report-table = 📗 <b>{ $name }</b>: the last 30 days as a table.
notice-morning-word = ☀️ <b>Good morning, { $name }!</b>
    Yesterday: { $came ->
        [0] no orders delivered
        [one] one order delivered
       *[other] { $came } orders delivered
    }, { $taken }.{ $missed ->
        [0] {""}
        [one] {" "}One order was missed.
       *[other] {" "}{ $missed } orders were missed.
    }
report-day = Day
report-orders = Orders
report-taken = Takings
report-average = Average
report-missed = Missed
report-cancelled = Cancelled
report-minutes = Minutes to accept
report-replaced = Things replaced
report-missing = Things not there
report-whole = Together
report-product = Product
report-sold = Sold

command-report = How your shop did
