### One's own orders.

orders-none = 🧾 आपका अभी कोई ऑर्डर नहीं है। दुकानें देखें?
    .shops = 🏪 दुकानें देखें
orders-mine = { $count ->
    [one] 🧾 <b>आपका ऑर्डर</b>
   *[other] 🧾 <b>आपके ऑर्डर</b>, सबसे नए पहले
}
    .order = { order-sign } #{ $number } · { $total } · { order-state }
    .shops = 🏪 दुकानें
    .cart = 🛒 कार्ट
orders-detail = 🧾 <b>ऑर्डर #{ $number }</b> · { $shop }
    { $placed }
    { order-sign } <b>{ order-state }</b>{ $reason ->
        [none] {""}
       *[other] : { order-reason }
    }{ $promised ->
        [none] {""}
       *[other] {""}
        🕒 करीब { $promised } तक आ जाएगा
    }{ $slot ->
        [none] {""}
       *[other] {""}
        🕒 <b>{ $slot }</b>
    }{ $asks ->
        [yes] {""}
        ✋ दुकान से पूछा है कि कैंसल हो सकता है या नहीं।
       *[no] {""}
    }

    { $lines }{ $of ->
        [0] {""}
       *[other] {""}
        📋 { $of } में से { $first }–{ $last }
    }
    { $delivery ->
        [pickup] दुकान से, डिलीवरी चार्ज नहीं
       *[other] { $has_fee ->
            [yes] डिलीवरी { $fee }
           *[no] डिलीवरी मुफ़्त
        }
    }{ order-extras }
    <b>कुल { $total }</b>{ $state ->
        [awaiting_payment] , अभी देना है
        [rejected] , आपको कुछ नहीं देना है
        [cancelled] , आपको कुछ नहीं देना है
        [expired] , आपको कुछ नहीं देना है
       *[other] { $paying ->
            [cash] , सामान मिलने पर नकद
           *[other] , { order-paying }
        }
    }

    { $delivery ->
        [pickup] 🏬 { $address }
       *[other] 🏠 { $address }
    }{ $delivery ->
        [hand-over] {""}
       *[other] {""}
        { order-delivery }
    }
    ☎️ { $shop_phone }{ $code ->
        [none] {""}
       *[other] {""}
        🔢 { $delivery ->
            [pickup] दुकान पर बताने का कोड
           *[other] दरवाज़े पर बताने का कोड
        }: <b>{ $code }</b>
    }
    .each-lines = { $absent ->
            [yes] • { goods } · { line-fate }
           *[no] { $weighed ->
                [yes] • { goods } · { line-amount } · { $cost }
               *[no] • { goods } × { line-amount } · { $cost }
            }
        }
    .pay = 💳 अभी पेमेंट करें
    .withdraw = ✖️ ऑर्डर कैंसल करें
    .amend = ✏️ जोड़ें या बदलें
    .ask = ✖️ कैंसल करने के लिए पूछें
    .call-off = ✖️ बहुत देर हुई: मुफ़्त में कैंसल करें
    .tip = 💛 टिप दें
    .khata = 📒 उधार में लिखें
    .cash = 💵 सामान मिलने पर नकद
    .bill = 🧾 बिल
    .complain = 🎫 शिकायत
    .rate = { $stars ->
        [0] ⭐ रेटिंग दें
       *[other] ⭐ रेटिंग: 5 में से { $stars }
    }
    .words = 💬 दुकान को लिखें
    .again = 🔁 फिर से मँगाएँ
    .back = ‹ मेरे ऑर्डर
    .shops = 🏪 दुकानें
orders-sure = ऑर्डर <b>#{ $number }</b> कैंसल करें? { $state ->
        [awaiting_payment] इसका पेमेंट अभी नहीं हुआ है।
       *[other] दुकान का जवाब अभी नहीं आया है।
    }
    .yes = ✖️ हाँ, कैंसल
    .no = नहीं, रहने दें
orders-withdrawn = ऑर्डर #{ $number } कैंसल हो गया।
orders-again = { $added ->
    [one] सामान आपके कार्ट में है।
   *[other] सब { $added } चीज़ें आपके कार्ट में हैं।
}
orders-again-part = { $added ->
    [0] इसमें से अभी कुछ भी नहीं मिल रहा।
   *[other] कार्ट में डाला: { $added } · अभी नहीं मिल रहा: { $missing }
}
orders-again-full = { $added ->
        [0] कार्ट में कुछ नहीं डाला
       *[other] कार्ट में डाला: { $added }
    } · जगह नहीं थी, तो नहीं डाला: { $left_out }। कार्ट में ज़्यादा से ज़्यादा { $most } तरह की चीज़ें आती हैं।{ $missing ->
        [0] {""}
       *[other] {" "}अभी नहीं मिल रहा: { $missing }
    }

command-orders = आपके ऑर्डर
