### Several carts of one person.

carts-mine = 🛒 <b>Your carts</b>
    { $count ->
        [one] One cart
       *[other] { $count } carts; the first one is in use. Choose another to use it.
    }
    .cart = { $first ->
            [yes] 🛒 My cart · { $lines }
           *[no] 🛒 { $name } · { $lines }
        }
    .shops = 🏪 Shops
