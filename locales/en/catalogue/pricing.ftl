### Prices of a whole shelf.

pricing-choose = 📈 <b>{ $emoji } { $name }</b>
    By how much shall all prices here move? Tap it, or type it, such as +7%. You see each new price before anything changes.
    .part = { $part }
    .back = ‹ Back
pricing-preview = 📈 <b>{ $emoji } { $name }: { $part }</b>
    { $count ->
        [0] No price would change.
       *[other] { $prices }
    }{ $pages ->
        [one] {""}
       *[other] {""}

            Page { $page } of { $pages }
    }
    .each-prices = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        }: { $was } → <b>{ $now }</b>{ $capped ->
            [yes] {" "}(the MRP)
           *[no] {""}
        }
    .apply = { $count ->
        [one] ✅ Change this price
       *[other] ✅ Change { $count } prices
    }
    .back = ‹ Back
pricing-moved = { $deed ->
        [undone] ↩️ <b>{ $emoji } { $name }: undone</b>
        [put] ✅ <b>{ $emoji } { $name }: changed</b>
       *[priced] ✅ <b>{ $emoji } { $name }: prices changed</b>
    }
    { $count ->
        [one] One product.
       *[other] { $count } products.
    }{ $undone ->
        [yes] {" "}This was undone since.
       *[no] {""}
    }
    .undo = ↩️ Undo
    .shelf = ‹ The shelf
pricing-several = ☑️ <b>{ $emoji } { $name }: several at once</b>{ $pages ->
        [one] {""}
       *[other] {" "}· page { $page } of { $pages }
    }
    { $whole ->
        [yes] All of the shelf is chosen. Tap what is to be left out, or say what is to be done.
       *[no] { $count ->
            [0] Tap the products that you mean.
            [one] One product is chosen. What is to be done?
           *[other] { $count } products are chosen. What is to be done?
        }
    }
    .product = { $chosen ->
            [yes] ☑️
           *[no] ☐
        } { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        } · { $price } · { goods-left }
    .all = ☑️ All of the shelf
    .none = ☐ Start over
    .out = 🚫 Out
    .back = ‹ Back
    .again = 🟢 There again
    .hide = 🙈 Hide
    .show = 👁 Show
    .most = 🙋 Most per day
    .price = 📈 Prices
pricing-amount = { $deed ->
        [price] 📈 <b>{ $emoji } { $name }</b>
            By how much shall the chosen prices move? Tap it, or type it, such as +7%.
       *[other] 🙋 <b>{ $emoji } { $name }</b>
            How many packs (or kilos) may one customer have in a day?
    }
    .part = { $part }
    .ration = { $number }
    .nothing = ♾ As many as they like
    .back = ‹ Back
pricing-planned = { $deed ->
        [out] 🚫 <b>Out, until you say otherwise</b>
        [back] 🟢 <b>There again</b>
        [hide] 🙈 <b>Hidden from customers</b>
        [show] 👁 <b>Shown to customers</b>
        [most] 🙋 <b>{ $number ->
                [0] As many as they like
               *[other] At most { $number } a day for each customer
            }</b>
       *[price] 📈 <b>New prices</b>
    }
    { $count ->
        [0] Nothing would change.
       *[other] { $products }
    }{ $pages ->
        [one] {""}
       *[other] {""}

            Page { $page } of { $pages }
    }
    .each-products = • { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        }{ $deed ->
            [price] : { $was } → <b>{ $now }</b>
           *[other] {""}
        }
    .apply = { $count ->
        [one] ✅ Yes, this one
       *[other] ✅ Yes, all { $count }
    }
    .back = ‹ Back
