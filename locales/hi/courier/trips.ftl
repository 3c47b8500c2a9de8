### A courier's round.

trips-mine = 🛵 <b>आपकी डिलीवरी</b>{ $pages ->
        [1] {""}
       *[other] {" "}· पेज { $page } / { $pages }
    }
    { $count ->
        [0] अभी आपको कुछ नहीं पहुँचाना है।
       *[other] { $stops }
    }{ $has_cash ->
        [no] {""}
       *[yes] {""}
        💵 आपके पास जमा करने का नकद: { $cash }
    }
    .each-cash = <b>{ $sum }</b>
    .each-stops = { $at }. { order-sign } <b>#{ $number }</b> · { $total }{ $pinned ->
            [yes] {""}
           *[no] {" "}· पिन नहीं है
        }
            { $address }
    .stop = { $at }. { order-sign } #{ $number }
    .waiting = 📦 ले जाने के लिए तैयार: { $count }
    .cash = 💵 डिलीवरी वालों का नकद
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

        { $owes ->
            [yes] 💵 लेने हैं: <b>{ $collect }</b>
           *[no] 💵 कुछ नहीं लेना है, पैसे मिल चुके हैं।
        }
        ☎️ दुकान: { $shop_phone }
    }
    .upi = 📲 UPI का QR कोड
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
trips-code = 🔢 ऑर्डर <b>#{ $number }</b>: ग्राहक से 4 अंकों का कोड पूछें और यहाँ लिखें।
    .back = ‹ वापस
trips-wrong-code = { $left ->
    [0] कोड गलत है, और अब कोशिश नहीं कर सकते। ग्रुप से कहें कि “पहुँच गया” दबा दें।
    [1] कोड गलत है। एक कोशिश बाकी है।
   *[other] कोड गलत है। { $left } कोशिशें बाकी हैं।
}
trips-photo = 📷 ऑर्डर <b>#{ $number }</b>: जो दे रहे हैं, उसकी फ़ोटो भेजें।
    .back = ‹ वापस
trips-live = 📡 ग्राहक आपको नक्शे पर देखते हैं, जब तक आप उनके दरवाज़े पर न पहुँचें। आप कहाँ थे, यह कहीं नहीं रखा जाता।
trips-delivered = ✅ #{ $number } पहुँच गया।
trips-shelved = 📦 #{ $number } वापस दुकान में है।

command-deliveries = आपको क्या पहुँचाना है
