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
