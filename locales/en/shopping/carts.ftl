### Several carts of one person, as shopping lists.

carts-mine = 🗂 <b>Your carts</b>
    { $count ->
        [one] You can have several, one for each list: the week, the feast, the neighbour.
       *[other] { $count } carts; the first one is in use. Tap another to use it, ⚙️ for more.
    }
    .cart = { $called ->
            [none] 🛒 { $number ->
                [1] My cart
               *[other] My cart { $number }
            } · { $lines }
           *[other] 🛒 { $called } · { $lines }
        }
    .more = ⚙️
    .new = ➕ New cart
    .current = 🛒 Cart
    .shops = 🏪 Shops
carts-new = ➕ <b>What is the new cart called?</b>
    Type a name, such as Sunday feast. It is then in use; the others stay as they are.
carts-named = 🛒 { $name } is ready, and in use.
carts-one = 🛒 <b>{ $called ->
        [none] { $number ->
            [1] My cart
           *[other] My cart { $number }
        }
       *[other] { $called }
    }</b>
    { $lines ->
        [0] It is empty.
        [one] One thing in it, { $total }
       *[other] { $lines } things in it, { $total }
    }{ $current ->
        [yes] {""}
        ✅ In use
       *[no] {""}
    }
    .use = ✅ Use this one
    .rename = ✏️ Rename
    .duplicate = 📑 Duplicate
    .delete = 🗑 Delete
carts-rename = ✏️ <b>What shall { $called ->
        [none] this cart
       *[other] { $called }
    } be called?</b>
    Type the new name.
carts-duplicated = { $called ->
        [none] 📑 A copy is there, and in use.
       *[other] 📑 { $called } is there, and in use.
    }
carts-deleted = { $kept ->
        [yes] 🗑 The cart is deleted. You can have it back until tomorrow.
       *[no] 🗑 There is nothing here any more.
    }
    .undo = ↩️ Undo
    .mine = 🗂 Carts
    .shops = 🏪 Shops

command-carts = All your carts
