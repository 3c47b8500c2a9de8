### From a full cart to a placed order.

checkout-where = 🏠 <b>कहाँ पहुँचाएँ?</b>
    { $has_last ->
        [yes] कोई पता चुनें, या नया लिखें: मकान नंबर, गली, इलाका।
       *[no] अपना पता लिखें: मकान नंबर, गली, इलाका।
    }
    .address = 🏠 { $address }
    .all = 🏠 मेरे सब पते
    .here = 📍 जहाँ की लोकेशन भेजी थी
    .collect = 🛍 दुकान से खुद लेंगे
    .locate = 📍 मेरी लोकेशन भेजें
    .back = ‹ कार्ट
checkout-locate = 📍 <b>आपका घर कहाँ है?</b>
    नीचे के बटन से लोकेशन भेजें। मकान और गली उसके बाद लिखें।
    .share = 📍 मेरी लोकेशन भेजें
    .back = ‹ वापस
checkout-house = 📍 मिल गई। <b>मकान और गली कौन सी है?</b>
    जिससे घर आसानी से मिल जाए, लिखें: मकान नंबर, गली, मंज़िल, पास की कोई पहचान।
    .back = ‹ वापस
checkout-who = 👤 <b>किसके नाम पर पहुँचाएँ?</b>
    नीचे के बटन से अपना कॉन्टैक्ट भेजें, या नाम लिखें।
    .share = 📱 मेरा कॉन्टैक्ट भेजें
    .back = ‹ वापस
checkout-phone = 📱 शुक्रिया, <b>{ $name }</b> जी। <b>फ़ोन नंबर क्या है?</b>
    दुकान बस इसी ऑर्डर के लिए फ़ोन करेगी।
    .back = ‹ वापस
checkout-note = 📝 <b>दुकान से कुछ कहना है?</b>
    जैसे: प्लास्टिक की थैली न दें। गेट पर छोड़ दें।
    .none = कुछ नहीं
    .back = ‹ वापस
checkout-review = 🧾 <b>सब ठीक है?</b>

    { $parts }{ $others ->
        [0] {""}
       *[other] {""}
        … और { $others } दुकानें
    }

    { $pickup ->
        [yes] 🛍 आप खुद लेने आएँगे
       *[no] 🏠 { $address ->
            [none] पता अभी बाकी है
           *[other] { $address }
        }
        { order-delivery }
    }
    👤 { $name ->
        [none] नाम अभी बाकी है
       *[other] { $name }
    }{ $phone ->
        [none] {""}
       *[other] , { $phone }
    }{ $remark ->
        [none] {""}
       *[other] {""}
        📝 { $remark }
    }{ $substitutes ->
        [yes] {""}
        🔁 कोई चीज़ न मिले तो: { substitution-wish }
       *[no] {""}
    }

    { $pickup ->
        [yes] 💵 दुकान पर नकद: <b>{ $total }</b>
       *[no] 💵 सामान मिलने पर नकद: <b>{ $total }</b>
    }
    .each-parts = 🏪 <b>{ $shop }</b>
        { $brief ->
            [yes] • चीज़ें: { $count }
           *[no] { $lines }
        }
        { $pickup ->
            [yes] 🏬 { $where }
           *[no] { $has_fee ->
                [yes] डिलीवरी { $fee }
               *[no] डिलीवरी मुफ़्त
            }
        }{ $several ->
            [yes] {" "}· { $total }
           *[no] {""}
        }{ order-extras }{ $coupon_fault ->
            [none] {""}
           *[other] {""}
            ⚠️ 🏷 { $coupon } अभी नहीं चलेगा।
        }{ $promised ->
            [none] {""}
           *[other] {""}
            { $pickup ->
                [yes] 🕒 करीब { $promised } तक तैयार
               *[no] 🕒 करीब { $promised } तक आपके पास
            }
        }{ $slot ->
            [none] {""}
           *[other] {""}
            { $pickup ->
                [yes] 🕒 <b>{ $slot }</b> तैयार
               *[no] 🕒 <b>{ $slot }</b> आपके पास
            }
        }{ $lost ->
            [yes] {""}
            ⚠️ आपका चुना हुआ समय अब ख़ाली नहीं है।
           *[no] {""}
        }
    .each-lines = { $weighed ->
            [yes] • { goods } · { $quantity } · { $cost }
           *[no] • { goods } × { $quantity } · { $cost }
        }
    .pay = 💳 { $total } अभी दें
    .upi = 📲 ऑर्डर करें, पैसे UPI से
    .place = ✅ ऑर्डर करें · { $total }
    .cash = 💵 नकद कैसे देंगे?
    .where = 🏠 पता
    .who = 👤 नाम, फ़ोन
    .pin = 📍 नक्शे पर पिन लगाएँ
    .collect = 🛍 दुकान से खुद लेंगे
    .bring = 🛵 डिलीवरी चाहिए
    .delivery = 🤝 डिलीवरी का तरीका
    .time = 🕒 दूसरा समय
    .substitutes = 🔁 कोई चीज़ न मिले तो
    .coupon = 🏷 कूपन
    .note = 📝 नोट
    .back = ‹ कार्ट
checkout-pin = 📍 <b>नक्शे पर यह कहाँ है?</b>
    { $address ->
        [none] {""}
       *[other] 🏠 { $address }
    }
    नीचे के बटन से अपने दरवाज़े की लोकेशन भेजें, दुकान को घर जल्दी मिल जाएगा।
    .share = 📍 मेरी लोकेशन भेजें
    .back = ‹ वापस
checkout-pinned = 📍 पिन लग गया।
checkout-nothing = 🛒 अभी ऑर्डर करने को कुछ नहीं है।
    .shops = 🏪 दुकानें देखें
    .orders = 🧾 मेरे ऑर्डर
checkout-placed = 🎉 <b>शुक्रिया! { $count ->
        [one] आपका ऑर्डर हो गया।
       *[other] आपके { $count } ऑर्डर हो गए।
    }</b>
    { $orders }

    { $later ->
        [yes] दुकान खुलने पर जवाब देगी; हम आपको यहीं बताएँगे।
       *[no] { $count ->
            [one] दुकान कुछ ही मिनट में जवाब देती है; हम आपको यहीं बताएँगे।
           *[other] दुकानें कुछ ही मिनट में जवाब देती हैं; हम आपको यहीं बताएँगे।
        }
    }
    .each-orders = 🧾 <b>#{ $number }</b> · { $shop }{ $promised ->
            [none] {""}
           *[other] {" "}· 🕒 करीब { $promised } तक
        }{ $slot ->
            [none] {""}
           *[other] {" "}· 🕒 { $slot }
        }
    .order = 🧾 ऑर्डर #{ $number }
    .shops = 🏪 दुकानें
