### The cart.

cart-lines = 🛒 <b>Your cart</b>

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
            [unreachable] 🏪 <b>{ $shop }</b> · ⏸ no orders just now
           *[closed] 🏪 <b>{ $shop }</b> · 🌙 closed now
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
        }
    .each-lines = { $short ->
            [yes] ⚠️ { $gone ->
                [yes] { $name } · { $quantity } · <i>not available now</i>
               *[no] { $name } · { $quantity } · <i>only { $left } left</i>
            }
           *[no] { $weighed ->
                [yes] • { $name } · { $quantity } · { $cost }
               *[no] { $has_pack ->
                    [yes] • { $name } { $pack } × { $quantity } · { $cost }
                   *[no] • { $name } × { $quantity } · { $cost }
                }
            }
        }
    .less = ➖
    .remove = 🗑
    .line = { $name }
    .now = { $quantity }
    .more = ➕
    .previous = ‹ Previous
    .next = Next ›
    .clear = 🗑 Clear
    .shops = 🏪 Shops
    .checkout = ✅ Checkout · { $total }
cart-empty = 🛒 Your cart is empty. Shall we fill it?
    .shops = 🏪 See shops
    .orders = 🧾 Order something again
cart-cleared = 🗑 Your cart is empty now.
    .undo = ↩️ Undo
    .shops = 🏪 See shops
cart-removed = Taken out: { $product }
