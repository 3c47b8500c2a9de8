### The cart.

cart-lines = 🛒 <b>{ $called ->
        [none] { $number ->
            [1] Your cart
           *[other] Your cart { $number }
        }
       *[other] { $called }
    }</b>

    { $parts }{ $others ->
        [0] {""}
        [one] {""}
        … and one more shop
       *[other] {""}
        … and { $others } more shops
    }

    { $shops ->
        [one] <b>Total { $total }</b>
       *[other] <b>Total { $total }</b>, from { $shops } shops
    }
    .each-parts = { $trading ->
            [open] 🏪 <b>{ $shop }</b>
            [ahead] 🏪 <b>{ $shop }</b> · 🕒 orders for later
            [unreachable] 🏪 <b>{ $shop }</b> · ⏸ no orders just now
           *[closed] 🏪 <b>{ $shop }</b> · 🌙 { $opens_at ->
                [none] closed now
               *[other] opens { $opens_at }
            }
        }
        { $brief ->
            [yes] { $count ->
                [one] • One thing
               *[other] • { $count } things
            }
           *[no] { $lines }
        }
        { $has_fee ->
            [yes] Delivery { $fee }
           *[no] Free delivery
        }{ $several ->
            [yes] {" "}· { $total }
           *[no] {""}
        }{ $to_minimum ->
            [none] {""}
           *[other] {""}
            ⚠️ { $to_minimum } more to go: orders from { $minimum }.
        }{ $to_free ->
            [none] {""}
           *[other] {""}
            🛵 { $to_free } more, and delivery is free.
        }
    .each-lines = { $short ->
            [yes] ⚠️ { $weighed ->
                [yes] { goods } · { $quantity } · { $cost }
               *[no] { goods } × { $quantity } · { $cost }
            } · { $gone ->
                [yes] <i>not available now</i>
               *[no] <i>only { $left } left</i>
            }
           *[no] { $weighed ->
                [yes] • { goods } · { $quantity } · { $cost }
               *[no] • { goods } × { $quantity } · { $cost }
            }
        }
    .less = ➖
    .remove = 🗑
    .line = { goods }{ $elsewhere ->
            [yes] {" "}· { $shop }
           *[no] {""}
        }
    .now = { $quantity }
    .more = ➕
    .more-from = 🏪 More from { $shop }
    .clear = 🗑 Clear
    .shops = 🏪 Shops
    .carts = 🗂 Carts
    .checkout = ✅ Checkout · { $total }
cart-empty = 🛒 { $called ->
        [none] { $number ->
            [1] Your cart is empty. Shall we fill it?
           *[other] Your cart { $number } is empty. Shall we fill it?
        }
       *[other] { $called } is empty. Shall we fill it?
    }
    .shops = 🏪 See shops
    .orders = 🧾 Order something again
    .carts = 🗂 Carts
cart-cleared = 🗑 Your cart is empty now.
    .undo = ↩️ Undo
    .shops = 🏪 See shops
cart-removed = Taken out: { $product }

command-cart = Your cart
