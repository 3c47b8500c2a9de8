### Where somebody is signed in besides the chat.

sessions-mine = 🔑 <b>आप कहाँ साइन इन हैं</b>

    { $count ->
        [0] अभी किसी ब्राउज़र या ऐप में नहीं। इस चैट में आपके सिवा आपका अकाउंट कोई नहीं चला सकता।
       *[other] { $sessions }
    }
    .each-sessions = { $nth }. 💻 <b>{ $client }</b>
        { $since } से, पिछली बार { $used }
    .one = ✂️ { $nth } · { $client }
    .everywhere = 🚪 सब जगह से साइन आउट करें
    .refresh = 🔄 रीफ़्रेश
    .back = ‹ वापस
sessions-one = ✂️ <b>वहाँ से साइन आउट करें?</b>
    { $client }
    { $since } से, पिछली बार { $used }

    यह तुरंत हो जाएगा। वहाँ वापस आने के लिए फिर से साइन इन करना होगा।
    .end = ✂️ साइन आउट करें
    .back = ‹ नहीं, रहने दें
sessions-everywhere = { $count ->
    [0] 🔑 <b>आप और कहीं साइन इन नहीं हैं</b>
    [one] 🚪 <b>उस एक जगह से साइन आउट करें?</b>
   *[other] 🚪 <b>सभी { $count } जगहों से साइन आउट करें?</b>
}
    यह चैट आपकी ही रहेगी। यहाँ कुछ अजीब लगे, तो अपना पासवर्ड भी बदल लें।
    .end = 🚪 हाँ, सब जगह से
    .back = ‹ वापस
sessions-ended = वहाँ से साइन आउट हो गया।
sessions-all-ended = { $count ->
    [0] आप कहीं साइन इन नहीं थे।
    [one] एक जगह से साइन आउट हो गया।
   *[other] { $count } जगहों से साइन आउट हो गया।
}

command-sessions = देखें कि आप कहाँ साइन इन हैं
