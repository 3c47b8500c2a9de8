### How amounts, prices and distances are written. Numbers come already written in the language's way.

unit-g = { $amount } గ్రా
unit-kg = { $amount } కేజీ
unit-ml = { $amount } మి.లీ
unit-l = { $amount } లీ
unit-piece = { $amount }
pack-pieces = { $amount } పీసులు

price-per-kg = { $price }/కేజీ
price-per-l = { $price }/లీ
price-per-one = { $price }/పీస్
price-per-piece = { $price }

goods = { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }{ $alike ->
        [yes] {" "}({ $price })
       *[no] {""}
    }

distance-m = { $amount } మీ
distance-km = { $amount } కి.మీ

## Hours, and moments to come. They stand behind words such as “opens” and “until”.

shop-shut = { $opens_at ->
    [none] మూసి ఉంది
   *[other] తెరిచేది { $opens_at }
}
weekday = { $day ->
    [mon] సోమ
    [tue] మంగళ
    [wed] బుధ
    [thu] గురు
    [fri] శుక్ర
    [sat] శని
   *[sun] ఆది
}
clocks-span = { $opens } – { $closes }
clocks-all-day = రోజంతా తెరిచే
clocks-closed = సెలవు
ahead-today = { $time }
ahead-tomorrow = రేపు { $time }
ahead-later = { $day } { $time }
span-today = ఈరోజు { $from } – { $to }
span-tomorrow = రేపు { $from } – { $to }
span-later = { $day } { $from } – { $to }

common-back = ‹ వెనక్కి
common-previous = ‹ వెనక
common-next = తర్వాత ›
common-as-it-stands = ఇప్పుడు ఉన్నది ఇదే.

## Where an order stands, and why a shop said no.

order-state = { $state ->
    [awaiting_payment] పేమెంట్ కోసం చూస్తున్నాం
    [placed] షాపు జవాబు రావాలి
    [accepted] ఆర్డర్ తీసుకున్నారు
    [picking] ప్యాక్ అవుతోంది
    [ready] రెడీ
    [out_for_delivery] దారిలో ఉంది
    [delivered] డెలివరీ అయింది
    [collected] తీసుకెళ్లారు
    [undelivered] డెలివరీ కాలేదు
    [rejected] షాపు తీసుకోలేదు
    [cancelled] క్యాన్సిల్ అయింది
   *[expired] షాపు జవాబు రాలేదు
}
line-fate = { $state ->
    [missing] ✖️ లేదు
    [left_out] ✖️ పంపడం లేదు
    [replaced] ✖️ దీని బదులు వేరేది
    [waiting] ❓ జవాబు కోసం చూస్తున్నాం
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
     [missing] రాలేదు
     [wrong] వేరేది వచ్చింది
     [spoilt] పాడైంది, లేదా డేట్ దాటింది
     [damaged] పగిలిపోయింది
    *[other] ఇంకో సమస్య
}
complaint-stands = { $stands ->
     [open] షాపు వాళ్లు 24 గంటల్లో ఇక్కడ జవాబు ఇస్తారు.
     [escalated] షాపు వాళ్లు జవాబు ఇవ్వలేదు, ఇప్పుడు మా టీమ్ చూస్తోంది.
     [refunded] { $amount } మీకు తిరిగి వస్తాయి.
     [refused] జవాబు: “{ $answer }”
    *[closed] నెల రోజులుగా జవాబు రాలేదు, అందుకే మూసేశాం. షాపుకు ఫోన్ చేయొచ్చు.
}
refund-reason = { $why ->
    [less_came] సరుకులు తక్కువ వచ్చాయి
    [cancelled] ఆర్డర్ క్యాన్సిల్ అయింది
    [rejected] షాపు వాళ్లకు ఆర్డర్ కుదరలేదు
    [expired] షాపు నుంచి జవాబు రాలేదు
    [paid_twice] రెండుసార్లు కట్టారు
    [delayed] చాలా ఆలస్యమైంది
   *[complaint] ఏదో సరిగా లేదు
}
order-paying = { $paying ->
    [upi] UPI ద్వారా
    [claimed] UPI ద్వారా, డబ్బు వచ్చిందో లేదో షాపు వాళ్లు చూస్తున్నారు
    [paid] డబ్బు అందింది
    [paid-upi] UPI ద్వారా అందింది
    [paid-cash] క్యాష్ ఇచ్చారు
    [part] { $paid } అందింది, ఇంకా { $due } ఇవ్వాలి
    [khata] అరువులో
    [paid-khata] అరువులో రాశారు
   *[cash] క్యాష్
}
order-reason = { $reason ->
    [unpaid] టైమ్‌కి పేమెంట్ రాలేదు
    [out_of_stock] కొన్ని సరుకులు అయిపోయాయి
    [too_busy] ఇప్పుడు ఆర్డర్లు చాలా ఉన్నాయి
    [too_far] అడ్రస్ చాలా దూరం
    [closing] షాపు మూసే టైమ్ అయింది
    [too_late] చాలా ఆలస్యం అయింది
    [customer_asked] కస్టమర్ అడిగారు
    [nobody_home] ఇంట్లో ఎవరూ లేరు
    [wrong_address] అడ్రస్ దొరకలేదు
    [refused] ఇంటి దగ్గర ఆర్డర్ తీసుకోలేదు
   *[none] కారణం చెప్పలేదు
}

## How an order is handed over.

order-delivery = { $delivery ->
    [at-door] 🚪 కలవకుండా గుమ్మం దగ్గర పెట్టండి
    [at-door-cash-first] 🚪 ముందు క్యాష్ తీసుకుని గుమ్మం దగ్గర పెట్టండి
    [at-door-cash-there] 🚪 గుమ్మం దగ్గర పెట్టండి, క్యాష్ అక్కడే కవర్లో ఉంది
    [call-first] 📞 వచ్చే ముందు ఫోన్ చేయండి
    [pickup] 🛍 షాపులో తీసుకుంటారు
   *[hand-over] 🤝 చేతికి ఇవ్వండి
}

## What a coupon takes off an order, and what is given on top of it.

order-extras = { $has_discount ->
        [yes] {""}
        🏷 కూపన్: −{ $discount }
       *[no] {""}
    }{ $has_tip ->
        [yes] {""}
        💛 టిప్ { $tip }
       *[no] {""}
    }

## Where a screen cannot be shown any more.

common-lost = ఇక్కడి నుంచి కొనసాగిద్దాం:
    .shops = 🏪 షాపులు
    .cart = 🛒 కార్టు
    .orders = 🧾 నా ఆర్డర్లు

## What was typed and is edited too late.

edited-too-late = అది ఐదు నిమిషాల కంటే ముందు టైప్ చేశారు, అందుకే మొదటి జవాబే ఉంటుంది. మార్చాలంటే బటన్లు నొక్కండి.
edited-in-vain = మీరు మొదట టైప్ చేసినదే తీసుకున్నాం; ఇప్పుడు దాన్ని సవరించినా మారదు. మార్చాలంటే ఇక్కడి బటన్లు నొక్కండి.

## How a shop is registered, and what its checklist lacks.

shop-registration = { $registration ->
    [composition] GST: కంపోజిషన్ స్కీమ్
    [regular] GST: రెగ్యులర్
   *[unregistered] GST రిజిస్ట్రేషన్ లేదు
}
shop-gap = { $what ->
    [legal-name] వ్యాపారం ఎవరి పేరు మీద ఉందో
    [fssai] FSSAI నంబర్
    [hours] షాపు ఎప్పుడు తెరిచి ఉంటుందో
    [counter] ఆర్డర్లు చూసే గ్రూపు
    [mrp] { $count ->
        [one] ఒక వస్తువు
       *[other] { $count } వస్తువుల
    } MRP
    [pack] { $count ->
        [one] ఒక వస్తువు
       *[other] { $count } వస్తువుల
    } ప్యాక్‌లో ఎంత ఉందో
    [hsn] { $count ->
        [one] ఒక వస్తువు
       *[other] { $count } వస్తువుల
    } HSN కోడ్
    [origin] { $count ->
        [one] ఒక వస్తువు
       *[other] { $count } వస్తువుల
    } దేశం
    [packer] { $count ->
        [one] ఒక వస్తువు
       *[other] { $count } వస్తువుల
    } ప్యాక్ చేసినవారు
   *[goods] అమ్మడానికి సరుకులు
}

## వస్తువు గురించి ఒక్కో విషయం.

product-fact = { $fact ->
    [kept] షాపులో
    [names] పేరు
    [aliases] ఇతర పేర్లు
    [category] రకం
    [brand] బ్రాండ్
    [description] వివరణ
    [pack] ప్యాక్
    [unit] అమ్మే తీరు
    [step] అతి తక్కువ మొత్తం
    [price] ధర
    [mrp] MRP
    [tax_bp] పన్ను
    [hsn] HSN
    [barcode] బార్‌కోడ్
    [own_code] మా కోడ్
    [origin] దేశం
    [photos] ఫోటోలు
    [packer] ప్యాక్ చేసినవారు
    [is_counted] లెక్క
    [on_hand] స్టాక్
    [is_listed] కనిపిస్తుంది
    [is_out] అయిపోయింది
    [out_until] ఎప్పటివరకు లేదు
    [most_per_day] రోజు పరిమితి
   *[low_at] తక్కువ హద్దు
}
product-was = { $was_told ->
    [yes] అవును
    [no] కాదు
    [unknown] చెప్పలేదు
    [piece] పీసుల లెక్కన
    [weight] తూకంతో
   *[value] { $was }
}
product-now = { $now_told ->
    [yes] అవును
    [no] కాదు
    [unknown] చెప్పలేదు
    [piece] పీసుల లెక్కన
    [weight] తూకంతో
   *[value] { $now }
}
