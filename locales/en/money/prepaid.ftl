### Paying at checkout, before the shop gets the order.

prepaid-waiting = { $open ->
        [yes] 💳 <b>Please pay now, below.</b>
       *[no] 🧾 <b>This is how it stands.</b>
    }
    { $orders }{ $open ->
        [yes] {""}

        Your things are kept for you for { $minutes } minutes. The shop gets your order as soon as it is paid.
       *[no] {""}
    }
    .each-orders = { order-sign } <b>#{ $number }</b> · { $shop } · { $total } · { order-state }
    .order = 🧾 Order #{ $number }
    .shops = 🏪 Shops
prepaid-again = It comes below ⬇️
