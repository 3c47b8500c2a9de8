### What an owner does in private.

keeping-none = 🏪 यहाँ अभी आपकी कोई दुकान नहीं है। खोलना चाहेंगे? हमें लिखें, मिलकर शुरू कर देंगे।
    .shops = 🏪 पास की दुकानें
keeping-shops = { $count ->
    [one] 🏪 <b>आपकी दुकान</b>
   *[other] 🏪 <b>आपकी { $count } दुकानें</b>
}
    .shop = { $state ->
        [approved] { $open ->
            [yes] 🟢 { $name }
           *[no] 🌙 { $name }
        }
        [pending] ⏳ { $name }
       *[suspended] ⛔ { $name }
    }
keeping-shop = 🏪 <b>{ $name }</b>
    { $state ->
        [approved] { $open ->
            [yes] 🟢 खुली है: ग्राहक ऑर्डर कर सकते हैं।
           *[no] 🌙 बंद है: ग्राहक देख सकते हैं, ऑर्डर नहीं कर सकते।
        }
        [pending] ⏳ मंज़ूरी बाकी है। ग्राहकों को अभी नहीं दिखती।
       *[suspended] ⛔ प्लेटफ़ॉर्म ने रोक दी है। ग्राहकों को नहीं दिखती।
    }
    { $connected ->
        [yes] 💬 ऑर्डर आपके ग्रुप में आते हैं।
       *[no] ⚠️ <b>कोई ग्रुप नहीं जुड़ा है:</b> आपके ऑर्डर अभी कोई नहीं देख रहा।
    }
    🧾 { $count ->
        [0] आज अभी कोई ऑर्डर नहीं
        [one] आज एक ऑर्डर
       *[other] आज { $count } ऑर्डर
    }
    .open = 🟢 दुकान खोलें
    .close = 🌙 दुकान बंद करें
    .today = 🧾 आज के ऑर्डर · { $count }
    .connect = 💬 हमारा ग्रुप जोड़ें
    .reconnect = 💬 दूसरा ग्रुप जोड़ें
    .staff = 🤝 स्टाफ़
    .systems = 🔌 सिस्टम
    .back = ‹ मेरी दुकानें
keeping-opened = खुल गई: ग्राहक अब ऑर्डर कर सकते हैं।
keeping-closed = बंद हो गई: नए ऑर्डर नहीं आएँगे।
keeping-today = 🧾 <b>आज · { $name }</b>

    { $count ->
        [0] अभी कोई ऑर्डर नहीं। ऑर्डर आपके ग्रुप में भी आते हैं।
        [one] { $orders }

            <b>एक ऑर्डर, { $total }</b>
       *[other] { $orders }{ $more ->
            [0] {""}
           *[other] {""}
            … और इससे पहले के { $more }
        }

            <b>{ $count } ऑर्डर, { $total }</b>
    }
    .each-orders = { order-sign } #{ $number } · { $total } · { order-state } · { $at }
    .refresh = 🔄 रीफ़्रेश
    .back = ‹ वापस
keeping-invitation = 💬 <b>ग्रुप जोड़ें · { $name }</b>

    1. बटन दबाएँ और अपने स्टाफ़ का ग्रुप चुनें।
    2. मेरे जुड़ते ही आपसे यहीं पूछा जाएगा कि ग्रुप यही है या नहीं।
    3. इसके बाद हर ऑर्डर वहाँ एक कार्ड बनकर आएगा।

    यह लिंक बस एक बार चलता है, दस मिनट तक।
    .choose = 💬 ग्रुप चुनें
    .back = ‹ वापस
keeping-group = 🤝 ग्रुप <b>{ $group }</b> में <b>{ $name }</b> के ऑर्डर भेजें?
    उसमें सब लोग आपके ग्राहकों के ऑर्डर, नाम, फ़ोन नंबर और पते देखेंगे। क्या यह आपका ही ग्रुप है?
    .confirm = ✅ हाँ, जोड़ें
    .refuse = ✖️ नहीं
keeping-confirmed = जुड़ गया। अब ऑर्डर ग्रुप में आएँगे।
keeping-refused = नहीं जोड़ा गया।
