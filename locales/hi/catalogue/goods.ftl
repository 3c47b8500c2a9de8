### दुकान का अपना सामान: शेल्फ़, एक सामान, और उसमें क्या बदला।

goods-shelves = 📦 <b>सामान · { $shop }</b>
    { $count ->
        [0] अभी कोई सामान नहीं है। पहले सामान के लिए नाम और दाम काफ़ी हैं।
        [one] { $count } सामान।
       *[other] { $count } सामान।
    }
    जो बदला है उसे लिख भी सकते हैं: <code>प्याज़ 32</code>, <code>आटा खत्म</code>, <code>दूध +20</code>, <code>दालें +5%</code>।
    .shelf = { $emoji } { $name } · { $count }
    .add = ➕ सामान जोड़ें
    .low = ⚡ कम बचा है
    .gaps = 📋 क्या बाकी है
    .missed = 🔎 नहीं मिला
    .back = ‹ वापस
goods-shelf = { $emoji } <b>{ $name }</b>{ $pages ->
        [one] {""}
       *[other] {" "}· पेज { $page }/{ $pages }
    }
    बदलने के लिए सामान दबाएँ, या लिखें: <code>प्याज़ 32</code>, <code>आटा खत्म</code>, <code>दूध +20</code>।
    .product = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        } · { $price } · { goods-left }
    .prices = 📈 इन सबके दाम
    .several = ☑️ कई एक साथ
    .add = ➕ सामान जोड़ें
    .back = ‹ शेल्फ़
goods-left = { $standing ->
    [hidden] 🙈 छिपा है
    [out] 🚫 खत्म
    [none] 🚫 स्टॉक नहीं
    [low] ⚡ { $left } बाकी
    [uncounted] 🟢
   *[there] { $left }
}
goods-card = <b>{ $name }</b>{ $has_pack ->
        [yes] {" "}· { $pack }
       *[no] {""}
    }
    💰 <b>{ $price }</b>{ $mrp ->
        [none] {""}
       *[other] {" "}· MRP { $mrp }
    }
    { $standing ->
        [hidden] 🙈 छिपा है: ग्राहकों को नहीं दिखता।
        [out] 🚫 खत्म: { $until ->
            [none] जब तक आप न बताएँ।
           *[other] { $until } तक।
        }
        [none] 🚫 स्टॉक नहीं है।
        [low] ⚡ कम बचा है: { $left } बाकी।
        [uncounted] 🟢 मिल रहा है, गिनती नहीं रखी जाती।
       *[there] 🟢 { $left } तक ऑर्डर हो सकता है।
    }{ $counted ->
        [yes] {""}
            📦 शेल्फ़ पर: { $on_hand }{ $has_held ->
                [yes] , जिसमें { $held } ऑर्डर में हैं
               *[no] {""}
            }
       *[no] {""}
    }{ $most ->
        [none] {""}
       *[other] {""}
            🙋 एक ग्राहक को दिन में { $most } तक
    }{ $has_missing ->
        [yes] {""}

            📋 अभी नहीं बताया:
            { $missing }
       *[no] {""}
    }
    .each-missing = · { product-fact }
    .price = 💰 दाम
    .stock = 📦 स्टॉक
    .out = 🚫 आज के लिए खत्म
    .in = 🟢 फिर से है
    .edit = ✏️ जानकारी
    .past = 🕓 पहले क्या बदला
    .photos = { $count ->
        [0] 🖼 फ़ोटो
       *[other] 🖼 फ़ोटो · { $count }
    }
    .hide = 🙈 छिपाएँ
    .show = 👁 दिखाएँ
    .delete = 🗑 हटाएँ
    .back = ‹ वापस
goods-same = यह पहले से ऐसा ही है।
goods-gaps = 📋 <b>क्या बताना बाकी है · { $shop }</b>
    { $count ->
        [0] ✅ कुछ नहीं: आपके सामान के बारे में सब बताया जा चुका है।
       *[other] ग्राहक और बिल यह माँगते हैं। किस सामान में बाकी है, देखने के लिए दबाएँ।
    }
    .want = { product-fact } · { $count }
    .back = ‹ शेल्फ़
goods-wanting = { $fact ->
        [low] ⚡ <b>कम बचा है · { $shop }</b>
       *[other] 📋 <b>{ product-fact }: अभी नहीं बताया · { $shop }</b>
    }
    { $count ->
        [0] ✅ ऐसा कुछ नहीं।
        [one] एक सामान। उस पर दबाएँ, या लिखें: <code>दूध +20</code>।
       *[other] { $count } सामान। किसी पर दबाएँ, या लिखें: <code>दूध +20</code>।
    }
    .product = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        } · { $price } · { goods-left }
    .back = ‹ वापस
