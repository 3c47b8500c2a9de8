### The platform's catalogue, for those who run it.

sharedgoods-goods = { $words ->
        [none] 📚 <b>कैटलॉग</b>
       *[other] 🔎 <b>कैटलॉग: “{ $words }”</b>
    }
    { $count ->
        [0] कुछ नहीं मिला। दूसरे शब्द या बारकोड लिखें।
        [one] { $count } सामान। ढूँढने के लिए शब्द या बारकोड लिखें।
       *[other] { $count } सामान। ढूँढने के लिए शब्द या बारकोड लिखें।
    }
    .good = { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
    .export = ⬇️ पूरा कैटलॉग (XLSX)
    .platform = ‹ प्लेटफ़ॉर्म
    .back = ‹ कैटलॉग
sharedgoods-good = 📚 <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>{ $hi ->
        [none] {""}
       *[other] {""}
            { $hi }
    }{ $te ->
        [none] {""}
       *[other] {""}
            { $te }
    }

    { $merged ->
        [yes] यह अब दूसरे सामान में मिल चुका है।
       *[no] { $shelf } · { $weighed ->
            [yes] तौल कर
           *[no] गिनकर
        } · टैक्स { $tax }{ $hsn ->
            [none] {""}
           *[other] {" "}· HSN { $hsn }
        }
    }{ $aliases ->
        [none] {""}
       *[other] {""}
            और नाम: { $aliases }
    }{ $barcodes ->
        [none] {""}
       *[other] {""}
            बारकोड: { $barcodes }
    }
    .facts = ✏️ बदलें
    .double = 🔗 यह दो बार है
    .part = ✂️ { $double } अलग है
    .kept = 📚 जिसमें मिला है
    .back = ‹ कैटलॉग
sharedgoods-facts = ✏️ <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    जो बदलना हो, उस पर टैप करें। दुकानें अपने सामान के बारे में जो कहती हैं, वह वैसा ही रहेगा।
    .fact = { $known ->
        [yes] ✔ { product-fact }
       *[no] ➕ { product-fact }
    }
    .back = ‹ वापस
sharedgoods-fact = ✏️ <b>{ product-fact } · { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $known ->
        [yes] अभी: { $value }
       *[no] अभी किसी ने बताया नहीं।
    }

    { $fact ->
        [names] नाम लिखें। हिन्दी या तेलुगु में लिखेंगे तो उसी भाषा का नाम बनेगा।
        [aliases] वे शब्द लिखें जिनसे लोग इसे ढूँढते हैं, बीच में कॉमा लगाएँ।
        [category] यह किस शेल्फ़ पर आता है?
        [pack] एक पैक में कितना है, लिखें: 500 g, 1 L, 6 pcs।
        [tax_bp] टैक्स की दर लिखें, जैसे 5%।
        [barcode] इसके सारे बारकोड लिखें, बीच में कॉमा लगाएँ।
       *[other] लिख दें।
    }
    .kind = { $emoji } { $name }
    .nothing = 🧹 खाली छोड़ें
    .back = ‹ वापस
sharedgoods-double = 🔗 <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    वही सामान और कौन सा है? उसके नाम के शब्द या बारकोड लिखें।
    .back = ‹ वापस
sharedgoods-doubles = 🔗 <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $count ->
        [0] इन शब्दों का कुछ नहीं है। दूसरे लिखें।
       *[other] जो वही है उस पर टैप करें, या दूसरे शब्द लिखें।
    }
    .good = { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
    .back = ‹ वापस
sharedgoods-both = 🔗 <b>क्या ये दोनों एक ही हैं?</b>

    { $goods }

    पहला रहेगा और दूसरे की जो बातें उसमें नहीं हैं, वे ले लेगा। दुकानों और उनके दामों पर कोई असर नहीं होगा, और इसे वापस भी ले सकते हैं।
    .each-goods = • { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
    .merge = ✅ दोनों एक ही हैं
    .turn = 🔄 दूसरा वाला रखें
    .back = ‹ वापस
sharedgoods-merged = अब दोनों एक हैं।
sharedgoods-parted = अब दोनों फिर अलग हैं।
sharedgoods-changed = बदल दिया।
