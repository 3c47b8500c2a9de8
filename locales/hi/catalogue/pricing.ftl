### पूरे शेल्फ़ के दाम।

pricing-choose = 📈 <b>{ $emoji } { $name }</b>
    यहाँ के सब दाम कितने बदलें? दबाएँ, या लिखें, जैसे +7%। बदलने से पहले हर नया दाम दिखेगा।
    .part = { $part }
    .back = ‹ वापस
pricing-preview = 📈 <b>{ $emoji } { $name }: { $part }</b>
    { $count ->
        [0] कोई दाम नहीं बदलेगा।
       *[other] { $prices }
    }{ $pages ->
        [one] {""}
       *[other] {""}

            पेज { $page }/{ $pages }
    }
    .each-prices = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        }: { $was } → <b>{ $now }</b>{ $capped ->
            [yes] {" "}(MRP)
           *[no] {""}
        }
    .apply = { $count ->
        [one] ✅ { $count } दाम बदलें
       *[other] ✅ { $count } दाम बदलें
    }
    .back = ‹ वापस
pricing-moved = { $deed ->
        [undone] ↩️ <b>{ $emoji } { $name }: दाम वापस लिए</b>
        [put] ✅ <b>{ $emoji } { $name }: बदल दिया</b>
       *[priced] ✅ <b>{ $emoji } { $name }: दाम बदल दिए</b>
    }
    { $count ->
        [one] { $count } सामान।
       *[other] { $count } सामान।
    }{ $undone ->
        [yes] {" "}बाद में वापस लिया गया।
       *[no] {""}
    }
    .undo = ↩️ वापस लें
    .shelf = ‹ शेल्फ़
pricing-several = ☑️ <b>{ $emoji } { $name }: कई एक साथ</b>{ $pages ->
        [one] {""}
       *[other] {" "}· पेज { $page }/{ $pages }
    }
    { $whole ->
        [yes] पूरा शेल्फ़ चुना है। जो छोड़ना हो उसे दबाएँ, या बताएँ क्या करना है।
       *[no] { $count ->
            [0] जो सामान चाहिए उसे दबाएँ।
            [one] { $count } सामान चुना है। क्या करना है?
           *[other] { $count } सामान चुने हैं। क्या करना है?
        }
    }
    .product = { $chosen ->
            [yes] ☑️
           *[no] ☐
        } { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        } · { $price } · { goods-left }
    .all = ☑️ पूरा शेल्फ़
    .none = ☐ फिर से चुनें
    .out = 🚫 ख़त्म
    .back = ‹ वापस
    .again = 🟢 फिर से है
    .hide = 🙈 छिपाएँ
    .show = 👁 दिखाएँ
    .most = 🙋 दिन की हद
    .price = 📈 दाम
pricing-amount = { $deed ->
        [price] 📈 <b>{ $emoji } { $name }</b>
            चुने हुए दाम कितने बदलें? दबाएँ, या लिखें, जैसे +7%।
       *[other] 🙋 <b>{ $emoji } { $name }</b>
            एक ग्राहक एक दिन में कितने पैकेट (या किलो) ले सकता है?
    }
    .part = { $part }
    .ration = { $number }
    .nothing = ♾ जितने चाहे
    .back = ‹ वापस
pricing-planned = { $deed ->
        [out] 🚫 <b>ख़त्म, जब तक आप न बदलें</b>
        [back] 🟢 <b>फिर से है</b>
        [hide] 🙈 <b>ग्राहकों को नहीं दिखेगा</b>
        [show] 👁 <b>ग्राहकों को दिखेगा</b>
        [most] 🙋 <b>{ $number ->
                [0] जितने चाहे
               *[other] हर ग्राहक को दिन में ज़्यादा से ज़्यादा { $number }
            }</b>
       *[price] 📈 <b>नए दाम</b>
    }
    { $count ->
        [0] कुछ नहीं बदलेगा।
       *[other] { $products }
    }{ $pages ->
        [one] {""}
       *[other] {""}

            पेज { $page }/{ $pages }
    }
    .each-products = • { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        }{ $deed ->
            [price] : { $was } → <b>{ $now }</b>
           *[other] {""}
        }
    .apply = { $count ->
        [one] ✅ हाँ, यह बदलें
       *[other] ✅ हाँ, { $count } बदलें
    }
    .back = ‹ वापस
