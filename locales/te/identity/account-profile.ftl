### Profile, preferences and orders on the account page. No tags: the page brings its own.

account-profile = ప్రొఫైల్, ఇష్టాలు
    .hint = మీ పేరు, ఆర్డర్లు ఎక్కడికి తేవాలి, మెసేజ్‌లు, సైలెంట్ టైమ్.
    .delivery = మీ ఆర్డర్లు
    .address = మామూలుగా ఇక్కడికి తేవాలి
    .no-address = ఏదీ లేదు: ప్రతి ఆర్డర్‌కు అడగండి
    .new-address = లేదా కొత్త అడ్రస్
    .address-hint = ఇంటి నంబర్, వీధి, ఏరియా. ఇక నుంచి ఆర్డర్లు ఇక్కడికే వస్తాయి.
    .way = ఎలా ఇవ్వాలి
    .notices = మీ చాట్‌లో మెసేజ్‌లు
    .progress = ప్రతి ఆర్డర్‌కు, ప్రతి స్టెప్పూ చూపించే ఒక మెసేజ్
    .always = ఇవి ఎప్పుడూ వస్తాయి: షాపు తీసుకుందా లేదా, దారిలో ఉంది, డెలివరీ అయింది, క్యాన్సిల్ అయింది, ఇంకా మీ అకౌంట్ భద్రత గురించిన ప్రతి విషయం.
    .quiet = సైలెంట్ టైమ్
    .quiet-how = అప్పుడు కూడా మెసేజ్‌లు వస్తాయి, సౌండ్ మాత్రం ఉండదు. మీ అకౌంట్ భద్రత గురించినవి మాత్రం ఎప్పుడైనా మోగుతాయి. వద్దనుకుంటే రెండూ ఖాళీగా వదిలేయండి.
    .quiet-from = ఎప్పటి నుంచి
    .quiet-to = ఎప్పటి వరకు
    .zone = టైమ్ జోన్
    .zone-hint = ఉదా: Asia/Kolkata. ఖాళీగా ఉంచితే షాపు గడియారం ప్రకారం.
account-orders = మీ ఆర్డర్లు
    .hint = ఏం ఆర్డర్ చేశారు, అది ఎక్కడిదాకా వచ్చింది.
    .none = మీరు ఇంకా ఏమీ ఆర్డర్ చేయలేదు. ఆర్డర్ మీ Telegram చాట్‌లో చేయొచ్చు.
    .standing = { order-sign } { order-state } · { $placed }
    .total = { $total }
    .older = పాత ఆర్డర్లు
    .newest = కొత్త ఆర్డర్లు
account-order = ఆర్డర్ #{ $number }
    .shop = { $shop }
    .reason = కారణం: { order-reason }.
    .thing = { $name }{ $pack ->
        [none] {""}
       *[other] {" "}{ $pack }
    }
    .amount = { $weighed ->
        [yes] { $amount }
       *[no] × { $amount }
    }
    .cost = { $cost }
    .discount = కూపన్
    .less = −{ $discount }
    .tip = టిప్
    .fee = డెలివరీ
    .sum = మొత్తం
    .to = ఎక్కడికి తేవాలి
    .call = ఏమైనా అడగాలా? { $shop }: { $phone }
    .withdraw = ఈ ఆర్డర్ క్యాన్సిల్ చేయండి
