### How a shop's orders were liked.

ratings-of-shop = ⭐ <b>रेटिंग</b>
    { $count ->
        [0] अभी किसी ने रेटिंग नहीं दी। ग्राहक ऑर्डर पहुँचने के बाद दे सकते हैं।
       *[other] 5 में से { $average }, कुल { $count } ऑर्डर। { $shown ->
            [yes] ग्राहक इसे आपकी दुकान के पेज पर देखते हैं।
           *[no] पाँच रेटिंग होने पर ग्राहकों को दिखेगी।
        }
        जवाब देने के लिए किसी एक को दबाएँ।
    }
    .rating = { $stars } ⭐ · #{ $number }{ $answered ->
        [yes] {" "}· 💬
       *[no] {""}
    }
    .complaints = 🎫 शिकायतें
    .back = ‹ वापस
ratings-one = ⭐ ऑर्डर <b>#{ $number }</b>: <b>5 में से { $stars } स्टार</b>
    { $answer ->
        [none] इस ग्राहक से जो कहना है, लिखें।
       *[other] 💬 आपने कहा: “{ $answer }”
        बदलना हो तो नया लिखें।
    }
    .order = 🧾 ऑर्डर देखें
    .back = ‹ रेटिंग
ratings-answered = 💬 ग्राहक को अभी भेज रहे हैं।
