### What delivery costs by distance, and where a map says that a shop delivers.

zones-bands = 💰 <b>दूरी के हिसाब से चार्ज · { $name }</b>
    { $count ->
        [0] डिलीवरी हर जगह एक ही दाम पर है: <b>{ $fee }</b>।
       *[other] { $bands }
        • इससे दूर: { $fee }
    }

    दूरियाँ और हर दूरी का चार्ज लिखें:
    <code>2 किमी free, 4 किमी 20, 6 किमी 40 min 300 free 1000</code>
    “min” मतलब वहाँ कम से कम कितने का ऑर्डर, “free” मतलब कितने से ऊपर डिलीवरी मुफ़्त। जो न लिखें, वह हमेशा जैसा रहेगा: { $minimum ->
        [none] कोई न्यूनतम नहीं
       *[other] { $minimum } से ऑर्डर
    }{ $free_from ->
        [none] {""}
       *[other] , { $free_from } या ज़्यादा पर मुफ़्त
    }।
    .each-bands = • { $upto } तक: { $own ->
            [none] हमेशा वाला चार्ज
           *[other] { $gratis ->
                [yes] मुफ़्त
               *[no] { $own }
            }
        }{ $least ->
            [none] {""}
           *[other] , { $least } से ऑर्डर
        }{ $free ->
            [none] {""}
           *[other] , { $free } से मुफ़्त
        }
    .one-fee = ♻️ हर जगह एक ही चार्ज
    .back = ‹ वापस
zones-area = 🗺 <b>मैप पर इलाका · { $name }</b>
    { $count ->
        [0] दुकान से हर तरफ़ { $reach } तक डिलीवरी होती है।
       *[other] डिलीवरी यहीं होती है, और कहीं नहीं:
        { $zones }
    }

    geojson.io पर, या किसी भी मैप पर जो GeoJSON सेव करता हो, अपना इलाका बनाएँ और फ़ाइल यहाँ 📎 से भेजें। इलाके कई हो सकते हैं, हर एक का अपना नाम, चार्ज और न्यूनतम।
    .each-zones = • { $called ->
            [none] इलाका { $number }
           *[other] { $called }
        }{ $own ->
            [none] {""}
           *[other] : डिलीवरी { $own }
        }{ $least ->
            [none] {""}
           *[other] , { $least } से ऑर्डर
        }{ $free ->
            [none] {""}
           *[other] , { $free } से मुफ़्त
        }
    .picture = 🖼 तस्वीर में दिखाएँ
    .drop = 📏 फिर से दूरी के हिसाब से
    .back = ‹ वापस
zones-dropping = 📏 <b>फिर से दूरी के हिसाब से?</b>
    तब हर तरफ़ { $reach } तक डिलीवरी होगी, और { $count ->
        [one] आपका बनाया इलाका हट जाएगा।
       *[other] आपके बनाए { $count } इलाके हट जाएँगे।
    } फ़ाइल से इसे कभी भी दोबारा लगा सकते हैं।
    .yes = 📏 हाँ, दूरी के हिसाब से
    .back = ‹ नहीं, मैप रहने दें
zones-kept = सेव हो गया। अगले ऑर्डर से यही चलेगा।
zones-drawn = सेव हो गया। इसकी तस्वीर नीचे आ रही है: देख लें कि सब वैसा ही है जैसा आप चाहते थे।
zones-picture-comes = तस्वीर अभी नीचे आ रही है।
notice-zones-picture = 🗺 { $name } यहाँ डिलीवरी करती है। लाल बिंदु दुकान है।
