### A courier's round.

trips-mine = 🛵 <b>आपकी डिलीवरी</b>{ $pages ->
        [1] {""}
       *[other] {" "}· पेज { $page } / { $pages }
    }
    { $count ->
        [0] अभी आपको कुछ नहीं पहुँचाना है।
       *[other] { $stops }
    }
    .each-stops = { $at }. { order-sign } <b>#{ $number }</b> · { $total }{ $pinned ->
            [yes] {""}
           *[no] {" "}· पिन नहीं है
        }
            { $address }
    .stop = { $at }. { order-sign } #{ $number }
    .waiting = 📦 ले जाने के लिए तैयार: { $count }
    .refresh = 🔄 फिर देखें
trips-waiting = { $count ->
    [0] 📦 पैक किए सब ऑर्डर किसी न किसी के पास हैं।
   *[other] 📦 <b>पैक हैं, पर ले जाने वाला कोई नहीं।</b> जो आप लेंगे, वह आपकी लिस्ट में आएगा; पता तब दिखेगा।
}
    .take = ✋ #{ $number } · { $total }
    .back = ‹ मेरी डिलीवरी
trips-door = 🛵 <b>ऑर्डर #{ $number }</b> · { $shop }
    { order-sign } { order-state }{ $reason ->
        [none] {""}
       *[other] : { order-reason }
    }
    { $customer ->
        [none] {""}
       *[other] {""}
        👤 { $customer }
        📱 { $phone }
        🏠 { $address }
        <b>{ order-delivery }</b>{ $remark ->
            [none] {""}
           *[other] {""}
            📝 <i>{ $remark }</i>
        }

        💵 लेने हैं: <b>{ $total }</b>
        ☎️ दुकान: { $shop_phone }
    }
    .map = 🗺 रास्ता देखें
    .pick-up = 📦 ले लिया
    .give-back = ↩️ मैं नहीं ले जा पाऊँगा
    .deliver = ✅ पहुँच गया
    .at-door = 🚪 दरवाज़े पर रखा
    .fail = ⚠️ नहीं पहुँचा
    .again = 🔁 फिर कोशिश
    .shelve = 📦 वापस दुकान में रखा
    .back = ‹ मेरी डिलीवरी
trips-why = ऑर्डर <b>#{ $number }</b> क्यों नहीं पहुँच पाया?
    .nobody-home = घर पर कोई नहीं
    .wrong-address = पता गलत है
    .refused = दरवाज़े पर नहीं लिया
    .back = ‹ वापस
trips-delivered = ✅ #{ $number } पहुँच गया।
trips-shelved = 📦 #{ $number } वापस दुकान में है।

command-deliveries = आपको क्या पहुँचाना है
