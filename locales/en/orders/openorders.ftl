### Open orders of the shops where somebody works, in private.

openorders-listed = 📋 <b>{ $count ->
        [0] No open orders.
       *[other] Open orders: { $count }
    }</b>{ $pages ->
        [1] {""}
       *[other] {" "}· page { $page } of { $pages }
    }{ $count ->
        [0] {""}
       *[other] {""}
        Tap an order to pack it.

        { $orders }
    }
    .each-orders = { board-entry }
    .order = { order-sign } #{ $number } · { $total }
    .shop = 🏪 Your shops
command-open = Open orders of the shops where you work
openorders-door = { order-sign } <b>#{ $number }</b> · { order-state }
    { $customer ->
        [none] Only who took this order, or carries it, sees for whom it is.
       *[other] 👤 { $customer }
        📱 { $phone }
        { $delivery ->
            [pickup] 🛍 Is collected at the shop
           *[other] 🏠 { $address }{ $map ->
                [none] {""}
               *[other] {" "}<a href="{ $map }">📍</a>
            }
        }
    }{ $remark ->
        [none] {""}
       *[other] {""}
        📝 <i>{ $remark }</i>
    }
    .lines = 📋 Lines
    .words = 💬 Write to the customer
    .back = ‹ Open orders
