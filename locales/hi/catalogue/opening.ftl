### Opening a shop, and what its owner says of it.

opening-name = 🏪 <b>यहाँ अपनी दुकान खोलें</b> · { $of } में से 1
    दुकान का नाम क्या है? जैसा बोर्ड पर लिखा है, वैसा ही लिखें।
    चाहें तो तीन भाषाओं तक में, हर भाषा अलग पंक्ति में: English, हिन्दी, తెలుగు।

    <i>कुल { $of } छोटे सवाल हैं; पहले चार के बाद हर जवाब के लिए एक टैप काफ़ी है।</i>
    .back = ‹ वापस
opening-where = 📍 <b>दुकान कहाँ है?</b> · { $of } में से 2
    { $address ->
        [none] अभी दुकान में हैं? तो नीचे के बटन से अपनी लोकेशन भेजें। नहीं तो 📎 से जगह भेजें, या जैसा मैप दिखाता है वैसा लिखें: 17.3850, 78.4867। मैप का लिंक भी चलेगा।
       *[other] { $address } – मिल गया। अब मैप पर जगह चाहिए, ताकि पास के ग्राहक आपको ढूँढ सकें: नीचे के बटन से लोकेशन भेजें, 📎 से जगह भेजें, या जैसा मैप दिखाता है वैसा लिखें: 17.3850, 78.4867।
    }
    .share = 📍 मैं दुकान में हूँ
    .back = ‹ वापस
opening-street = 🪧 <b>ग्राहकों को कौन-सा पता दिखे?</b> · { $of } में से 3
    जैसे: दुकान 4, स्टेशन रोड, घंटाघर के पास।
    .back = ‹ वापस
opening-phone = ☎️ <b>ग्राहक किस नंबर पर फ़ोन करें?</b> · { $of } में से 4
    नीचे के बटन से अपना नंबर भेजें, या दुकान का नंबर लिखें।
    .share = 📱 मेरा नंबर
    .back = ‹ वापस
opening-made = 🎉 { $name } तैयार है। अभी इसे कोई नहीं देखता: कुछ सवाल और, फिर आप इसे मंज़ूरी के लिए भेजेंगे।
opening-part = { $number ->
        [0] {""}
       *[other] <i>{ $of } में से { $number }</i> ·{" "}
    }{ $part ->
        [names] 🏪 <b>दुकान का नाम क्या है?</b> तीन भाषाओं तक में, हर भाषा अलग पंक्ति में: English, हिन्दी, తెలుగు।
        [address] 🪧 <b>ग्राहकों को कौन-सा पता दिखे?</b>
        [phone] ☎️ <b>ग्राहक किस नंबर पर फ़ोन करें?</b>
        [hours] 🕗 <b>दुकान कब खुली रहती है?</b> चुनें, या लिखें: 8–21, या सोम–शनि 8–13, 16–21, रवि बंद। इस समय के बाहर ऑर्डर नहीं लिए जाते।
        [radius] 📏 <b>आप कितनी दूर तक सामान पहुँचाते हैं?</b> चुनें, या लिखें: ढाई किमी।
        [minimum] 🧺 <b>कम से कम कितने का ऑर्डर लेते हैं?</b> चुनें, या रकम लिखें।
        [fee] 🛵 <b>डिलीवरी का कितना लेते हैं?</b> चुनें, या रकम लिखें।
        [free-from] 🎁 <b>कितने के ऑर्डर पर डिलीवरी मुफ़्त है?</b> चुनें, या रकम लिखें।
        [registration] 🧾 <b>GST में आपका रजिस्ट्रेशन कैसा है?</b> बिल उसी के हिसाब से बनते हैं।
        [legal-name] ✍️ <b>कारोबार किसके नाम पर है?</b> जैसा लाइसेंस पर लिखा है: आपका नाम, या फ़र्म का।
        [gstin] 🔢 <b>आपका GSTIN क्या है?</b> रजिस्ट्रेशन के 15 अक्षर और अंक। यह आपके बिलों पर रहेगा।
       *[fssai] 🥗 <b>आपका FSSAI नंबर क्या है?</b> लाइसेंस या रजिस्ट्रेशन के 14 अंक। यह आपके पेज पर और बिलों पर रहेगा।
    }{ $onward ->
        [yes] {""}
       *[no] {""}

        अभी: { $part ->
            [names] { $name }
            [address] { $address }
            [phone] { $phone }
            [hours] { $hours ->
                [none] नहीं बताया
               *[other] { $hours }
            }
            [radius] { $reach }
            [minimum] { $has_minimum ->
                [yes] { $minimum }
               *[no] कितने का भी
            }
            [fee] { $has_fee ->
                [yes] { $fee }
               *[no] मुफ़्त
            }
            [free-from] { $free_from ->
                [none] कभी नहीं
               *[other] { $free_from }
            }
            [registration] { shop-registration }
            [legal-name] { $legal_name ->
                [none] नहीं बताया
               *[other] { $legal_name }
            }
            [gstin] { $gstin ->
                [none] नहीं बताया
               *[other] { $gstin }
            }
           *[fssai] { $fssai ->
                [none] नहीं बताया
               *[other] { $fssai }
            }
        }
    }
    .hours = { $hours }
    .radius = { $reach }
    .minimum = { $some ->
        [yes] { $amount }
       *[no] कितने का भी
    }
    .fee = { $some ->
        [yes] { $amount }
       *[no] मुफ़्त
    }
    .free-from = { $amount }
    .registration = { shop-registration }
    .same = बोर्ड वाला ही: { $name }
    .none = { $part ->
        [fssai] बाद में बताऊँगा
        [gstin] मेरे पास नहीं है
       *[other] कभी नहीं
    }
    .later = ⏩ बाकी बाद में
opening-pin = 📍 <b>दुकान मैप पर कहाँ है?</b>
    नीचे के बटन से अपनी लोकेशन भेजें, 📎 से जगह भेजें, या जैसा मैप दिखाता है वैसा लिखें: 17.3850, 78.4867।
    .share = 📍 मैं दुकान में हूँ
    .back = ‹ वापस
opening-kept = सेव हो गया।
opening-all = 👌 बस, हो गया। एक बार देख लें।
opening-submitted = 📨 भेज दिया। एडमिन के देखते ही यहाँ मैसेज आएगा।
opening-facts = 📋 <b>{ $name }</b>
    { $state ->
        [approved] ✅ मंज़ूर
        [suspended] ⛔ रोकी गई{ $reason ->
            [none] {"।"}
           *[other] : { $reason }
        }
       *[pending] { $submitted ->
            [yes] ⏳ मंज़ूरी के लिए भेजी गई। ग्राहक इसे अभी नहीं देख सकते।
           *[no] { $reason ->
                [none] ✏️ <b>अभी भेजी नहीं गई।</b> ग्राहक इसे नहीं देख सकते।
               *[other] ↩️ <b>यह ठीक करके फिर भेजें:</b> { $reason }
            }
        }
    }

    🏪 { $every }
    🪧 { $address }
    ☎️ { $phone }
    🕗 { $hours ->
        [none] समय: नहीं बताया
       *[other] { $hours }
    }
    📏 { $reach }
    🧺 { $has_minimum ->
        [yes] { $minimum } से ऑर्डर
       *[no] कितने का भी ऑर्डर
    }
    🛵 { $has_fee ->
        [yes] डिलीवरी { $fee }{ $free_from ->
            [none] {""}
           *[other] , { $free_from } से मुफ़्त
        }
       *[no] मुफ़्त डिलीवरी
    }
    🧾 { shop-registration }
    ✍️ { $legal_name ->
        [none] लाइसेंस वाला नाम: नहीं बताया
       *[other] { $legal_name }
    }
    🥗 FSSAI: { $fssai ->
        [none] नहीं बताया
       *[other] { $fssai }
    }
    🔢 GSTIN: { $gstin ->
        [none] नहीं बताया
       *[other] { $gstin }
    }

    { $missing ->
        [0] ✅ कुछ बाकी नहीं है।
        [one] 📋 <b>एक बात बाकी है:</b>
            { $gaps }
       *[other] 📋 <b>{ $missing } बातें बाकी हैं:</b>
            { $gaps }
    }
    .each-gaps = • { shop-gap }
    .gaps = 📋 सामान में क्या बाकी है
    .submit = 📨 मंज़ूरी के लिए भेजें
    .names = 🏪 नाम
    .phone = ☎️ फ़ोन
    .address = 🪧 पता
    .hours = 🕗 समय
    .radius = 📏 कितनी दूर
    .minimum = 🧺 न्यूनतम
    .fee = 🛵 डिलीवरी
    .free-from = 🎁 मुफ़्त कब
    .registration = 🧾 GST
    .legal-name = ✍️ लाइसेंस वाला नाम
    .gstin = 🔢 GSTIN
    .fssai = 🥗 FSSAI
    .pin = 📍 मैप पर
    .hand-over = 🔑 सौंपें
    .back = ‹ मेरी दुकान
