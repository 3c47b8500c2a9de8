### షాపు ఒక రోజు లెక్క.

dayclose-day = 📒 <b>రోజు లెక్క</b> · { $name }
    { $day }{ $over ->
        [yes] {""}
       *[no] , ఇప్పటివరకు
    }

    🧾 డెలివరీ అయినవి: { $came }, <b>{ $taken }</b>
    ⌛ చేజారినవి: { $missed } · ✖️ క్యాన్సిల్: { $cancelled }

    { $has_money ->
        [yes] 💰 <b>వచ్చిన డబ్బు</b>
        { $money }
       *[no] 💰 డబ్బు ఏమీ రాలేదు.
    }{ $has_couriers ->
        [yes] {""}
        🛵 <b>డెలివరీ వాళ్ల క్యాష్</b>
        { $couriers }
       *[no] {""}
    }{ $tabs ->
        [0] {""}
       *[other] {""}
        📒 తెరిచి ఉన్న అరువులు: { $tabs }, మొత్తం { $on_tabs }
    }{ $bills ->
        [0] {""}
        [1] {""}
        🧾 బిల్లు: { $first }
       *[other] {""}
        🧾 బిల్లులు: { $bills } ({ $first } – { $last })
    }
    .each-money = • { close-account }: { $came_in }{ $has_out ->
            [yes] {" "}(వెనక్కి ఇచ్చినది { $went_out })
           *[no] {""}
        }
    .each-couriers = • { $name }: తీసుకున్నది { $carried }, ఇచ్చినది { $handed_in }, దగ్గరున్నది { $held }
    .pdf = 📄 PDFగా
    .csv = 📗 CSVగా
    .before = ‹ ముందు రోజు
    .after = తర్వాతి రోజు ›
    .back = ‹ ఆ రోజు ఆర్డర్లు
dayclose-comes = ఇప్పుడే కింద వస్తోంది.
notice-day-close = 📒 <b>{ $name }</b> { $day } లెక్క.
close-title = { $day } లెక్క{ $over ->
        [yes] {""}
       *[no] {" "}(ఇప్పటివరకు)
    }
close-tabs = తెరిచి ఉన్న అరువులు: { $count }
close-account = { $account ->
        [cash] క్యాష్
        [upi] UPI ద్వారా
        [gateway] ఆన్‌లైన్‌లో
        [telegram] Telegram లో
        [khata] అరువు మీద
       *[other] ఇతర
    }
close-orders = ఆర్డర్లు
close-came = డెలివరీ అయినవి
close-taken = అమ్మకం
close-goods = సరుకులు, ట్యాక్స్ లేకుండా
close-delivery = డెలివరీ ఫీజు
close-tips = టిప్‌లు
close-discounts = తగ్గింపులు
close-tax = ఇందులో ట్యాక్స్
close-missed = చేజారినవి
close-cancelled = క్యాన్సిల్
close-money = వచ్చిన డబ్బు
close-back = వెనక్కి ఇచ్చినది
close-khata = అరువు
close-bills = బిల్లులు
close-credits = క్రెడిట్ నోట్లు
close-total = మొత్తం
close-couriers = డెలివరీ వాళ్ల క్యాష్
close-carried = { $name }: తలుపు దగ్గర తీసుకున్నది
close-handed-in = { $name }: ఇచ్చేసినది
close-held = { $name }: ఇంకా దగ్గరున్నది
