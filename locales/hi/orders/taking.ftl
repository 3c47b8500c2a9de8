### फ़ोन करने वालों के लिए लिखे गए ऑर्डर।

taking-shops = { $count ->
    [0] ☎️ आप अभी किसी दुकान के ग्रुप में काम नहीं करते।
   *[other] ☎️ ऑर्डर किस दुकान का है?
}
    .shop = { $shop }
taking-phone = ☎️ <b>{ $shop }</b>: किस नंबर से फ़ोन आया है? अगली बार इसी नंबर से पहचानेंगे।
taking-name = 👤 { $phone } पहली बार है। नाम क्या है?
taking-address = 🏠 कहाँ पहुँचाना है? गली और मकान नंबर लिखें।
    .collected = 🛍 खुद ले जाएँगे
taking-review = ☎️ <b>{ $customer ->
        [none] ग्राहक
       *[other] { $customer }
    }</b> · { $phone }
    { $address ->
        [none] 🛍 दुकान से ले जाएँगे
       *[other] 🏠 { $address }
    }
    { $count ->
        [0] अभी कुछ नहीं लिखा है।
       *[other] <b>कुल { $total }</b>, नकद
    }
    .line = { goods } · { $cost }
    .less = ➖
    .remove = 🗑
    .now = { $quantity }
    .more = ➕
    .add = ➕ सामान जोड़ें
    .name = 👤 नाम
    .address = 🏠 पता
    .finish = ✅ ऑर्डर लें · { $total }
taking-add = ➕ <b>{ $shop }</b>: क्या चाहिए? एक चीज़ लिखें, जैसे “चीनी”।
    .back = ‹ पीछे
taking-found = { $count ->
    [0] 🔍 अभी “{ $words }” नहीं है।
   *[other] ➕ कौन-सा?
}
    .product = { goods }{ $weighed ->
            [yes] {" "}· { $quantity }
           *[no] {""}
        } · { $price }
    .again = 🔍 कुछ और
    .back = ‹ ऑर्डर
taking-taken = ✅ <b>ऑर्डर #{ $number } ले लिया।</b> उसका कार्ड ग्रुप में है।
    कुल { $total }{ $promised ->
        [none] {""}
       *[other] {""}
        🕒 { $pickup ->
            [yes] करीब { $promised } तक तैयार
           *[no] करीब { $promised } तक घर पर
        }
    }
    .another = ☎️ एक और

command-take = फ़ोन पर ऑर्डर लें
