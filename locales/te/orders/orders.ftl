### One's own orders.

orders-none = 🧾 మీరు ఇంకా ఏమీ ఆర్డర్ చేయలేదు. షాపులు చూద్దామా?
    .shops = 🏪 షాపులు చూడండి
orders-mine = { $count ->
    [one] 🧾 <b>మీ ఆర్డర్</b>
   *[other] 🧾 <b>మీ ఆర్డర్లు</b>, కొత్తవి ముందు
}
    .order = { order-sign } #{ $number } · { $total } · { order-state }
    .shops = 🏪 షాపులు
    .cart = 🛒 కార్టు
orders-detail = 🧾 <b>ఆర్డర్ #{ $number }</b> · { $shop }
    { $placed }
    { order-sign } <b>{ order-state }</b>{ $reason ->
        [none] {""}
       *[other] : { order-reason }
    }{ $promised ->
        [none] {""}
       *[other] {""}
        🕒 దాదాపు { $promised } కల్లా వస్తుంది
    }{ $slot ->
        [none] {""}
       *[other] {""}
        🕒 <b>{ $slot }</b>
    }{ $asks ->
        [yes] {""}
        ✋ క్యాన్సిల్ చేయగలరా అని షాపు వాళ్లను అడిగాం.
       *[no] {""}
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
        [awaiting_payment] , ఇప్పుడు కట్టాలి
        [rejected] , మీరు ఏమీ కట్టక్కర్లేదు
        [cancelled] , మీరు ఏమీ కట్టక్కర్లేదు
        [expired] , మీరు ఏమీ కట్టక్కర్లేదు
       *[other] { $paying ->
            [cash] , ఇంటికి వచ్చాక క్యాష్
           *[other] , { order-paying }
        }
    }

    { $delivery ->
        [pickup] 🏬 { $address }
       *[other] 🏠 { $address }
    }{ $delivery ->
        [hand-over] {""}
       *[other] {""}
        { order-delivery }
    }
    ☎️ { $shop_phone }{ $code ->
        [none] {""}
       *[other] {""}
        🔢 { $delivery ->
            [pickup] షాపులో చెప్పే కోడ్
           *[other] ఇంటి దగ్గర చెప్పే కోడ్
        }: <b>{ $code }</b>
    }
    .each-lines = { $absent ->
            [yes] • { goods } · { line-fate }
           *[no] { $weighed ->
                [yes] • { goods } · { line-amount } · { $cost }
               *[no] • { goods } × { line-amount } · { $cost }
            }
        }
    .pay = 💳 ఇప్పుడే పేమెంట్ చేయండి
    .withdraw = ✖️ ఆర్డర్ క్యాన్సిల్
    .amend = ✏️ కలపండి లేదా మార్చండి
    .ask = ✖️ క్యాన్సిల్ చేయమని అడగండి
    .call-off = ✖️ చాలా ఆలస్యం: ఉచితంగా క్యాన్సిల్ చేయండి
    .tip = 💛 టిప్ ఇవ్వండి
    .khata = 📒 అరువులో రాయండి
    .cash = 💵 ఇంటికి వచ్చాక క్యాష్
    .bill = 🧾 బిల్లు
    .complain = 🎫 ఫిర్యాదు
    .rate = { $stars ->
        [0] ⭐ రేటింగ్ ఇవ్వండి
       *[other] ⭐ రేటింగ్: 5కి { $stars }
    }
    .words = 💬 షాపు వాళ్లకు రాయండి
    .again = 🔁 మళ్లీ ఆర్డర్ చేయండి
    .back = ‹ నా ఆర్డర్లు
    .shops = 🏪 షాపులు
orders-sure = ఆర్డర్ <b>#{ $number }</b> క్యాన్సిల్ చేయాలా? { $state ->
        [awaiting_payment] ఇంకా పేమెంట్ కాలేదు.
       *[other] షాపు జవాబు ఇంకా రాలేదు.
    }
    .yes = ✖️ అవును, క్యాన్సిల్
    .no = వద్దు, ఉంచండి
orders-withdrawn = ఆర్డర్ #{ $number } క్యాన్సిల్ అయింది.
orders-again = { $added ->
    [one] మీ కార్టులో వేశాం.
   *[other] మొత్తం { $added } సరుకులూ మీ కార్టులో ఉన్నాయి.
}
orders-again-part = { $added ->
    [0] వీటిలో ఇప్పుడు ఏదీ దొరకడం లేదు.
   *[other] కార్టులో వేసినవి: { $added } · ఇప్పుడు దొరకనివి: { $missing }
}
orders-again-full = { $added ->
        [0] కార్టులో ఏమీ వేయలేదు
       *[other] కార్టులో వేసినవి: { $added }
    } · చోటు లేక వేయనివి: { $left_out }. కార్టులో ఎక్కువలో ఎక్కువ { $most } రకాలే పడతాయి.{ $missing ->
        [0] {""}
       *[other] {" "}ఇప్పుడు దొరకనివి: { $missing }
    }

command-orders = మీ ఆర్డర్లు
