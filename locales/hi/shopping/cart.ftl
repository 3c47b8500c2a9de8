### The cart.

cart-lines = 🛒 <b>{ $called ->
        [none] { $number ->
            [1] आपका कार्ट
           *[other] आपका कार्ट { $number }
        }
       *[other] { $called }
    }</b>

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
            [ahead] 🏪 <b>{ $shop }</b> · 🕒 बाद के लिए ऑर्डर
            [unreachable] 🏪 <b>{ $shop }</b> · ⏸ अभी ऑर्डर नहीं
           *[closed] 🏪 <b>{ $shop }</b> · 🌙 { $opens_at ->
                [none] अभी बंद
               *[other] खुलेगी { $opens_at }
            }
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
        }{ $to_minimum ->
            [none] {""}
           *[other] {""}
            ⚠️ { $to_minimum } का सामान और लें: ऑर्डर कम से कम { $minimum } का।
        }{ $to_free ->
            [none] {""}
           *[other] {""}
            🛵 { $to_free } का सामान और लें, तो डिलीवरी मुफ़्त।
        }
    .each-lines = { $short ->
            [yes] ⚠️ { $weighed ->
                [yes] { goods } · { $quantity } · { $cost }
               *[no] { goods } × { $quantity } · { $cost }
            } · { $gone ->
                [yes] <i>अभी नहीं है</i>
               *[no] <i>बस { $left } बाकी</i>
            }
           *[no] { $weighed ->
                [yes] • { goods } · { $quantity } · { $cost }
               *[no] • { goods } × { $quantity } · { $cost }
            }
        }
    .less = ➖
    .remove = 🗑
    .line = { goods }{ $elsewhere ->
            [yes] {" "}· { $shop }
           *[no] {""}
        }
    .now = { $quantity }
    .more = ➕
    .more-from = 🏪 { $shop } से और लें
    .clear = 🗑 खाली करें
    .shops = 🏪 दुकानें
    .carts = 🗂 सब कार्ट
    .checkout = ✅ आगे बढ़ें · { $total }
cart-empty = 🛒 { $called ->
        [none] { $number ->
            [1] आपका कार्ट खाली है। कुछ मँगाएँ?
           *[other] आपका कार्ट { $number } खाली है। कुछ मँगाएँ?
        }
       *[other] { $called } खाली है। कुछ मँगाएँ?
    }
    .shops = 🏪 दुकानें देखें
    .orders = 🧾 पहले वाला फिर मँगाएँ
    .carts = 🗂 सब कार्ट
cart-cleared = 🗑 आपका कार्ट अब खाली है।
    .undo = ↩️ वापस लाएँ
    .shops = 🏪 दुकानें देखें
cart-removed = कार्ट से निकाला: { $product }

command-cart = आपका कार्ट
