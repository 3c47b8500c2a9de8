### Products on the shelf, and one product.

shelf-products = { $emoji } <b>{ $category }</b> · { $shop }
    { $trading ->
        [open] Tap a product to see it.
        [unreachable] ⏸ The shop takes no orders just now.
       *[closed] 🌙 The shop is closed now.
    }{ $pages ->
        [one] {""}
       *[other] {" "}Page { $page } of { $pages }.
    }
    .product = { $stock ->
        [none] 🚫 { $name } · out of stock
       *[other] { $has_pack ->
            [yes] { $name } { $pack } · { $price }
           *[no] { $name } · { $price }
        }
    }
    .previous = ‹ Previous
    .next = Next ›
    .back = ‹ All kinds
    .cart = 🛒 Cart
shelf-card = <b>{ $name }</b>{ $has_pack ->
        [yes] {" "}· { $pack }
       *[no] {""}
    }
    { $shop }

    💰 <b>{ $price }</b>
    { $stock ->
        [none] 🚫 Out of stock
        [plenty] 🟢 In stock
       *[other] ⚡ Only { $left } left
    }
    { $trading ->
        [open] { $has_any ->
            [yes] 🛒 In your cart: <b>{ $in_cart }</b> for { $cost }
           *[no] { $stock ->
                [none] Please look in again later.
               *[other] { $weighed ->
                    [yes] Or type how much you want, in steps of { $step }, such as 1.5 kg.
                   *[no] Or type how many you want.
                }
            }
        }
        [unreachable] ⏸ The shop cannot be reached just now and takes no orders.
       *[closed] 🌙 The shop is closed now and takes no orders.
    }
    .add = 🛒 Add to cart · { $quantity }
    .less = ➖
    .now = { $quantity }
    .more = ➕
    .back = ‹ Back
    .cart = 🛒 Cart
shelf-added = In your cart: { $product }, { $quantity }
shelf-removed = Taken out: { $product }
