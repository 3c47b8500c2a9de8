### Which shops there are.

shops-nearby = { $sorted ->
    [yes] { $reached ->
        [0] 🏪 <b>आपके यहाँ तक अभी कोई दुकान डिलीवरी नहीं करती।</b>
       *[other] 🏪 <b>आपके पास की दुकानें</b>, सबसे नज़दीक वाली पहले।
    }{ $far ->
        [0] {""}
       *[other] {""}
        🚫 वाली दुकानें इतनी दूर डिलीवरी नहीं करतीं।
    }{ $told ->
        [0] {""}
       *[other] {""}

        { $shops }
    }
   *[no] { $count ->
        [0] 🏪 <b>यहाँ अभी कोई दुकान नहीं है।</b> थोड़े दिनों में फिर देखिएगा।
       *[other] 🏪 <b>आज किस दुकान से?</b> लोकेशन भेजें, तो सबसे नज़दीक वाली पहले दिखेगी।
    }
}
    .each-shops = <b>{ $name }</b> · { $distance }
        { $trading ->
            [open] { $promised ->
                [none] 🟢 खुली है
               *[other] 🕒 करीब { $promised } तक
            }
            [ahead] 🕒 बाद के लिए ऑर्डर
            [unreachable] ⏸ अभी ऑर्डर नहीं
           *[closed] 🌙 { shop-shut }
        }{ $has_minimum ->
            [yes] {" "}· कम से कम { $minimum }
           *[no] {""}
        }{" "}· { $has_fee ->
            [yes] { $has_free_from ->
                [yes] डिलीवरी { $fee }, { $free_from } या ज़्यादा पर मुफ़्त
               *[no] डिलीवरी { $fee }
            }
           *[no] डिलीवरी मुफ़्त
        }
    .shop = { $favourite ->
        [yes] ⭐{" "}
       *[no] {""}
    }{ $reached ->
        [no] 🚫 { $name } · { $distance } · बहुत दूर
       *[yes] { $trading ->
            [open] { $near ->
                [yes] { $name } · { $distance }
               *[no] { $name }
            }
            [ahead] { $near ->
                [yes] 🕒 { $name } · { $distance } · बाद के लिए ऑर्डर
               *[no] 🕒 { $name } · बाद के लिए ऑर्डर
            }
            [unreachable] { $near ->
                [yes] ⏸ { $name } · { $distance } · अभी ऑर्डर नहीं
               *[no] ⏸ { $name } · अभी ऑर्डर नहीं
            }
           *[closed] { $near ->
                [yes] 🌙 { $name } · { $distance } · { shop-shut }
               *[no] 🌙 { $name } · { shop-shut }
            }
        }
    }
    .whereabouts = 📍 नज़दीक पहले
    .begin = 🏪 यहाँ अपनी दुकान खोलें
    .cart = 🛒 कार्ट
shops-whereabouts = 📍 <b>आप कहाँ हैं?</b>
    नीचे के बटन से लोकेशन भेजें, सबसे नज़दीक की दुकानें पहले दिखेंगी। लोकेशन ताले में रहती है, किसी को दिखाई नहीं जाती।
    .share = 📍 मेरी लोकेशन भेजें
    .back = ‹ वापस
shops-shop = 🏪 <b>{ $name }</b>
    { $address }
    ☎️ { $phone }{ $hours ->
        [none] {""}
       *[other] {""}
        🕗 { $hours }
    }{ $stars ->
        [none] {""}
       *[other] {""}
        ⭐ 5 में से <b>{ $stars }</b>, कुल { $ratings } ऑर्डर
    }
    { $reached ->
        [yes] {""}
       *[no] 🚫 <b>आप जहाँ हैं, वहाँ डिलीवरी नहीं करती:</b> { $away } दूर है। कौन करती है, “‹ दुकानें” में देखें।
            {""}
    }{ $trading ->
        [open] 🟢 अभी खुली है{ $closes_at ->
            [none] {""}
           *[other] {""}, { $closes_at } तक
        }{ $extra ->
            [0] {""}
           *[other] {""}
            🐢 भीड़ है: ऑर्डर में रोज़ से करीब { $extra } मिनट ज़्यादा लगेंगे।
        }
        [ahead] 🕒 <b>{ $opens_at ->
            [none] अभी बंद है।
           *[other] अभी बंद है, खुलेगी { $opens_at }।
        }</b>{ $closed_for ->
            [none] {""}
           *[other] {" "}“{ $closed_for }”
        } बाद के लिए ऑर्डर अभी कर सकते हैं: ऑर्डर से पहले समय चुनें।
        [unreachable] ⏸ <b>अभी ऑर्डर नहीं हो सकते:</b> दुकान तक बात नहीं पहुँच रही। सामान देख लें; थोड़ी देर में फिर कोशिश करें।
       *[closed] 🌙 <b>{ $opens_at ->
            [none] अभी बंद है।
           *[other] अभी बंद है, खुलेगी { $opens_at }।
        }</b>{ $closed_for ->
            [none] {""}
           *[other] {" "}“{ $closed_for }”
        } सामान देख लें; ऑर्डर दुकान खुलने पर होंगे।
    }
    { $has_minimum ->
        [yes] कम से कम { $minimum } का ऑर्डर।{" "}
       *[no] {""}
    }{ $has_fee ->
        [yes] { $has_free_from ->
            [yes] डिलीवरी { $fee }, { $free_from } या ज़्यादा पर मुफ़्त।
           *[no] डिलीवरी { $fee }।
        }
       *[no] डिलीवरी मुफ़्त।
    }{ $pickup ->
        [yes] {""}
        🛍 ऑर्डर यहाँ आकर भी ले सकते हैं।
       *[no] {""}
    }{ $legal_name ->
        [none] {""}
       *[other] {""}
        ✍️ { $legal_name }
    }{ $fssai ->
        [none] {""}
       *[other] {""}
        🥗 FSSAI { $fssai }
    }{ $registration ->
        [unregistered] {""}
       *[other] {""}
        🧾 { shop-registration }
    }
    .category = { $emoji } { $name }
    .star = ⭐ पसंदीदा बनाएँ
    .unstar = ★ पसंदीदा से हटाएँ
    .back = ‹ दुकानें
    .cart = 🛒 कार्ट
shops-starred = ⭐ अब यह दुकान आपकी लिस्ट में सबसे ऊपर रहेगी।
shops-unstarred = अब यह दुकान अपनी बारी से दिखेगी।

command-shops = आस-पास की दुकानें
