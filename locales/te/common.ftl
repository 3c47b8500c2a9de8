### How amounts, prices and distances are written. Numbers come already written in the language's way.

unit-g = { $amount } గ్రా
unit-kg = { $amount } కేజీ
unit-ml = { $amount } మి.లీ
unit-l = { $amount } లీ
unit-piece = { $amount }
pack-pieces = { $amount } పీసులు

price-per-kg = { $price }/కేజీ
price-per-piece = { $price }

distance-m = { $amount } మీ
distance-km = { $amount } కి.మీ

common-back = ‹ వెనక్కి

## The words that people type behind a number, all languages' words count everywhere. Separated by blanks.

typed-g = గ్రా గ్రాము గ్రాములు గ్రాం గ్రామ్ graamu graamulu gramulu
typed-kg = కేజీ కేజీలు కిలో కిలోలు కి.గ్రా కిలోగ్రాము కిలోగ్రాములు kejilu kilolu
typed-piece = పీస్ పీసు పీసులు ముక్క ముక్కలు ప్యాకెట్ ప్యాకెట్లు ప్యాకెట్టు packettu packetlu

## Where an order stands, and why a shop said no.

order-state = { $state ->
    [placed] షాపు జవాబు రావాలి
    [accepted] ఆర్డర్ తీసుకున్నారు
    [picking] ప్యాక్ అవుతోంది
    [ready] రెడీ
    [out_for_delivery] దారిలో ఉంది
    [delivered] డెలివరీ అయింది
    [undelivered] డెలివరీ కాలేదు
    [rejected] షాపు తీసుకోలేదు
    [cancelled] క్యాన్సిల్ అయింది
   *[expired] షాపు జవాబు రాలేదు
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
    [out_of_stock] కొన్ని సరుకులు అయిపోయాయి
    [too_busy] ఇప్పుడు ఆర్డర్లు చాలా ఉన్నాయి
    [too_far] అడ్రస్ చాలా దూరం
    [closing] షాపు మూసే టైమ్ అయింది
    [customer_asked] కస్టమర్ అడిగారు
    [nobody_home] ఇంట్లో ఎవరూ లేరు
    [wrong_address] అడ్రస్ దొరకలేదు
    [refused] ఇంటి దగ్గర ఆర్డర్ తీసుకోలేదు
   *[none] కారణం చెప్పలేదు
}

## How an order is handed over.

order-delivery = { $delivery ->
    [at-door] 🚪 కలవకుండా గుమ్మం దగ్గర పెట్టండి
    [call-first] 📞 వచ్చే ముందు ఫోన్ చేయండి
   *[hand-over] 🤝 చేతికి ఇవ్వండి
}

## Where a screen cannot be shown any more.

common-lost = ఇక్కడి నుంచి కొనసాగిద్దాం:
    .shops = 🏪 షాపులు
    .cart = 🛒 కార్టు
    .orders = 🧾 నా ఆర్డర్లు
