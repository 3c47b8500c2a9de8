### UPI से पेमेंट।

paying-due = { $stands ->
    [asked] 📲 <b>ऑर्डर #{ $number }</b>: { $shop } को UPI से <b>{ $amount }</b> भेजें।

        UPI ID: <code>{ $id }</code>
        इसे कॉपी करके अपने UPI ऐप में डालें, पैसे भेजें, फिर “पैसे भेज दिए” दबाएँ।{ $link ->
            [none] {""}
           *[other] {""}

            या यह लिंक फ़ोन के ब्राउज़र में डालें: <code>{ $link }</code>
        }
    [later] 📲 <b>ऑर्डर #{ $number }</b> के पैसे UPI से जाएँगे, अभी के हिसाब से <b>{ $amount }</b>। सामान पैक होते ही पक्की रकम यहाँ आएगी, कॉपी करने के लिए।
    [claimed] 👌 शुक्रिया! { $shop } वाले देख रहे हैं कि ऑर्डर #{ $number } के <b>{ $amount }</b> आए या नहीं।
    [captured] ✅ ऑर्डर #{ $number } के <b>{ $amount }</b> { $shop } को मिल गए।
    [refunded] ↩️ ऑर्डर #{ $number } के <b>{ $amount }</b> आपको लौट गए।
   *[gone] ऑर्डर #{ $number } के लिए अब UPI से कुछ नहीं देना है।
}
    .id = 📋 { $id }
    .amount = 📋 { $amount }
    .number = 📋 ऑर्डर { $number }
    .picture = 🔳 दूसरे फ़ोन के लिए QR कोड
    .paid = ✅ पैसे भेज दिए
    .cash = 💵 नकद ही देना है
    .order = 🧾 ऑर्डर #{ $number }
    .upi = 📲 UPI से पैसे दें
    .open = 📲 UPI पेमेंट
paying-code = ऑर्डर #{ $number } के पेमेंट का UPI ऐप में क्या नंबर है? रेफ़रेंस (UTR) लिखें, ज़्यादातर 12 अंक: इससे दुकान को आपके पैसे जल्दी दिख जाते हैं।
    .without = बिना नंबर के
    .back = ‹ वापस
paying-cash = आप नकद देंगे।
