### Price, stock and every other fact of a product.

details-price = 💰 <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    Now { $price }{ $mrp ->
        [none] .
       *[other] , MRP { $mrp }.
    } Tap the new price, or type it.
    .choice = { $price }
    .back = ‹ Back
details-stock = 📦 <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $counted ->
        [yes] On the shelf: { $on_hand }{ $has_held ->
            [yes] , of which { $held } are ordered.
           *[no] .
        } Tap what came in, or type how much there is now.
       *[no] Not counted: it is there until you mark it out. Once you give a number, orders count it down.
    }
    .came = ➕ { $more }
    .none = 0️⃣ Nothing left
    .uncounted = ♾ Do not count it
    .back = ‹ Back
details-moved = That has changed meanwhile. This is how it stands now.
details-facts = ✏️ <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    Tap what you want to change. Nothing of it has to be said.
    .fact = { $known ->
        [yes] ✔ { product-fact }
       *[no] ➕ { product-fact }
    }
    .piece = 🔢 Sell by the piece
    .weight = ⚖️ Sell by weight
    .back = ‹ Back
details-fact = ✏️ <b>{ product-fact } · { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $told ->
        [unknown] Nobody has said it yet.
       *[value] Now: { $value }
    }

    { $fact ->
        [names] Type the name. In Hindi or Telugu script it becomes the name in that language.
        [aliases] Type other words that people look for it by, with commas between them.
        [category] On which shelf does it stand?
        [pack] Type what is in one piece: 500 g, 1 L, 6 pcs.
        [mrp] Type the MRP that stands on the pack. Your price can be up to that.
        [tax_bp] Type the tax rate, such as 5%.
        [barcode] Type the digits below the bars.
        [own_code] Type the number that it has in your own books or till.
        [origin] Type the country where it was made, such as India.
        [packer] Type who packed or imported it, with the address on the pack.
        [most_per_day] Type how much one customer may order in a day, such as { $weighed ->
            [yes] 2 kg.
           *[no] 2.
        }
        [low_at] Type at how much you want to be told that it runs low, such as { $weighed ->
            [yes] 5 kg.
           *[no] 5.
        }
        [step] Type the smallest amount that you sell, such as { $weighed ->
            [yes] 250 g.
           *[no] 1.
        }
       *[other] Type it.
    }
    .kind = { $emoji } { $name }
    .nothing = 🧹 Leave it empty
    .back = ‹ Back
