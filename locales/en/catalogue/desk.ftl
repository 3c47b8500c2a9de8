### What an owner types at the desk.

desk-found = 🔎 <b>{ $words }</b>
    { $any ->
        [yes] { $verb ->
            [price] Which one gets this price? One tap sets it.
            [mrp] Which one has this MRP? One tap sets it.
            [percent] Whose prices shall move?
            [more] Which one came in? One tap counts it.
            [fewer] Which one went? One tap counts it.
            [count] Which one was counted? One tap sets it.
            [out] Which one is out for today?
            [back] Which one is there again?
            [hide] Which one shall customers not see?
            [show] Which one shall customers see?
           *[find] Tap a product to change it.
        }
       *[no] Nothing like “{ $goods }” is on your shelves.
    }{ $pages ->
        [one] {""}
       *[other] {" "}Page { $page } of { $pages }.
    }
    .shelf = 📈 { $emoji } { $name }
    .priced = { desk-named } · { $price } → { $new }
    .marked = { desk-named } · MRP { $new }
    .under = { desk-named } · costs { $price }, more than that MRP
    .counted = { desk-named } · { $was } → { $new }
    .over = { desk-named } · MRP is { $mrp }
    .out = 🚫 { desk-named }
    .in = 🟢 { desk-named }
    .hide = 🙈 { desk-named }
    .show = 👁 { desk-named }
    .product = { desk-named } · { $price } · { goods-left }
    .add = ➕ Add a product
    .back = ‹ Back
desk-several = 🔎 <b>{ $words }</b>
    { $any ->
        [yes] Several at once: tap each one.
       *[no] {""}
    }{ $missed ->
        [none] {""}
       *[other] {" "}Nothing like “{ $missed }” is on your shelves.
    }
    .priced = { desk-named } · { $price } → { $new }
    .marked = { desk-named } · MRP { $new }
    .under = { desk-named } · costs { $price }, more than that MRP
    .counted = { desk-named } · { $was } → { $new }
    .over = { desk-named } · MRP is { $mrp }
    .out = 🚫 { desk-named }
    .in = 🟢 { desk-named }
    .hide = 🙈 { desk-named }
    .show = 👁 { desk-named }
    .product = { desk-named } · { $price } · { goods-left }
    .back = ‹ Back
desk-kept = Kept: { $name }.
desk-named = { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
