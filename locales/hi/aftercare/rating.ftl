### How somebody liked an order that has come.

rating-ask = { $here ->
        [no] ⭐ ऑर्डर <b>#{ $number }</b> अभी आपके पास नहीं पहुँचा। पहुँचने पर रेटिंग दें।
       *[yes] { $stars ->
            [0] ⭐ <b>{ $shop } का ऑर्डर #{ $number } कैसा रहा?</b> बस एक बार दबाएँ।
           *[other] ⭐ { $shop } का ऑर्डर <b>#{ $number }</b>: आपने <b>5 में से { $stars } स्टार</b> दिए। शुक्रिया!
        }
    }{ $answer ->
        [none] {""}
       *[other] {""}

        💬 { $shop }: “{ $answer }”
    }
    .star = { $stars } ⭐
    .order = 🧾 ऑर्डर देखें
rating-given = ⭐ शुक्रिया!
