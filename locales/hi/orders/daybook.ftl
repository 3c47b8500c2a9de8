### A day of a shop: what was ordered, and what it came to.

daybook-day = 🧾 <b>{ $today ->
        [yes] आज
       *[no] { $day }
    } · { $name }</b>

    { $count ->
        [0] { $today ->
            [yes] अभी कोई ऑर्डर नहीं। ऑर्डर आपके ग्रुप में भी आते हैं।
           *[no] इस दिन कोई ऑर्डर नहीं था।
        }
       *[other] { $orders }

            <b>{ $count ->
                [one] एक ऑर्डर
               *[other] { $count } ऑर्डर
            }</b>
            ✅ पहुँच गए, पैसे मिल गए: <b>{ $taken }</b>{ $has_open ->
                [yes] {""}
                🕐 अभी बाकी: { $open }
               *[no] {""}
            }{ $has_lost ->
                [yes] {""}
                ✖️ नहीं हो पाए: { $lost }
               *[no] {""}
            }
    }

    कोई और दिन देखना है? तारीख लिखें: <i>कल</i>, <i>25 दिसंबर</i>।
    .each-orders = { order-sign } #{ $number } · { $total } · { order-state } · { $at }{ $slot ->
            [none] {""}
           *[other] {" "}· ⏰ { $slot }
        }
    .order = 🧾 #{ $number }
    .before = ‹ { $day }
    .after = { $day } ›
    .today = आज ›
    .refresh = 🔄 रीफ़्रेश
    .close = 📒 दिन का हिसाब
    .back = ‹ वापस
daybook-no-date = यह बीते दिनों की कोई तारीख नहीं लगती। ऐसे लिखें: कल, रविवार, 25 दिसंबर, 25.12.2026
