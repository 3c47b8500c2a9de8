### What a customer and a shop write one another about an order.

words-who = { $side ->
    [customer] 👤 ग्राहक
   *[shop] 🏪 दुकान
}
words-what = { $kind ->
    [photo] 📷 फ़ोटो
    [voice] 🎤 वॉइस मैसेज
   *[text] 💬
}
words-thread = 💬 <b>बातचीत, ऑर्डर #{ $number }</b>
    { $count ->
        [0] अभी तक कुछ नहीं लिखा गया।
       *[other]
        { $words }
    }

    { $open ->
        [yes] { $side ->
            [customer] दुकान को सिर्फ़ ऑर्डर का नंबर और आपकी बात दिखती है, आपका फ़ोन नंबर नहीं।
           *[shop] ग्राहक को सिर्फ़ ऑर्डर का नंबर और आपकी बात दिखती है, आपका नाम नहीं।
        }
        यहाँ लिखें, या फ़ोटो या वॉइस मैसेज भेजें।
       *[no] ऑर्डर पूरा हो चुका है: अब इसके बारे में नहीं लिख सकते।
    }
    .each-words = <b>{ $own ->
            [yes] 👤 आप
           *[no] { words-who }
        }</b> · { $at }
        { words-what }{ $text ->
            [none] {""}
           *[other] {" "}{ $text }
        }
    .report = 🚩 आखिरी मैसेज की शिकायत करें
    .back = ‹ वापस
words-sent = ✉️ भेज दिया।
words-reported = 🚩 शिकायत मिल गई: प्लेटफ़ॉर्म वाले इसे देखेंगे।
words-told = <b>{ words-who }</b> · #{ $number }
    { words-what }{ $text ->
        [none] {""}
       *[other] {" "}{ $text }
    }
    .answer = ↩️ जवाब दें
    .report = 🚩 शिकायत करें
words-alarm = 🚩 इस ऑर्डर के बारे में लिखी बात की शिकायत आई है: <b>#{ $number }</b> · { $shop }
    <b>{ words-who }</b>
    { words-what }{ $text ->
        [none] {""}
       *[other] {" "}{ $text }
    }
    .shop = 🏪 दुकान पर जाएँ
