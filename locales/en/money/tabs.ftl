### Tabs (khata) that a shop's owner grants, writes and takes in.

tabs-kept = 📒 <b>Tabs · { $name }</b>
    { $count ->
        [0] No tabs yet. Open an order under “Today's orders” and tap “Tab” to let its customer buy now and pay later.
       *[other] Owed in all: <b>{ $owed }</b>
    }
    .tab = { $state ->
        [offered] 🆕 { $customer }
        [open] 📒 { $customer } · { $owed }
       *[other] ⚪️ { $customer }
    }
tabs-grant = 📒 <b>A tab for whoever placed order #{ $number }?</b>
    Up to how much may they buy on it? Tap an amount, or type one. They are asked whether they want it.
    .limit = { $limit }
tabs-offered = Offered. You read here what they say.
tabs-one = 📒 <b>{ $customer }</b> · { $shop }
    { $state ->
        [offered] 🆕 Offered, up to { $limit }. No answer yet.
        [open] { $ahead ->
            [yes] You owe them <b>{ $owed }</b>
           *[no] Owes <b>{ $owed }</b> of up to { $limit }
        }
        [declined] ✖️ They did not want it.
       *[closed] ⚪️ Closed.
    }
    📅 Reminded on day { $day } of each month.
    .bought = 🛒 Bought at the shop
    .paid-cash = 💵 Paid in cash
    .paid-upi = 📱 Paid by UPI
    .book = 📖 The book
    .limit = 📏 Limit
    .day = 📅 Day
    .close = ⚪️ Close it
tabs-ask = 📒 <b>{ $customer }</b> owes { $owed }
    { $kind ->
        [bought] How much was bought? There is room for { $room }.
        [paid_cash] How much was paid in cash?
       *[paid_upi] How much was paid by UPI? Look into your own app first.
    }
    Type the amount; the customer is asked whether it is right.
tabs-written = { $amount } is in the book, and the customer is told.
tabs-limit = 📏 <b>{ $customer }</b>: up to { $limit } now
    Type another limit, such as 2000. What is owed stays owed.
tabs-days = 📅 <b>{ $customer }</b>: day { $day } now
    On which day of the month shall I remind them?
    .day = { $day }
tabs-kept-so = Kept.
