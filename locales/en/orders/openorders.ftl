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
