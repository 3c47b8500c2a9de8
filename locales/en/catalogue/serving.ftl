### How long an order takes a shop.

serving-settings = ⏱ <b>How long an order takes · { $name }</b>
    Customers are promised it in about <b>{ $minutes } minutes</b>, and { $each } minutes later for each order that waits in front.
    { $pickup ->
        [yes] 🛍 People may also collect their orders at the shop.
       *[no] 🛵 All orders are brought.
    }
    { $hides ->
        [yes] 🔒 Customers' names, phones and addresses: only who took the order, or carries it.
       *[no] 👥 Customers' names, phones and addresses: everybody at the counter.
    }

    Tap a time, or type one, such as 40 or 1.5 hours.
    .minutes = { $minutes } min
    .pickup = 🛍 Let people collect their orders
    .no-pickup = 🛵 Bring all orders
    .hide = 🔒 Show customers only to who took the order
    .show = 👥 Show customers to everybody at the counter
    .back = ‹ Back
serving-kept = Kept. It holds from the next order on.
