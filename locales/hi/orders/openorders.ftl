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
