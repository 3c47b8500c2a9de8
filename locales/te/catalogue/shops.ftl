### Which shops there are.

shops-nearby = { $sorted ->
    [yes] { $reached ->
        [0] 🏪 <b>మీ దగ్గరికి ఇంకా ఏ షాపూ డెలివరీ చేయడం లేదు.</b>
       *[other] 🏪 <b>మీ దగ్గర్లోని షాపులు</b>, బాగా దగ్గరివి ముందు.
    }{ $far ->
        [0] {""}
       *[other] {""}
        🚫 ఉన్న షాపులు అంత దూరం డెలివరీ చేయవు.
    }{ $told ->
        [0] {""}
       *[other] {""}

        { $shops }
    }
   *[no] { $count ->
        [0] 🏪 <b>ఇక్కడ ఇంకా షాపులు లేవు.</b> కొన్ని రోజుల్లో మళ్లీ చూడండి.
       *[other] 🏪 <b>ఈరోజు ఏ షాపు నుంచి?</b> లొకేషన్ పంపితే బాగా దగ్గరివి ముందు కనిపిస్తాయి.
    }
}
    .each-shops = <b>{ $name }</b> · { $distance }
        { $trading ->
            [open] { $promised ->
                [none] 🟢 తెరిచి ఉంది
               *[other] 🕒 దాదాపు { $promised } కల్లా
            }
            [ahead] 🕒 తర్వాతి సమయానికి ఆర్డర్లు
            [unreachable] ⏸ ఇప్పుడు ఆర్డర్లు తీసుకోదు
           *[closed] 🌙 { shop-shut }
        }{ $has_minimum ->
            [yes] {" "}· కనీసం { $minimum }
           *[no] {""}
        }{" "}· { $has_fee ->
            [yes] { $has_free_from ->
                [yes] డెలివరీ { $fee }, { $free_from } నుంచి ఉచితం
               *[no] డెలివరీ { $fee }
            }
           *[no] డెలివరీ ఉచితం
        }
    .shop = { $favourite ->
        [yes] ⭐{" "}
       *[no] {""}
    }{ $reached ->
        [no] 🚫 { $name } · { $distance } · చాలా దూరం
       *[yes] { $trading ->
            [open] { $near ->
                [yes] { $name } · { $distance }
               *[no] { $name }
            }
            [ahead] { $near ->
                [yes] 🕒 { $name } · { $distance } · తర్వాతి సమయానికి ఆర్డర్లు
               *[no] 🕒 { $name } · తర్వాతి సమయానికి ఆర్డర్లు
            }
            [unreachable] { $near ->
                [yes] ⏸ { $name } · { $distance } · ఇప్పుడు ఆర్డర్లు తీసుకోదు
               *[no] ⏸ { $name } · ఇప్పుడు ఆర్డర్లు తీసుకోదు
            }
           *[closed] { $near ->
                [yes] 🌙 { $name } · { $distance } · { shop-shut }
               *[no] 🌙 { $name } · { shop-shut }
            }
        }
    }
    .whereabouts = 📍 దగ్గరివి ముందు
    .begin = 🏪 ఇక్కడ మీ షాపు తెరవండి
    .cart = 🛒 కార్టు
shops-whereabouts = 📍 <b>మీరు ఎక్కడ ఉన్నారు?</b>
    కింది బటన్‌తో లొకేషన్ పంపండి, బాగా దగ్గరి షాపులు ముందు వస్తాయి. లొకేషన్ భద్రంగా ఉంటుంది, ఎవరికీ చూపించం.
    .share = 📍 నా లొకేషన్ పంపండి
    .back = ‹ వెనక్కి
shops-shop = 🏪 <b>{ $name }</b>
    { $address }
    ☎️ { $phone }{ $hours ->
        [none] {""}
       *[other] {""}
        🕗 { $hours }
    }{ $stars ->
        [none] {""}
       *[other] {""}
        ⭐ 5కి <b>{ $stars }</b>, మొత్తం ఆర్డర్లు: { $ratings }
    }
    { $reached ->
        [yes] {""}
       *[no] 🚫 <b>మీరు ఉన్న చోటికి డెలివరీ లేదు:</b> { $away } దూరం. ఎవరు తెస్తారో “‹ షాపులు” లో చూడండి.
            {""}
    }{ $trading ->
        [open] 🟢 ఇప్పుడు తెరిచి ఉంది{ $closes_at ->
            [none] {""}
           *[other] {""}, { $closes_at } వరకు
        }{ $extra ->
            [0] {""}
           *[other] {""}
            🐢 రద్దీగా ఉంది: ఆర్డర్‌కు రోజూ కంటే సుమారు { $extra } నిమిషాలు ఎక్కువ పడుతుంది.
        }
        [ahead] 🕒 <b>{ $opens_at ->
            [none] ఇప్పుడు మూసి ఉంది.
           *[other] ఇప్పుడు మూసి ఉంది, తెరిచేది { $opens_at }.
        }</b>{ $closed_for ->
            [none] {""}
           *[other] {" "}“{ $closed_for }”
        } తర్వాతి సమయానికి ఇప్పుడే ఆర్డర్ చేయొచ్చు: ఆర్డర్ చేసే ముందు సమయం ఎంచుకోండి.
        [unreachable] ⏸ <b>ఇప్పుడు ఆర్డర్లు తీసుకోవడం లేదు:</b> షాపుకు ఆర్డర్లు చేరడం లేదు. సరుకులు చూసుకోండి; కాసేపటికి మళ్లీ ప్రయత్నించండి.
       *[closed] 🌙 <b>{ $opens_at ->
            [none] ఇప్పుడు మూసి ఉంది.
           *[other] ఇప్పుడు మూసి ఉంది, తెరిచేది { $opens_at }.
        }</b>{ $closed_for ->
            [none] {""}
           *[other] {" "}“{ $closed_for }”
        } సరుకులు చూసుకోండి; షాపు తెరిచాక ఆర్డర్ చేయండి.
    }
    { $has_minimum ->
        [yes] కనీసం { $minimum } ఆర్డర్ ఉండాలి.{" "}
       *[no] {""}
    }{ $has_fee ->
        [yes] { $has_free_from ->
            [yes] డెలివరీ { $fee }, { $free_from } నుంచి ఉచితం.
           *[no] డెలివరీ { $fee }.
        }
       *[no] డెలివరీ ఉచితం.
    }{ $pickup ->
        [yes] {""}
        🛍 ఆర్డర్ ఇక్కడికి వచ్చి కూడా తీసుకోవచ్చు.
       *[no] {""}
    }{ $legal_name ->
        [none] {""}
       *[other] {""}
        ✍️ { $legal_name }
    }{ $fssai ->
        [none] {""}
       *[other] {""}
        🥗 FSSAI { $fssai }
    }{ $registration ->
        [unregistered] {""}
       *[other] {""}
        🧾 { shop-registration }
    }
    .category = { $emoji } { $name }
    .star = ⭐ ఇష్టమైన షాపుల్లో పెట్టండి
    .unstar = ★ ఇష్టమైన వాటి నుంచి తీసేయండి
    .back = ‹ షాపులు
    .cart = 🛒 కార్టు
shops-starred = ⭐ ఇకపై ఈ షాపు మీ లిస్టులో మొదట వస్తుంది.
shops-unstarred = ఇకపై ఈ షాపు తన వరుసలోనే వస్తుంది.

command-shops = దగ్గర్లోని షాపులు
