### A courier's round.

trips-mine = 🛵 <b>మీ డెలివరీలు</b>{ $pages ->
        [1] {""}
       *[other] {" "}· పేజీ { $page } / { $pages }
    }
    { $count ->
        [0] ఇప్పుడు మీరు చేర్చాల్సినవి ఏవీ లేవు.
       *[other] { $stops }
    }{ $has_cash ->
        [no] {""}
       *[yes] {""}
        💵 మీ దగ్గర ఉన్న, ఇవ్వాల్సిన క్యాష్: { $cash }
    }
    .each-cash = <b>{ $sum }</b>
    .each-stops = { $at }. { order-sign } <b>#{ $number }</b> · { $total }{ $pinned ->
            [yes] {""}
           *[no] {" "}· పిన్ లేదు
        }
            { $address }
    .stop = { $at }. { order-sign } #{ $number }
    .waiting = 📦 తీసుకెళ్లాల్సినవి: { $count }
    .cash = 💵 డెలివరీ వాళ్ల క్యాష్
    .refresh = 🔄 మళ్లీ చూడండి
trips-waiting = { $count ->
    [0] 📦 ప్యాక్ అయిన ఆర్డర్లన్నీ ఎవరో ఒకరి దగ్గర ఉన్నాయి.
   *[other] 📦 <b>ప్యాక్ అయ్యాయి, తీసుకెళ్లేవాళ్లు లేరు.</b> మీరు తీసుకున్నది మీ లిస్టులోకి వస్తుంది; అడ్రస్ అప్పుడు కనిపిస్తుంది.
}
    .take = ✋ #{ $number } · { $total }
    .back = ‹ నా డెలివరీలు
trips-door = 🛵 <b>ఆర్డర్ #{ $number }</b> · { $shop }
    { order-sign } { order-state }{ $reason ->
        [none] {""}
       *[other] : { order-reason }
    }
    { $customer ->
        [none] {""}
       *[other] {""}
        👤 { $customer }
        📱 { $phone }
        🏠 { $address }
        <b>{ order-delivery }</b>{ $remark ->
            [none] {""}
           *[other] {""}
            📝 <i>{ $remark }</i>
        }

        { $owes ->
            [yes] 💵 తీసుకోవాల్సింది: <b>{ $collect }</b>
           *[no] 💵 ఏమీ తీసుకోవద్దు, డబ్బులు ఇచ్చేశారు.
        }
        ☎️ షాపు: { $shop_phone }
    }
    .upi = 📲 UPI QR కోడ్
    .map = 🗺 దారి చూడండి
    .pick-up = 📦 తీసుకున్నాను
    .give-back = ↩️ నేను తీసుకెళ్లలేను
    .deliver = ✅ డెలివరీ అయింది
    .at-door = 🚪 గుమ్మం దగ్గర పెట్టాను
    .fail = ⚠️ డెలివరీ కాలేదు
    .again = 🔁 మళ్లీ ప్రయత్నం
    .shelve = 📦 తిరిగి షాపులో పెట్టాను
    .back = ‹ నా డెలివరీలు
trips-why = ఆర్డర్ <b>#{ $number }</b> ఎందుకు డెలివరీ కాలేదు?
    .nobody-home = ఇంట్లో ఎవరూ లేరు
    .wrong-address = అడ్రస్ తప్పు
    .refused = ఇంటి దగ్గర తీసుకోలేదు
    .back = ‹ వెనక్కి
trips-code = 🔢 ఆర్డర్ <b>#{ $number }</b>: కస్టమర్‌ను 4 అంకెల కోడ్ అడిగి ఇక్కడ టైప్ చేయండి.
    .back = ‹ వెనక్కి
trips-wrong-code = { $left ->
    [0] కోడ్ తప్పు, ఇక ప్రయత్నించలేరు. “డెలివరీ అయింది” నొక్కమని గ్రూపులో అడగండి.
    [one] కోడ్ తప్పు. ఇంకొక్కసారి ప్రయత్నించొచ్చు.
   *[other] కోడ్ తప్పు. ఇంకా { $left } సార్లు ప్రయత్నించొచ్చు.
}
trips-photo = 📷 ఆర్డర్ <b>#{ $number }</b>: ఇస్తున్న సరుకుల ఫోటో పంపండి.
    .back = ‹ వెనక్కి
trips-live = 📡 మీరు ఇంటికి చేరే వరకు కస్టమర్లకు మ్యాప్‌లో కనిపిస్తారు. మీరు ఎక్కడ ఉన్నారో ఎక్కడా దాచం.
trips-delivered = ✅ #{ $number } డెలివరీ అయింది.
trips-shelved = 📦 #{ $number } తిరిగి షాపులో ఉంది.

command-deliveries = మీరు చేర్చాల్సినవి
