### What was done to a product, and what changed before.

history-done = { $deed ->
        [added] ➕ <b>Added</b>
        [deleted] 🗑 <b>Deleted</b>
        [undone] ↩️ <b>Undone</b>
       *[changed] ✅ <b>Changed</b>
    }{ $undone ->
        [yes] {" "}, and undone since
       *[no] {""}
    }
    { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }{ $kept ->
        [yes] {" "}· { $price } · { goods-left }
       *[no] {""}
    }
    { $changes }

    You can type the next change right away.
    .each-changes = { product-fact }: { product-was } → <b>{ product-now }</b>
    .undo = ↩️ Undo
    .product = 📦 The product
    .shelves = ‹ Shelves
history-past = 🕓 <b>History · { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $count ->
        [0] Nothing has changed yet.
       *[other] { $changes }
    }
    .each-changes = { $at } · { $who ->
            [none] by itself
           *[other] { $who }
        }
        { product-fact }: { product-was } → <b>{ product-now }</b>
    .back = ‹ Back
