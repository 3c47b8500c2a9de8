### What a customer is asked while an order is packed.

answering-ask = { $weight ->
    [yes] ⚖️ <b>ऑर्डर #{ $number }</b>: { goods } आपके { $was } से ज़्यादा निकला। चलेगा?
   *[no] ❓ <b>ऑर्डर #{ $number }</b>: { goods } नहीं मिला। इसकी जगह क्या भेजें?
}
    .take = { $weighed ->
            [yes] { goods } · { $quantity } · { $cost }
           *[no] { goods } × { $quantity } · { $cost }
        }
    .weight = 👌 { $quantity } · { $cost }
    .as-ordered = उतना ही, जितना मँगाया था
    .leave = इसे रहने दें
    .cancel = ✖️ पूरा ऑर्डर कैंसल करें
answering-decided = 👌 <b>ऑर्डर #{ $number }</b>: { goods } का अब तय हो चुका है।
    .order = 🧾 ऑर्डर देखें
answering-sure = पूरा ऑर्डर <b>#{ $number }</b> कैंसल करें? दुकान इसे पैक कर रही है।
    .yes = ✖️ हाँ, कैंसल करें
    .no = नहीं, रहने दें
answering-taken = 👌 शुक्रिया, हम यही भेजेंगे।
answering-left = 👌 शुक्रिया, ठीक है।
