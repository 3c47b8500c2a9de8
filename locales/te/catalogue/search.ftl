### What was typed is looked for.

search-found = { $match ->
    [none] { $shops ->
        [0] 🔎 “{ $words }” దొరకలేదు.
            ఒకటి రెండు మాటలు రాసి చూడండి: పాలు, ఉల్లిపాయలు, గోధుమపిండి లాంటివి; తెలుగులోనైనా, ఇంగ్లిష్ అక్షరాల్లోనైనా సరే. లేదా షాపుల్లో చూడండి.
       *[other] 🔎 “{ $words }” పేరుతో ఉన్న షాపులు:
    }
   *[other] 🔎 <b>“{ $words }”</b>{ $here ->
        [yes] {" "}· { $shop }
       *[no] {""}
    }
    { $match ->
        [corrected] మీరు అడిగింది ఇదేనా?
        [some] అంతా దొరకలేదు, దగ్గరగా ఉన్నవి ఇవి:
       *[other] వివరాలకు సరుకు మీద నొక్కండి, లేదా మరో మాట రాయండి.
    }{ $pages ->
        [one] {""}
       *[other] {" "}పేజీ { $page } / { $pages }.
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
       *[other] {" "}· తెరిచేది { $opens_at }
    }
    .in-shop = 🏪 { $shop } ({ $count }){ $trading ->
        [open] {""}
        [ahead] {" "}🕒
        [unreachable] {" "}⏸
       *[closed] {" "}🌙
    }
    .wish = 🔔 ఏ షాపులోనైనా వస్తే నాకు చెప్పండి
    .everywhere = 🔎 అన్ని షాపుల్లో
    .shops = 🏪 షాపులు
    .cart = 🛒 కార్టు

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
    .see = 👀 Kirana లో చూడండి
    .begin = 🏪 Kirana తెరవండి
