### Profile, preferences and orders on the account page. No tags: the page brings its own.

account-profile = प्रोफ़ाइल और पसंद
    .hint = आपका नाम, ऑर्डर कहाँ पहुँचाएँ, मैसेज, साइलेंट समय।
    .delivery = आपके ऑर्डर
    .address = आम तौर पर यहाँ पहुँचाएँ
    .no-address = तय नहीं: हर ऑर्डर पर पूछें
    .new-address = या नया पता
    .address-hint = मकान नंबर, गली, इलाका। आगे से ऑर्डर यहीं पहुँचेंगे।
    .way = डिलीवरी का तरीका
    .notices = चैट में मैसेज
    .progress = हर ऑर्डर का एक मैसेज, जो हर कदम दिखाए
    .always = ये हमेशा आते हैं: ऑर्डर मंज़ूर हुआ या नहीं, रास्ते में है, पहुँच गया, कैंसल हुआ, और आपके अकाउंट की सुरक्षा की हर बात।
    .quiet = साइलेंट समय
    .quiet-how = मैसेज तब भी आते हैं, बस आवाज़ नहीं होती। सिर्फ़ अकाउंट की सुरक्षा के मैसेज हमेशा आवाज़ के साथ आते हैं। न चाहिए तो दोनों समय खाली छोड़ दें।
    .quiet-from = कब से
    .quiet-to = कब तक
    .zone = टाइम ज़ोन
    .zone-hint = जैसे Asia/Kolkata। खाली छोड़ें तो दुकान की घड़ी से।
account-orders = आपके ऑर्डर
    .hint = क्या मँगाया, और वह कहाँ पहुँचा।
    .none = आपने अभी कुछ नहीं मँगाया है। ऑर्डर आपकी Telegram चैट में होता है।
    .standing = { order-sign } { order-state } · { $placed }
    .total = { $total }
    .older = पुराने ऑर्डर
    .newest = सबसे नए ऑर्डर
account-order = ऑर्डर #{ $number }
    .shop = { $shop }
    .reason = वजह: { order-reason }।
    .thing = { $name }{ $pack ->
        [none] {""}
       *[other] {" "}{ $pack }
    }
    .amount = { $weighed ->
        [yes] { $amount }
       *[no] × { $amount }
    }
    .cost = { $cost }
    .discount = कूपन
    .less = −{ $discount }
    .tip = टिप
    .fee = डिलीवरी
    .sum = कुल
    .to = कहाँ पहुँचाना है
    .call = कुछ पूछना है? { $shop }: { $phone }
    .withdraw = यह ऑर्डर कैंसल करें
