### The shop's group.

counter-card = { order-sign } <b>ఆర్డర్ #{ $number }</b> · { $shop }{ $slot ->
        [none] {""}
       *[other] {""}
        ⏰ <b>{ $slot } కోసం</b>
    }
    <b>{ order-state }</b>{ $by ->
        [none] {""}
       *[other] {" "}· { $by }
    }{ $reason ->
        [none] {""}
       *[other] {" "}· { order-reason }
    }
    { $placed }{ $promised ->
        [none] {""}
       *[other] {""}
        🕒 { $promised } కల్లా ఇస్తామని చెప్పాం
    }

    { $lines }{ $of ->
        [0] {""}
       *[other] {""}
        📋 { $of } సరుకుల్లో { $first }–{ $last }
    }
    { $delivery ->
        [pickup] షాపులో తీసుకుంటే డెలివరీ ఛార్జీ లేదు
       *[other] { $has_fee ->
            [yes] డెలివరీ { $fee }
           *[no] డెలివరీ ఉచితం
        }
    }{ order-extras }
    <b>మొత్తం { $total }</b>{ $state ->
        [rejected] , డబ్బు తీసుకోవద్దు
        [cancelled] , డబ్బు తీసుకోవద్దు
        [expired] , డబ్బు తీసుకోవద్దు
       *[other] { $paying ->
            [cash] , క్యాష్
           *[other] , { order-paying }
        }
    }{ $hidden ->
        [yes] {""}

        🔒 పేరు, అడ్రస్: ఆర్డర్ తీసుకున్నవారికి ప్రైవేట్‌గా.
       *[no] {""}
    }{ $customer ->
        [none] {""}
       *[other] {""}

        👤 { $customer }
        📱 { $phone }
        { $delivery ->
            [pickup] 🛍 షాపులో తీసుకుంటారు{ $code ->
                [none] {""}
               *[other] {" · "}🔢 కోడ్: <b>{ $code }</b>
            }
           *[other] 🏠 { $address }{ $map ->
                [none] {" "}· 📍 పిన్ లేదు
               *[other] {" "}<a href="{ $map }">📍</a>
            }
        }{ $delivery ->
            [hand-over] {""}
            [pickup] {""}
           *[other] {""}
            <b>{ order-delivery }</b>
        }{ $remark ->
            [none] {""}
           *[other] {""}
            📝 <i>{ $remark }</i>
        }
    }{ $courier ->
        [none] {""}
       *[other] {""}
        🛵 <b>{ $courier }</b> తీసుకెళ్తారు{ $courier_phone ->
            [none] {""}
           *[other] {" "}· { $courier_phone }
        }
    }
    .each-lines = { $absent ->
            [yes] • { goods } · <b>{ line-fate }</b>
           *[no] { $weighed ->
                [yes] • { goods } · <b>{ line-amount }</b> · { $cost }
               *[no] • { goods } × <b>{ line-amount }</b> · { $cost }
            }
        }
    .khata = 📒 అరువు
    .bill = 🧾 బిల్లు
    .lines = 📋 సరుకుల లిస్టు
    .words = 💬 కస్టమర్‌కు రాయండి
    .door = 🏠 అడ్రస్
    .accept = ✅ తీసుకుంటాం
    .accept-in = { $minutes } ని
    .reject = ✖️ కుదరదు
    .pick = 🧺 ప్యాకింగ్ మొదలు
    .ready = 📦 రెడీ
    .send = 🛵 డెలివరీకి పంపాం
    .deliver = ✅ డెలివరీ అయింది
    .collect = 🛍 తీసుకెళ్లారు
    .fail = ⚠️ డెలివరీ కాలేదు
    .cancel = ✖️ క్యాన్సిల్
    .return = 📦 తిరిగి షాపులో పెట్టాం
    .courier = 🛵 { $name }
    .whom = 🛵 ఎవరు తీసుకెళ్తారు?
    .another = 🛵 వేరేవాళ్లు తీసుకెళ్తారు
counter-briefly = { order-sign } <b>ఆర్డర్ #{ $number }</b> · { order-state }
    <b>మొత్తం { $total }</b>
    పూర్తి కార్డు ఇక్కడ చూపించలేకపోయాం. ప్లాట్‌ఫారం నడిపేవారిని అడగండి.
counter-reasons = { $move ->
    [reject] ఆర్డర్ <b>#{ $number }</b> ఎందుకు కుదరదు?
    [fail] ఆర్డర్ <b>#{ $number }</b> ఎందుకు డెలివరీ కాలేదు?
   *[cancel] ఆర్డర్ <b>#{ $number }</b> ఎందుకు క్యాన్సిల్ చేస్తున్నారు?
}
    .out-of-stock = స్టాక్ లేదు
    .too-busy = ఆర్డర్లు ఎక్కువ
    .too-far = చాలా దూరం
    .closing = షాపు మూస్తున్నాం
    .customer-asked = కస్టమర్ అడిగారు
    .nobody-home = ఇంట్లో ఎవరూ లేరు
    .wrong-address = అడ్రస్ తప్పు
    .refused = ఇంటి దగ్గర తీసుకోలేదు
    .back = ‹ వెనక్కి
counter-restock = ఆర్డర్ <b>#{ $number }</b>: సరుకులు తిరిగి షాపులో పెట్టాలా?
    .yes = 📦 అవును, పెట్టండి
    .no = 🗑 వద్దు, మిగల్లేదు
    .back = ‹ వెనక్కి
counter-folded = { order-sign } <b>#{ $number }</b> · { $total } · { order-state }
counter-moved = #{ $number }: { order-state }
counter-hello = 🙏 మీ షాపు ఆర్డర్లు ఇక్కడ బటన్లున్న కార్డులుగా వస్తాయి. షాపు చూసుకోవడానికి, లేదా ఈ గ్రూపు కనెక్ట్ చేయడానికి, నాకు ప్రైవేటుగా /shop అని పంపండి. కార్డులు వేరే భాషలో కావాలంటే /language.
counter-asked = 🤝 థాంక్యూ! ఇప్పుడు షాపు ఓనర్‌ను ప్రైవేటుగా అడుగుతాం. వాళ్లు అవును అనగానే ఆర్డర్లు ఇక్కడికి వస్తాయి.
counter-no-good = ఈ లింక్ ఇప్పటికే వాడేశారు లేదా పాతదైపోయింది. షాపు ఓనర్ కొత్తది చేయొచ్చు: నాకు ప్రైవేటుగా /shop అని పంపండి.
counter-chosen = 📌 ఇకపై ఆర్డర్లు ఇక్కడికే వస్తాయి.
counter-not-here = ఆర్డర్లు ఎక్కడికి రావాలో ఈ గ్రూపు షాపులో పనిచేసేవారు మాత్రమే చెప్పగలరు.
counter-elsewhere = { order-sign } <b>ఆర్డర్ #{ $number }</b> · { order-state }{ $open ->
        [no] {""}
       *[other] {""}
        { $moved ->
            [yes] షాపు ఆర్డర్లు ఇప్పుడు వేరే గ్రూపుకు వస్తున్నాయి.
           *[no] మీ గ్రూపులో మళ్లీ రాయగలుగుతున్నాం: ఆర్డర్ కార్డు అక్కడే ఉంది.
        }
    }
counter-doubled = ఆర్డర్ <b>#{ $number }</b> కార్డు ఈ చాట్‌లోనే వేరుగా ఉంది: దాన్నే వాడండి.
counter-nameless = గ్రూపు పేరుతో రాస్తే ఎవరు రాస్తున్నారో తెలియదు. మీ సొంత పేరుతో పంపండి.
    .private = 💬 నాకు ప్రైవేటుగా రాయండి
