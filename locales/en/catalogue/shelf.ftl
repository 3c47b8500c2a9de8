### Products on the shelf, and one product.

shelf-products = { $emoji } <b>{ $category }</b> · { $shop }
    { $trading ->
        [open] Tap a product to see it.
        [ahead] 🕒 The shop is closed now and takes orders for later.
        [unreachable] ⏸ The shop takes no orders just now.
       *[closed] 🌙 The shop is closed now{ $opens_at ->
            [none] .
           *[other] , it opens { $opens_at }.
        }
    }{ $pages ->
        [one] {""}
       *[other] {" "}Page { $page } of { $pages }.
    }
    .product = { $stock ->
        [none] 🚫 { $has_pack ->
            [yes] { $name } { $pack } · out of stock
           *[no] { $name } · out of stock
        }
       *[other] { $has_pack ->
            [yes] { $name } { $pack } · { $price }
           *[no] { $name } · { $price }
        }
    }
    .by-name = 🔤 Sort by name
    .by-sales = 📈 What sells best first
    .back = ‹ All kinds
    .cart = 🛒 Cart
shelf-card = <b>{ $name }</b>{ $has_pack ->
        [yes] {" "}· { $pack }
       *[no] {""}
    }
    { $shop }{ $reached ->
        [yes] {""}
       *[no] {""}
            🚫 This shop does not deliver to where you are.
    }

    💰 <b>{ $price }</b>{ $unit_price ->
        [none] {""}
       *[other] {" "}· { $unit_price }
    }{ $mrp ->
        [none] {""}
       *[other] {" "}· MRP { $is_below_mrp ->
            [yes] <s>{ $mrp }</s>
           *[no] { $mrp }
        }
    }
    { $stock ->
        [none] 🚫 Out of stock
        [plenty] 🟢 In stock
       *[other] ⚡ Only { $left } left
    }{ $most ->
        [none] {""}
       *[other] {""}
            🙋 At most { $most } a day for each customer
    }{ $brand ->
        [none] {""}
       *[other] {""}
            🏷 { $brand }
    }{ $description ->
        [none] {""}
       *[other] {""}
            { $description }
    }{ $origin ->
        [none] {""}
       *[other] {""}
            🌍 Made in { $origin }
    }{ $packer ->
        [none] {""}
       *[other] {""}
            🏭 Packed by { $packer }
    }
    { $trading ->
        [open] { $has_any ->
            [yes] 🛒 In your cart: <b>{ $in_cart }</b> for { $cost }
           *[no] { $stock ->
                [none] Please look in again later.
               *[other] { $weighed ->
                    [yes] Or type how much you want, in steps of { $step }, such as { $example }.
                   *[no] Or type how many you want.
                }
            }
        }
        [ahead] 🕒 The shop is closed now and takes orders for later.
            { $has_any ->
            [yes] 🛒 In your cart: <b>{ $in_cart }</b> for { $cost }
           *[no] { $stock ->
                [none] Please look in again later.
               *[other] { $weighed ->
                    [yes] Or type how much you want, in steps of { $step }, such as { $example }.
                   *[no] Or type how many you want.
                }
            }
        }
        [unreachable] ⏸ The shop cannot be reached just now and takes no orders.
       *[closed] 🌙 The shop is closed now and takes no orders{ $opens_at ->
            [none] .
           *[other] ; it opens { $opens_at }.
        }
    }
    .add = 🛒 Add to cart · { $quantity }
    .less = ➖
    .now = { $quantity }
    .more = ➕
    .wish = 🔔 Tell me when it is there
    .photos = 🖼 Photos
    .back = ‹ Back
    .cart = 🛒 Cart
shelf-which = <b>{ $name }</b>
    { $shop }

    { $doubt ->
        [range] Which of these shall it be?
        [step] Please give an amount in steps of { $step }. Which one shall it be?
        [whole] { $weighed ->
            [yes] That is no whole number of grams. How much shall it be?
           *[no] It is sold whole. How many shall it be?
        }
        [several] I read more than one amount. How much shall it be?
       *[other] That can be read in more than one way. What do you mean?
    }
    Tap one, or type it once more.
    .choice = { $has_pack ->
        [yes] { $quantity } × { $pack }
       *[no] { $quantity }
    }
    .back = ‹ Back
    .cart = 🛒 Cart
shelf-added = In your cart: { $product }, { $quantity }
shelf-removed = Taken out: { $product }
