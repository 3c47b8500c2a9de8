### How amounts, prices and distances are written. Numbers come already written in the language's way.

unit-g = { $amount } ग्रा
unit-kg = { $amount } किग्रा
unit-ml = { $amount } मिली
unit-l = { $amount } ली
unit-piece = { $amount }
pack-pieces = { $amount } पीस

price-per-kg = { $price }/किग्रा
price-per-piece = { $price }

distance-m = { $amount } मी
distance-km = { $amount } किमी

common-back = ‹ वापस

## The words that people type behind a number, all languages' words count everywhere. Separated by blanks.

typed-g = ग्रा ग्राम graam
typed-kg = किग्रा कि.ग्रा किलो केजी किलोग्राम kilograam
typed-piece = पीस नग अदद पैकेट पैकट nag adad paket

## Where an order stands, and why a shop said no.

order-state = { $state ->
    [placed] दुकान के जवाब का इंतज़ार
    [accepted] मंज़ूर हुआ
    [picking] पैक हो रहा है
    [ready] तैयार
    [out_for_delivery] रास्ते में
    [delivered] पहुँच गया
    [undelivered] पहुँच नहीं पाया
    [rejected] दुकान ने मना किया
    [cancelled] कैंसल हुआ
   *[expired] दुकान का जवाब नहीं आया
}
order-sign = { $state ->
    [placed] 🕐
    [accepted] 👍
    [picking] 🧺
    [ready] 📦
    [out_for_delivery] 🛵
    [delivered] ✅
    [undelivered] ⚠️
   *[over] ✖️
}
order-reason = { $reason ->
    [out_of_stock] कुछ सामान खत्म है
    [too_busy] अभी बहुत सारे ऑर्डर हैं
    [too_far] पता बहुत दूर है
    [closing] दुकान बंद होने वाली है
    [customer_asked] ग्राहक के कहने पर
    [nobody_home] घर पर कोई नहीं था
    [wrong_address] पता ढूँढने पर नहीं मिला
    [refused] दरवाज़े पर ऑर्डर नहीं लिया गया
   *[none] वजह नहीं बताई गई
}

## How an order is handed over.

order-delivery = { $delivery ->
    [at-door] 🚪 बिना मिले दरवाज़े पर रख दें
    [call-first] 📞 आने से पहले फ़ोन करें
   *[hand-over] 🤝 हाथ में दें
}

## Where a screen cannot be shown any more.

common-lost = चलिए, यहाँ से आगे बढ़ें:
    .shops = 🏪 दुकानें
    .cart = 🛒 कार्ट
    .orders = 🧾 मेरे ऑर्डर
