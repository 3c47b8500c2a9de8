### A whole list at once.

lists-proposal = 📝 <b>Your list</b> · { $shop }

    { $lines }

    { $asked ->
        [yes] ❓ Which one for “{ $question }”?
       *[no] { $count ->
            [0] Nothing of it is clear. Change a line, or look around in the shop.
           *[other] All clear? One press puts it into your cart.
        }
    }{ $pages ->
        [one] {""}
       *[other] {" "}Page { $page } of { $pages }.
    }
    .each-lines = { $standing ->
        [chosen] ✅ { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        } · { $cost }{ $reading ->
            [rounded] {" "}<i>(you wrote “{ $text }”)</i>
           *[other] {""}
        }
        [asked] ❓ “{ $text }”
        [out] ➖ <s>{ $text }</s>
       *[missing] ✖️ “{ $text }”: { $elsewhere ->
            [none] not here
           *[other] not here, but at { $elsewhere }
        }
    }
    .put = { $count ->
        [one] 🛒 Put one thing into the cart · { $total }
       *[other] 🛒 Put { $count } things into the cart · { $total }
    }
    .change = ✏️ Change a line
    .shop = 🏪 To the shop
    .other = 🏪 What is missing: { $shop }
    .everywhere = 🔎 In all shops
lists-option = { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        } · { $cost }
lists-leave-out = ➖ Leave it out
lists-put = In your cart now: { $count ->
    [one] one thing
   *[other] { $count } things
}{ $left ->
    [0] {""}
   *[other] {" · "}the rest is yet to be chosen
}
lists-beyond = I read the first { $count } lines. { $left_out ->
    [one] One more was left: please send it by itself once these are in your cart.
   *[other] { $left_out } more were left: please send them by themselves once these are in your cart.
}
lists-unread = I could not read that. Please write what you need, such as “2 kg onions”.
lists-lines = ✏️ <b>Which line?</b>{ $pages ->
        [one] {""}
       *[other] {" "}Page { $page } of { $pages }.
    }
    .line = { $standing ->
        [chosen] ✅ { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        }
        [asked] ❓ { $text }
        [out] ➖ { $text }
       *[missing] ✖️ { $text }
    }
    .back = ‹ Back
lists-line = ✏️ “{ $text }”
    { $standing ->
        [chosen] ✅ { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        } · { $cost }
        [asked] Which one do you mean?
        [out] It is left out.
       *[missing] The shop has nothing like it.
    }
    Or write it differently, such as “onion 2 kg”.
    .back = ‹ Back
