### Paying at checkout, before the shop gets the order.

prepaid-waiting = { $open ->
        [yes] 💳 <b>नीचे अभी पेमेंट करें।</b>
       *[no] 🧾 <b>अभी यही स्थिति है।</b>
    }
    { $orders }{ $open ->
        [yes] {""}

        सामान { $minutes } मिनट तक आपके लिए रखा है। पेमेंट होते ही ऑर्डर दुकान को चला जाएगा।
       *[no] {""}
    }
    .each-orders = { order-sign } <b>#{ $number }</b> · { $shop } · { $total } · { order-state }
    .order = 🧾 ऑर्डर #{ $number }
    .shops = 🏪 दुकानें
prepaid-again = नीचे भेज रहे हैं ⬇️
