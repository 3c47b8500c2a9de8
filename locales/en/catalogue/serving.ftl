### How long an order takes a shop.

serving-settings = ⏱ <b>How long an order takes · { $name }</b>
    Customers are promised it in about <b>{ $minutes } minutes</b>, and { $each } minutes later for each order that waits in front.
    { $pickup ->
        [yes] 🛍 People may also collect their orders at the shop.
       *[no] 🛵 All orders are brought.
    }

    Tap a time, or type one, such as 40 or 1.5 hours.
    .minutes = { $minutes } min
    .pickup = 🛍 Let people collect their orders
    .no-pickup = 🛵 Bring all orders
    .back = ‹ Back
serving-kept = Kept. It holds from the next order on.
