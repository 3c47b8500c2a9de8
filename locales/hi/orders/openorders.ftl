### Open orders of the shops where somebody works, in private.

openorders-listed = 📋 <b>{ $count ->
        [0] कोई ऑर्डर बाकी नहीं।
       *[other] बाकी ऑर्डर: { $count }
    }</b>{ $pages ->
        [1] {""}
       *[other] {" "}· पेज { $page } / { $pages }
    }{ $count ->
        [0] {""}
       *[other] {""}
        पैक करने के लिए ऑर्डर दबाएँ।

        { $orders }
    }
    .each-orders = { board-entry }
    .order = { order-sign } #{ $number } · { $total }
    .shop = 🏪 आपकी दुकानें
command-open = जहाँ आप काम करते हैं, वहाँ के बाकी ऑर्डर
openorders-door = { order-sign } <b>#{ $number }</b> · { order-state }
    { $customer ->
        [none] यह ऑर्डर किसका है, यह सिर्फ़ उसे दिखता है जिसने ऑर्डर लिया या जो पहुँचा रहा है।
       *[other] 👤 { $customer }
        📱 { $phone }
        { $delivery ->
            [pickup] 🛍 दुकान से लेंगे
           *[other] 🏠 { $address }{ $map ->
                [none] {""}
               *[other] {" "}<a href="{ $map }">📍</a>
            }
        }
    }{ $remark ->
        [none] {""}
       *[other] {""}
        📝 <i>{ $remark }</i>
    }
    .lines = 📋 सामान की लिस्ट
    .words = 💬 ग्राहक को लिखें
    .back = ‹ बाकी ऑर्डर
