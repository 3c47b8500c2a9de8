### The platform's catalogue, for those who run it.

sharedgoods-goods = { $words ->
        [none] 📚 <b>Catalogue</b>
       *[other] 🔎 <b>Catalogue: “{ $words }”</b>
    }
    { $count ->
        [0] There is none. Type other words, or a barcode.
        [one] One good. Type words or a barcode to look for one.
       *[other] { $count } goods. Type words or a barcode to look for one.
    }
    .good = { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
    .export = ⬇️ All of it (XLSX)
    .platform = ‹ Platform
    .back = ‹ Catalogue
sharedgoods-good = 📚 <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>{ $hi ->
        [none] {""}
       *[other] {""}
            { $hi }
    }{ $te ->
        [none] {""}
       *[other] {""}
            { $te }
    }

    { $merged ->
        [yes] It is one with another good now.
       *[no] { $shelf } · { $weighed ->
            [yes] sold by weight
           *[no] sold by the piece
        } · tax { $tax }{ $hsn ->
            [none] {""}
           *[other] {" "}· HSN { $hsn }
        }
    }{ $aliases ->
        [none] {""}
       *[other] {""}
            Also: { $aliases }
    }{ $barcodes ->
        [none] {""}
       *[other] {""}
            Barcodes: { $barcodes }
    }
    .facts = ✏️ Change
    .double = 🔗 It has a double
    .part = ✂️ Not the same as { $double }
    .kept = 📚 The good that it is
    .back = ‹ Catalogue
sharedgoods-facts = ✏️ <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    Tap what you want to change. Shops keep what they say of their own goods.
    .fact = { $known ->
        [yes] ✔ { product-fact }
       *[no] ➕ { product-fact }
    }
    .back = ‹ Back
sharedgoods-fact = ✏️ <b>{ product-fact } · { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $known ->
        [yes] Now: { $value }
       *[no] Nobody has said it yet.
    }

    { $fact ->
        [names] Type the name. In Hindi or Telugu script it becomes the name in that language.
        [aliases] Type other words that people look for it by, with commas between them.
        [category] On which shelf does it belong?
        [pack] Type what is in one piece: 500 g, 1 L, 6 pcs.
        [tax_bp] Type the tax rate, such as 5%.
        [barcode] Type all its barcodes, with commas between them.
       *[other] Type it.
    }
    .kind = { $emoji } { $name }
    .nothing = 🧹 Leave it empty
    .back = ‹ Back
sharedgoods-double = 🔗 <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    Which good is the same? Type words of its name, or its barcode.
    .back = ‹ Back
sharedgoods-doubles = 🔗 <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $count ->
        [0] There is none of these words. Type others.
       *[other] Tap the one that is the same, or type other words.
    }
    .good = { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
    .back = ‹ Back
sharedgoods-both = 🔗 <b>Are these two the same?</b>

    { $goods }

    The first one stays and learns what only the second one knows. Shops and their prices are not touched, and you can take it back.
    .each-goods = • { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
    .merge = ✅ They are the same
    .turn = 🔄 Keep the other one
    .back = ‹ Back
sharedgoods-merged = They are one now.
sharedgoods-parted = They are two again.
sharedgoods-changed = Changed.
