### Something was not right with an order that has come.

complaints-what = { $can ->
        [no] 🎫 ऑर्डर <b>#{ $number }</b>: पहुँचने के { $hours } घंटे के अंदर बता सकते हैं।
       *[yes] 🎫 <b>ऑर्डर #{ $number } में क्या ठीक नहीं था?</b>
    }
    .line = { $name }
    .all = 🧾 पूरा ऑर्डर
    .ticket = 🎫 { $ticket }{ $stands ->
        [open] {" "}⏳
        [escalated] {" "}🆘
       *[over] {" "}✔️
    }
    .back = ‹ ऑर्डर
complaints-which = 🎫 <b>क्या ठीक नहीं था?</b> ऑर्डर #{ $number }{ $about ->
        [none] {""}
       *[other] {" "}· { $about }
    }
    .fault = { complaint-fault }
    .back = ‹ ऑर्डर
complaints-ticket = 🎫 <b>आपका टिकट { $ticket }</b> · ऑर्डर #{ $number } · { $shop }
    { $about ->
        [none] {""}
       *[other] { $about } ·{" "}
    }{ complaint-fault }{ $words ->
        [none] {""}
       *[other] {""}
        “{ $words }”
    }

    { complaint-stands }{ $stands ->
        [open] {""}
        और बताना हो तो लिखें।
        [escalated] {""}
        और बताना हो तो लिखें।
       *[over] {""}
    }
    .order = 🧾 ऑर्डर देखें
complaints-told = 🎫 दुकान को अभी भेज रहे हैं।
complaints-waiting = { $count ->
        [0] 🎫 किसी शिकायत का जवाब बाकी नहीं।
       *[other] 🎫 <b>इन शिकायतों का जवाब बाकी है</b>, पुरानी पहले
    }{ $hours ->
        [0] {""}
       *[other] {""}
        ऑर्डर पहुँचने के { $hours } घंटे बाद तक शिकायत हो सकती है। बदलना हो तो नीचे समय दबाएँ।
    }
    .ticket = 🎫 { $ticket } · #{ $number }{ $stands ->
        [escalated] {" "}🆘
       *[other] {""}
    }
    .hear = { $hours } घंटे
    .back = ‹ वापस
complaints-one = 🎫 <b>{ $ticket }</b> · ऑर्डर #{ $number } · { $shop }
    { $about ->
        [none] {""}
       *[other] { $about } ·{" "}
    }{ complaint-fault }{ $words ->
        [none] {""}
       *[other] {""}
        “{ $words }”
    }

    { $stands ->
        [open] ⏳ दुकान का जवाब बाकी है।
        [escalated] 🆘 दुकान ने जवाब नहीं दिया: अब हमारी टीम के पास है।
        [refunded] 💸 लौटाए: { $amount }
        [refused] 💬 जवाब दिया: “{ $answer }”
       *[closed] ✔️ बंद
    }{ $stands ->
        [open] {""}
        पैसे लौटाएँ, या लिखें कि क्यों नहीं: ग्राहक वही पढ़ेगा।
        [escalated] {""}
        पैसे लौटाएँ, या लिखें कि क्यों नहीं: ग्राहक वही पढ़ेगा।
       *[over] {""}
    }
    .back-all = 💸 { $amount } लौटाएँ
    .list = ‹ शिकायतें
    .back-half = 💸 आधे लौटाएँ: { $amount }
complaints-kept = बदल दिया। अब से सब ऑर्डरों पर लागू है।
complaints-answered = 🎫 ग्राहक को अभी भेज रहे हैं।

command-tickets = शिकायतें
