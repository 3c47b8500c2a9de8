### People, as those who run the platform see them.

people-page = { $count ->
        [0] 👥 <b>कोई नहीं मिला</b>
       *[other] 👥 <b>लोग</b>
    }{ $beginning ->
        [none] {""}
       *[other] {" "}· “{ $beginning }”
    }

    { $count ->
        [0] किसी का नाम या साइन-इन नाम ऐसे शुरू नहीं होता।
       *[other] { $people }
    }

    नाम या साइन-इन नाम की शुरुआत, या नंबर लिखें।
    .each-people = { $state ->
            [active] 👤
            [disabled] ⛔
           *[erased] 🕳
        } <b>{ $name }</b>{ $handle ->
            [none] {""}
           *[other] {" "}· { $handle }
        }{ $role ->
            [customer] {""}
           *[other] {" "}· { role-name }
        }
    .one = { $state ->
            [active] 👤 { $name }
            [disabled] ⛔ { $name }
           *[erased] 🕳 { $name }
        }{ $handle ->
            [none] {""}
           *[other] {" "}· { $handle }
        }
    .all = 👥 सब लोग
    .back = ‹ प्लेटफ़ॉर्म
people-person = { $state ->
        [active] 👤
        [disabled] ⛔
       *[erased] 🕳
    } <b>{ $name }</b>
    { $state ->
        [active] चालू
        [disabled] रोका हुआ: कुछ नहीं कर सकते
       *[erased] मिटाया हुआ
    } · नंबर { $number }
    { $handle ->
        [none] साइन-इन नाम नहीं है
       *[other] साइन-इन नाम <b>{ $handle }</b>
    }
    भाषा { $language ->
        [hi] हिन्दी
        [te] तेलुगु
       *[en] अंग्रेज़ी
    }, { $since } से यहाँ{ $erased ->
        [none] {""}
       *[other] {""}
            ⏳ { $erased } को मिटा दिया जाएगा
    }

    <b>रोल</b>
    { $held ->
        [0] • ग्राहक
       *[other] { $roles }
    }{ $by_settings ->
        [yes] {""}
            • सेटिंग के हिसाब से चैट में एडमिन
       *[no] {""}
    }

    <b>साइन इन के तरीके</b>
    { $known ->
        [0] कोई नहीं
       *[other] { $ways }
    }{ $approved ->
        [none] {""}
        [yes] {""}
            🔐 दूसरे स्टेप को रोल के लिए मंज़ूरी है
       *[no] {""}
            ⏳ दूसरे स्टेप को रोल के लिए मंज़ूरी बाकी है
    }

    { $chats ->
        [0] कोई चैट नहीं
        [one] एक चैट
       *[other] { $chats } चैट
    } · { $sessions ->
        [0] और कहीं साइन इन नहीं
        [one] एक जगह साइन इन
       *[other] { $sessions } जगह साइन इन
    }
    .each-roles = • { role-name }{ $here ->
            [yes] {""}
           *[no] {" "}· { $shop }
        }
    .each-ways = • { $way ->
            [password] पासवर्ड
            [telegram] Telegram
            [oidc] दूसरी जगह का अकाउंट
            [totp] ऑथेंटिकेटर ऐप
            [passkey] पासकी
           *[recovery] रिकवरी कोड
        }
    .rename = ✏️ नाम
    .signout = 🚪 सब जगह से साइन आउट
    .disable = ⛔ रोकें
    .enable = 🟢 फिर चालू करें
    .remove = 🗑 मिटाएँ
    .keep = ↩️ न मिटाएँ
    .code = 🔐 दूसरे स्टेप का कोड
    .roles = 🎖 रोल
    .back = ‹ लोग
people-again = 👤 <b>आपने यह रिकॉर्ड कुछ देर पहले खोला था</b>
    कौन किसका रिकॉर्ड देखता है, यह लिखा जाता है। फिर से खोलें?
    .open = 👤 खोलें
    .back = ‹ लोग

command-users = लोगों की लिस्ट देखें
command-user = किसी एक का रिकॉर्ड खोलें
