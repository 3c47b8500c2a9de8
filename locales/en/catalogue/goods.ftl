### A shop's own goods: its shelves, one product, what was done to it.

goods-shelves = 📦 <b>Goods · { $shop }</b>
    { $count ->
        [0] Nothing on your shelves yet. A name and a price are enough for the first product.
        [one] One product.
       *[other] { $count } products.
    }
    Or type what has changed: <code>onion 32</code>, <code>atta out</code>, <code>milk +20</code>, <code>dals +5%</code>.
    .shelf = { $emoji } { $name } · { $count }
    .add = ➕ Add a product
    .low = ⚡ Running low
    .gaps = 📋 What is missing
    .missed = 🔎 Not found
    .back = ‹ Back
goods-shelf = { $emoji } <b>{ $name }</b>{ $pages ->
        [one] {""}
       *[other] {" "}· page { $page } of { $pages }
    }
    Tap a product to change it, or type: <code>onion 32</code>, <code>atta out</code>, <code>milk +20</code>.
    .product = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        } · { $price } · { goods-left }
    .prices = 📈 All these prices
    .several = ☑️ Several at once
    .add = ➕ Add a product
    .back = ‹ Shelves
goods-left = { $standing ->
    [hidden] 🙈 hidden
    [out] 🚫 out
    [none] 🚫 nothing left
    [low] ⚡ { $left } left
    [uncounted] 🟢
   *[there] { $left }
}
goods-card = <b>{ $name }</b>{ $has_pack ->
        [yes] {" "}· { $pack }
       *[no] {""}
    }
    💰 <b>{ $price }</b>{ $mrp ->
        [none] {""}
       *[other] {" "}· MRP { $mrp }
    }
    { $standing ->
        [hidden] 🙈 Hidden: customers do not see it.
        [out] 🚫 Out { $until ->
            [none] until you say otherwise.
           *[other] until { $until }.
        }
        [none] 🚫 Nothing left.
        [low] ⚡ Running low: { $left } left.
        [uncounted] 🟢 There, and not counted.
       *[there] 🟢 { $left } can be ordered.
    }{ $counted ->
        [yes] {""}
            📦 On the shelf: { $on_hand }{ $has_held ->
                [yes] , of which { $held } are ordered
               *[no] {""}
            }
       *[no] {""}
    }{ $most ->
        [none] {""}
       *[other] {""}
            🙋 At most { $most } a day for one customer
    }{ $has_missing ->
        [yes] {""}

            📋 Nobody has said yet:
            { $missing }
       *[no] {""}
    }
    .each-missing = · { product-fact }
    .price = 💰 Price
    .stock = 📦 Stock
    .out = 🚫 Out for today
    .in = 🟢 There again
    .edit = ✏️ Details
    .past = 🕓 History
    .photos = { $count ->
        [0] 🖼 Photos
       *[other] 🖼 Photos · { $count }
    }
    .hide = 🙈 Hide
    .show = 👁 Show
    .delete = 🗑 Delete
    .back = ‹ Back
goods-same = It is so already.
goods-gaps = 📋 <b>What is missing · { $shop }</b>
    { $count ->
        [0] ✅ Nothing: everything has been said of your goods.
       *[other] Customers and bills ask for this. Tap one to see which goods lack it.
    }
    .want = { product-fact } · { $count }
    .back = ‹ Shelves
goods-wanting = { $fact ->
        [low] ⚡ <b>Running low · { $shop }</b>
       *[other] 📋 <b>{ product-fact }: not said yet · { $shop }</b>
    }
    { $count ->
        [0] ✅ None.
        [one] One product. Tap it, or type: <code>milk +20</code>.
       *[other] { $count } products. Tap one, or type: <code>milk +20</code>.
    }
    .product = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        } · { $price } · { goods-left }
    .back = ‹ Back
