### What was typed is looked for.

search-found = { $match ->
    [none] { $shops ->
        [0] 🔎 I found nothing for “{ $words }”.
            Try one or two words, such as milk, onion or atta, in any spelling. Or look around in the shops.
       *[other] 🔎 Shops called “{ $words }”:
    }
   *[other] 🔎 <b>“{ $words }”</b>{ $here ->
        [yes] {" "}· { $shop }
       *[no] {""}
    }
    { $match ->
        [corrected] I took it for this:
        [some] Not all of it, but this comes near:
       *[other] Tap something to see it, or type another word.
    }{ $pages ->
        [one] {""}
       *[other] {" "}Page { $page } of { $pages }.
    }
}
    .product = { $stock ->
        [no] 🚫{" "}
       *[yes] { $trading ->
            [open] {""}
            [ahead] 🕒{" "}
            [unreachable] ⏸{" "}
           *[closed] 🌙{" "}
        }
    }{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    } · { $price }{ $unit_price ->
        [none] {""}
       *[other] {" "}({ $unit_price })
    }{ $opens_at ->
        [none] {""}
       *[other] {" "}· opens { $opens_at }
    }
    .in-shop = 🏪 { $shop } ({ $count }){ $trading ->
        [open] {""}
        [ahead] {" "}🕒
        [unreachable] {" "}⏸
       *[closed] {" "}🌙
    }
    .wish = 🔔 Tell me when a shop has it
    .everywhere = 🔎 In all shops
    .shops = 🏪 Shops
    .cart = 🛒 Cart

## A card that somebody posts in another chat.

inline-card = 🛒 <b>{ $name }</b>{ $has_pack ->
        [yes] {" "}· { $pack }
       *[no] {""}
    }
    { $price } · 🏪 { $shop }
    .title = { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
    .told = { $price } · { $shop }
    .see = 👀 See it in Kirana
    .begin = 🏪 Open Kirana
