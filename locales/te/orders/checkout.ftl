### From a full cart to a placed order.

checkout-where = 🏠 <b>ఎక్కడికి తేవాలి?</b>
    { $has_last ->
        [yes] ఒక అడ్రస్ ఎంచుకోండి, లేదా కొత్తది టైప్ చేయండి: ఇంటి నంబర్, వీధి, ఏరియా.
       *[no] మీ అడ్రస్ టైప్ చేయండి: ఇంటి నంబర్, వీధి, ఏరియా.
    }
    .address = 🏠 { $address }
    .all = 🏠 నా అన్ని అడ్రసులు
    .here = 📍 ఇంతకు ముందు పంపిన లొకేషన్
    .collect = 🛍 షాపుకు వచ్చి తీసుకుంటాను
    .locate = 📍 నా లొకేషన్ పంపండి
    .back = ‹ కార్టు
checkout-locate = 📍 <b>మీ ఇల్లు ఎక్కడ?</b>
    కింది బటన్‌తో లొకేషన్ పంపండి. ఇంటి నంబర్, వీధి ఆ తర్వాత టైప్ చేయొచ్చు.
    .share = 📍 నా లొకేషన్ పంపండి
    .back = ‹ వెనక్కి
checkout-house = 📍 అందింది. <b>ఇంటి నంబర్, వీధి ఏవి?</b>
    ఇల్లు సులువుగా దొరికేలా రాయండి: ఇంటి నంబర్, వీధి, అంతస్తు, దగ్గర్లో గుర్తు.
    .back = ‹ వెనక్కి
checkout-who = 👤 <b>ఎవరి పేరు మీద తేవాలి?</b>
    కింది బటన్‌తో మీ కాంటాక్ట్ పంపండి, లేదా పేరు టైప్ చేయండి.
    .share = 📱 నా కాంటాక్ట్ పంపండి
    .back = ‹ వెనక్కి
checkout-phone = 📱 థాంక్యూ, <b>{ $name }</b> గారు. <b>ఫోన్ నంబర్ ఎంత?</b>
    ఈ ఆర్డర్ కోసం మాత్రమే షాపు వాళ్లు ఫోన్ చేస్తారు.
    .back = ‹ వెనక్కి
checkout-note = 📝 <b>షాపు వాళ్లకు ఏమైనా చెప్పాలా?</b>
    ఉదాహరణకు: ప్లాస్టిక్ కవర్ వద్దు. గేటు దగ్గర పెట్టండి.
    .none = ఏమీ లేదు
    .back = ‹ వెనక్కి
checkout-review = 🧾 <b>అంతా సరిగ్గా ఉందా?</b>

    { $parts }{ $others ->
        [0] {""}
       *[other] {""}
        … ఇంకా { $others } షాపులు
    }

    { $pickup ->
        [yes] 🛍 మీరే వచ్చి తీసుకుంటారు
       *[no] 🏠 { $address ->
            [none] అడ్రస్ ఇంకా ఇవ్వలేదు
           *[other] { $address }
        }
        { order-delivery }
    }
    👤 { $name ->
        [none] పేరు ఇంకా ఇవ్వలేదు
       *[other] { $name }
    }{ $phone ->
        [none] {""}
       *[other] , { $phone }
    }{ $remark ->
        [none] {""}
       *[other] {""}
        📝 { $remark }
    }{ $substitutes ->
        [yes] {""}
        🔁 ఏదైనా దొరకకపోతే: { substitution-wish }
       *[no] {""}
    }

    { $pickup ->
        [yes] 💵 షాపులో క్యాష్: <b>{ $total }</b>
       *[no] 💵 ఇంటికి వచ్చాక క్యాష్: <b>{ $total }</b>
    }
    .each-parts = 🏪 <b>{ $shop }</b>
        { $brief ->
            [yes] • సరుకులు: { $count }
           *[no] { $lines }
        }
        { $pickup ->
            [yes] 🏬 { $where }
           *[no] { $has_fee ->
                [yes] డెలివరీ { $fee }
               *[no] డెలివరీ ఉచితం
            }
        }{ $several ->
            [yes] {" "}· { $total }
           *[no] {""}
        }{ order-extras }{ $coupon_fault ->
            [none] {""}
           *[other] {""}
            ⚠️ 🏷 { $coupon } ఇప్పుడు వర్తించదు.
        }{ $promised ->
            [none] {""}
           *[other] {""}
            { $pickup ->
                [yes] 🕒 దాదాపు { $promised } కల్లా రెడీ
               *[no] 🕒 దాదాపు { $promised } కల్లా మీ ఇంటికి
            }
        }{ $slot ->
            [none] {""}
           *[other] {""}
            { $pickup ->
                [yes] 🕒 <b>{ $slot }</b> రెడీ
               *[no] 🕒 <b>{ $slot }</b> మీ ఇంటికి
            }
        }{ $lost ->
            [yes] {""}
            ⚠️ మీరు ఎంచుకున్న సమయం ఇప్పుడు ఖాళీ లేదు.
           *[no] {""}
        }
    .each-lines = { $weighed ->
            [yes] • { goods } · { $quantity } · { $cost }
           *[no] • { goods } × { $quantity } · { $cost }
        }
    .pay = 💳 { $total } ఇప్పుడే కట్టండి
    .upi = 📲 ఆర్డర్ చేయండి, UPI ద్వారా కడతాను
    .place = ✅ ఆర్డర్ చేయండి · { $total }
    .cash = 💵 క్యాష్ ఎలా ఇస్తారు?
    .where = 🏠 అడ్రస్
    .who = 👤 పేరు, ఫోన్
    .pin = 📍 మ్యాప్‌లో పిన్ పెట్టండి
    .collect = 🛍 షాపుకు వచ్చి తీసుకుంటాను
    .bring = 🛵 ఇంటికి తెప్పించుకుంటాను
    .delivery = 🤝 ఎలా ఇవ్వాలి
    .time = 🕒 వేరే సమయం
    .substitutes = 🔁 ఏదైనా దొరకకపోతే
    .coupon = 🏷 కూపన్
    .note = 📝 నోట్
    .back = ‹ కార్టు
checkout-pin = 📍 <b>ఇది మ్యాప్‌లో ఎక్కడ?</b>
    { $address ->
        [none] {""}
       *[other] 🏠 { $address }
    }
    కింది బటన్‌తో మీ ఇంటి దగ్గరి లొకేషన్ పంపండి, షాపు వాళ్లకు ఇల్లు త్వరగా దొరుకుతుంది.
    .share = 📍 నా లొకేషన్ పంపండి
    .back = ‹ వెనక్కి
checkout-pinned = 📍 పిన్ పెట్టాం.
checkout-nothing = 🛒 ఆర్డర్ చేయడానికి ఇంకా ఏమీ లేదు.
    .shops = 🏪 షాపులు చూడండి
    .orders = 🧾 నా ఆర్డర్లు
checkout-placed = 🎉 <b>థాంక్యూ! { $count ->
        [one] మీ ఆర్డర్ వెళ్లింది.
       *[other] మీ { $count } ఆర్డర్లు వెళ్లాయి.
    }</b>
    { $orders }

    { $later ->
        [yes] షాపు తెరిచాక జవాబు ఇస్తారు; మీకు ఇక్కడే చెబుతాం.
       *[no] { $count ->
            [one] షాపు వాళ్లు కొన్ని నిమిషాల్లోనే జవాబు ఇస్తారు; మీకు ఇక్కడే చెబుతాం.
           *[other] షాపుల వాళ్లు కొన్ని నిమిషాల్లోనే జవాబు ఇస్తారు; మీకు ఇక్కడే చెబుతాం.
        }
    }
    .each-orders = 🧾 <b>#{ $number }</b> · { $shop }{ $promised ->
            [none] {""}
           *[other] {" "}· 🕒 దాదాపు { $promised } కల్లా
        }{ $slot ->
            [none] {""}
           *[other] {" "}· 🕒 { $slot }
        }
    .order = 🧾 ఆర్డర్ #{ $number }
    .shops = 🏪 షాపులు
