### What was typed is looked for.

search-found = { $match ->
    [none] { $shops ->
        [0] 🔎 “{ $words }” कहीं नहीं मिला।
            एक-दो शब्द लिखकर देखें, जैसे दूध, प्याज या आटा; हिंदी में या अंग्रेज़ी अक्षरों में। या दुकानों में देख लें।
       *[other] 🔎 “{ $words }” नाम की दुकानें:
    }
   *[other] 🔎 <b>“{ $words }”</b>{ $here ->
        [yes] {" "}· { $shop }
       *[no] {""}
    }
    { $match ->
        [corrected] शायद आप यह चाहते हैं:
        [some] पूरा नहीं मिला, पर इससे मिलता-जुलता यह है:
       *[other] देखने के लिए सामान पर दबाएँ, या कुछ और लिखें।
    }{ $pages ->
        [one] {""}
       *[other] {" "}पेज { $page } / { $pages }।
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
       *[other] {" "}· खुलेगी { $opens_at }
    }
    .in-shop = 🏪 { $shop } ({ $count }){ $trading ->
        [open] {""}
        [ahead] {" "}🕒
        [unreachable] {" "}⏸
       *[closed] {" "}🌙
    }
    .wish = 🔔 किसी दुकान में आए तो मुझे बताएँ
    .everywhere = 🔎 सब दुकानों में
    .shops = 🏪 दुकानें
    .cart = 🛒 कार्ट

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
    .see = 👀 Kirana में देखें
    .begin = 🏪 Kirana खोलें
