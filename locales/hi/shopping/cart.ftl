### The cart.

cart-lines = 🛒 <b>आपका कार्ट</b>

    { $parts }{ $others ->
        [0] {""}
       *[other] {""}
        … और { $others } दुकानें
    }

    { $shops ->
        [one] <b>कुल { $total }</b>
       *[other] <b>कुल { $total }</b>, { $shops } दुकानों से
    }
    .each-parts = { $trading ->
            [open] 🏪 <b>{ $shop }</b>
            [unreachable] 🏪 <b>{ $shop }</b> · ⏸ अभी ऑर्डर नहीं
           *[closed] 🏪 <b>{ $shop }</b> · 🌙 अभी बंद
        }
        { $brief ->
            [yes] • चीज़ें: { $count }
           *[no] { $lines }
        }
        { $has_fee ->
            [yes] डिलीवरी { $fee }
           *[no] डिलीवरी मुफ़्त
        }{ $several ->
            [yes] {" "}· { $total }
           *[no] {""}
        }
    .each-lines = { $short ->
            [yes] ⚠️ { $gone ->
                [yes] { $name } · { $quantity } · <i>अभी नहीं है</i>
               *[no] { $name } · { $quantity } · <i>बस { $left } बाकी</i>
            }
           *[no] { $weighed ->
                [yes] • { $name } · { $quantity } · { $cost }
               *[no] { $has_pack ->
                    [yes] • { $name } { $pack } × { $quantity } · { $cost }
                   *[no] • { $name } × { $quantity } · { $cost }
                }
            }
        }
    .less = ➖
    .remove = 🗑
    .line = { $name }
    .now = { $quantity }
    .more = ➕
    .previous = ‹ पीछे
    .next = आगे ›
    .clear = 🗑 खाली करें
    .shops = 🏪 दुकानें
    .checkout = ✅ आगे बढ़ें · { $total }
cart-empty = 🛒 आपका कार्ट खाली है। कुछ मँगाएँ?
    .shops = 🏪 दुकानें देखें
    .orders = 🧾 पहले वाला फिर मँगाएँ
cart-cleared = 🗑 आपका कार्ट अब खाली है।
    .undo = ↩️ वापस लाएँ
    .shops = 🏪 दुकानें देखें
cart-removed = कार्ट से निकाला: { $product }
