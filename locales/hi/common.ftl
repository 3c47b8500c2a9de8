### How amounts, prices and distances are written. Numbers come already written in the language's way.

unit-g = { $amount } ग्राम
unit-kg = { $amount } किलो
unit-ml = { $amount } मिली
unit-l = { $amount } ली
unit-piece = { $amount }
pack-pieces = { $amount } पीस

price-per-kg = { $price }/किलो
price-per-l = { $price }/ली
price-per-one = { $price }/पीस
price-per-piece = { $price }

goods = { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }{ $alike ->
        [yes] {" "}({ $price })
       *[no] {""}
    }

distance-m = { $amount } मी
distance-km = { $amount } किमी

## Hours, and moments to come. They stand behind words such as “opens” and “until”.

shop-shut = { $opens_at ->
    [none] बंद
   *[other] खुलेगी { $opens_at }
}
weekday = { $day ->
    [mon] सोम
    [tue] मंगल
    [wed] बुध
    [thu] गुरु
    [fri] शुक्र
    [sat] शनि
   *[sun] रवि
}
clocks-span = { $opens } – { $closes }
clocks-all-day = पूरे दिन खुली
clocks-closed = बंद
ahead-today = { $time }
ahead-tomorrow = कल { $time }
ahead-later = { $day } { $time }
span-today = आज { $from } – { $to }
span-tomorrow = कल { $from } – { $to }
span-later = { $day } { $from } – { $to }

common-back = ‹ वापस
common-previous = ‹ पीछे
common-next = आगे ›
common-as-it-stands = अभी यही स्थिति है।

## Where an order stands, and why a shop said no.

order-state = { $state ->
    [awaiting_payment] पेमेंट का इंतज़ार
    [placed] दुकान के जवाब का इंतज़ार
    [accepted] मंज़ूर हुआ
    [picking] पैक हो रहा है
    [ready] तैयार
    [out_for_delivery] रास्ते में
    [delivered] पहुँच गया
    [collected] ले लिया गया
    [undelivered] पहुँच नहीं पाया
    [rejected] दुकान ने मना किया
    [cancelled] कैंसल हुआ
   *[expired] दुकान का जवाब नहीं आया
}
line-fate = { $state ->
    [missing] ✖️ नहीं मिला
    [left_out] ✖️ नहीं भेजा जाएगा
    [replaced] ✖️ इसकी जगह दूसरा सामान
    [waiting] ❓ जवाब का इंतज़ार है
   *[other] ✔️
}
line-amount = { $changed ->
    [yes] { $was } → { $quantity }
   *[no] { $quantity }
}
order-sign = { $state ->
    [awaiting_payment] 💳
    [placed] 🕐
    [accepted] 👍
    [picking] 🧺
    [ready] 📦
    [out_for_delivery] 🛵
    [delivered] ✅
    [collected] 🛍
    [undelivered] ⚠️
   *[over] ✖️
}
complaint-fault = { $fault ->
     [missing] मिला ही नहीं
     [wrong] कुछ और आया
     [spoilt] खराब या एक्सपायर्ड था
     [damaged] टूटा-फूटा था
    *[other] कुछ और बात
}
complaint-stands = { $stands ->
     [open] दुकान 24 घंटे में यहाँ जवाब देगी।
     [escalated] दुकान ने जवाब नहीं दिया, अब हमारी टीम देख रही है।
     [refunded] { $amount } आपको वापस मिलेंगे।
     [refused] जवाब: “{ $answer }”
    *[closed] एक महीने तक जवाब नहीं आया, इसलिए बंद कर दी। दुकान को फ़ोन कर सकते हैं।
}
refund-reason = { $why ->
    [less_came] सामान कम आया
    [cancelled] ऑर्डर कैंसल हुआ
    [rejected] दुकान ऑर्डर नहीं ले पाई
    [expired] दुकान से जवाब नहीं आया
    [paid_twice] दो बार पैसे आए
    [delayed] बहुत देर हुई
   *[complaint] कुछ ठीक नहीं था
}
order-paying = { $paying ->
    [upi] UPI से
    [claimed] UPI से, दुकान देख रही है कि पैसे आए या नहीं
    [paid] पैसे मिल गए
    [paid-upi] UPI से पैसे मिल गए
    [paid-cash] नकद दे दिया
    [part] { $paid } मिल गए, { $due } बाकी
    [khata] उधार में
    [paid-khata] उधार में लिखा
   *[cash] नकद
}
order-reason = { $reason ->
    [unpaid] समय पर पेमेंट नहीं हुआ
    [out_of_stock] कुछ सामान खत्म है
    [too_busy] अभी बहुत सारे ऑर्डर हैं
    [too_far] पता बहुत दूर है
    [closing] दुकान बंद होने वाली है
    [too_late] बहुत देर हो गई
    [customer_asked] ग्राहक के कहने पर
    [nobody_home] घर पर कोई नहीं था
    [wrong_address] पता ढूँढने पर नहीं मिला
    [refused] दरवाज़े पर ऑर्डर नहीं लिया गया
   *[none] वजह नहीं बताई गई
}

## How an order is handed over.

order-delivery = { $delivery ->
    [at-door] 🚪 बिना मिले दरवाज़े पर रख दें
    [at-door-cash-first] 🚪 पहले नकद ले लें, फिर दरवाज़े पर रख दें
    [at-door-cash-there] 🚪 दरवाज़े पर रख दें, नकद वहीं लिफ़ाफ़े में है
    [call-first] 📞 आने से पहले फ़ोन करें
    [pickup] 🛍 दुकान से लेंगे
   *[hand-over] 🤝 हाथ में दें
}

## What a coupon takes off an order, and what is given on top of it.

order-extras = { $has_discount ->
        [yes] {""}
        🏷 कूपन: −{ $discount }
       *[no] {""}
    }{ $has_tip ->
        [yes] {""}
        💛 टिप { $tip }
       *[no] {""}
    }

## Where a screen cannot be shown any more.

common-lost = चलिए, यहाँ से आगे बढ़ें:
    .shops = 🏪 दुकानें
    .cart = 🛒 कार्ट
    .orders = 🧾 मेरे ऑर्डर

## What was typed and is edited too late.

edited-too-late = वह पाँच मिनट से पहले लिखा था, इसलिए पहला जवाब ही रहेगा। बदलने के लिए बटन दबाएँ।
edited-in-vain = पहले लिखी हुई बात ले ली गई है, अब उसे संपादित करने से कुछ नहीं बदलेगा। बदलने के लिए यहाँ के बटन दबाएँ।

## How a shop is registered, and what its checklist lacks.

shop-registration = { $registration ->
    [composition] GST: कंपोज़िशन स्कीम
    [regular] GST: रेगुलर
   *[unregistered] GST रजिस्ट्रेशन नहीं है
}
shop-gap = { $what ->
    [legal-name] कारोबार किसके नाम पर है
    [fssai] FSSAI नंबर
    [hours] दुकान कब खुली रहती है
    [counter] ग्रुप, जहाँ ऑर्डर देखे जाएँ
    [mrp] { $count ->
        [one] एक सामान
       *[other] { $count } सामानों
    } का MRP
    [pack] { $count ->
        [one] एक सामान
       *[other] { $count } सामानों
    } के पैक में कितना है
    [hsn] { $count ->
        [one] एक सामान
       *[other] { $count } सामानों
    } का HSN कोड
    [origin] { $count ->
        [one] एक सामान
       *[other] { $count } सामानों
    } का देश
    [packer] { $count ->
        [one] एक सामान
       *[other] { $count } सामानों
    } का पैकर
   *[goods] बेचने के लिए सामान
}

## सामान के बारे में एक-एक बात।

product-fact = { $fact ->
    [kept] दुकान में
    [names] नाम
    [aliases] दूसरे नाम
    [category] श्रेणी
    [brand] ब्रांड
    [description] जानकारी
    [pack] पैक
    [unit] बिक्री
    [step] सबसे कम मात्रा
    [price] दाम
    [mrp] MRP
    [tax_bp] टैक्स
    [hsn] HSN
    [barcode] बारकोड
    [own_code] हमारा कोड
    [origin] देश
    [photos] फ़ोटो
    [packer] पैक करने वाला
    [is_counted] गिनती
    [on_hand] स्टॉक
    [is_listed] दिखता है
    [is_out] खत्म
    [out_until] कब तक खत्म
    [most_per_day] दिन की सीमा
   *[low_at] कम होने की हद
}
product-was = { $was_told ->
    [yes] हाँ
    [no] नहीं
    [unknown] नहीं बताया
    [piece] पीस से
    [weight] तौल कर
   *[value] { $was }
}
product-now = { $now_told ->
    [yes] हाँ
    [no] नहीं
    [unknown] नहीं बताया
    [piece] पीस से
    [weight] तौल कर
   *[value] { $now }
}
