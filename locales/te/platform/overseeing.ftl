### Every shop, for those who run the platform.

overseeing-shops = { $standing ->
        [pending] ⏳ <b>అనుమతి రావాల్సిన షాపులు</b>
        [live] 🟢 <b>నడుస్తున్న షాపులు</b>
        [paused] ⏸ <b>మూసి ఉన్న షాపులు</b>
        [suspended] ⛔ <b>ఆపేసిన షాపులు</b>
       *[none] { $words ->
            [none] 🏪 <b>అన్ని షాపులు</b>
           *[other] 🔎 <b>“{ $words }” పేరుతో ఉన్న షాపులు</b>
        }
    }
    { $count ->
        [0] ఏదీ లేదు.
       *[other] వెతకడానికి పేరు రాయండి.
    }
    .shop = { $state ->
        [approved] { $trading ->
            [unreachable] ⚠️ { $name }
            [closed] ⏸ { $name }
           *[other] 🟢 { $name }
        }
        [pending] { $submitted ->
            [yes] ⏳ { $name }
           *[no] ✏️ { $name }
        }
       *[suspended] ⛔ { $name }
    }
    .pending = ⏳ రావాలి · { $count }
    .live = 🟢 నడుస్తోంది · { $count }
    .paused = ⏸ మూసి ఉంది · { $count }
    .suspended = ⛔ ఆపేశాం · { $count }
    .open = ➕ ఒకరి కోసం తెరవండి
    .back = ‹ ప్లాట్‌ఫామ్
overseeing-shop = 🏪 <b>{ $name }</b>
    { $address }
    ☎️ { $phone }{ $hours ->
        [none] {""}
       *[other] {""}
        🕗 { $hours }
    }

    { $state ->
        [approved] 🟢 అనుమతి ఉంది
        [pending] { $submitted ->
            [yes] ⏳ అనుమతి రావాలి
           *[no] ✏️ ఇంకా ఓనర్ దగ్గర ఉంది
        }
       *[suspended] ⛔ ఆపేశారు
    } · { $open ->
        [yes] తెరిచి ఉంది
       *[no] మూసి ఉంది
    }{ $reason ->
        [none] {""}
       *[other] {""}
        💬 { $reason }
    }
    🧾 { shop-registration }{ $legal_name ->
        [none] {""}
       *[other] {" "}· { $legal_name }
    }{ $fssai ->
        [none] {""}
       *[other] {" "}· FSSAI { $fssai }
    }
    { $counter ->
        [none] 💬 ఆర్డర్లు దాని గ్రూపుకు వస్తాయి.
        [muted] ⚠️ <b>దాని గ్రూపులో రాయడానికి బాట్‌కు అనుమతి లేదు</b>, అందుకే ఆర్డర్లు తీసుకోవడం లేదు. ఓనర్ అనుమతి ఇచ్చి /shop లో “మళ్లీ ప్రయత్నించండి” నొక్కాలి.
        [out] ⚠️ <b>బాట్ ఇప్పుడు దాని గ్రూపులో లేదు</b>, అందుకే ఆర్డర్లు తీసుకోవడం లేదు. ఓనర్ దాన్ని మళ్లీ చేర్చి /shop లో “మళ్లీ ప్రయత్నించండి” నొక్కాలి, లేదా వేరే గ్రూపు కనెక్ట్ చేయాలి.
        [closed] ⚠️ <b>దాని ఆర్డర్ల టాపిక్ మూసి ఉంది</b>, అందుకే ఆర్డర్లు తీసుకోవడం లేదు. ఓనర్ దాన్ని మళ్లీ తెరవాలి, లేదా గ్రూపులో వేరే టాపిక్‌లో /here అని రాయాలి.
        [gone] ⚠️ <b>దాని గ్రూపు ఇప్పుడు లేదు</b>, అందుకే ఆర్డర్లు తీసుకోవడం లేదు. ఓనర్ వేరేది కనెక్ట్ చేయాలి: /shop → “వేరే గ్రూపు కనెక్ట్ చేయండి”.
       *[unlinked] ⚠️ <b>ఏ గ్రూపూ కనెక్ట్ కాలేదు</b>, అందుకే ఆర్డర్లు తీసుకోవడం లేదు. ఓనర్ కనెక్ట్ చేయాలి: /shop → “మా గ్రూపు కనెక్ట్ చేయండి”.
    }
    { $missing ->
        [0] ✅ ఏమీ మిగల్లేదు.
       *[other] 📋 ఇంకా కావాల్సినవి:
            { $gaps }
    }
    .each-gaps = • { shop-gap }
    .orders = 🧾 ఈరోజు ఆర్డర్లు
    .missed = 🔎 దొరకనివి
    .approve = ✅ అనుమతించండి
    .send-back = ↩️ తిరిగి పంపండి
    .suspend = ⛔ ఆపండి
    .resume = ▶️ మళ్లీ నడవనివ్వండి
    .back = ‹ షాపులు
overseeing-approved = అనుమతి ఇచ్చాం. ఓనర్‌కు చెప్పాం.
overseeing-suspended = ఆపేశాం. ఓనర్‌కు చెప్పాం.
overseeing-resumed = మళ్లీ నడుస్తోంది. ఓనర్‌కు చెప్పాం.
overseeing-sent-back = తిరిగి పంపాం. ఓనర్‌కు చెప్పాం.
overseeing-reason = { $what ->
        [send-back] ↩️ <b>{ $name } లో ఇంకా ఏం కావాలి?</b> ఓనర్ కోసం రాయండి. కావాల్సినవాటి లిస్టు కూడా వెళ్తుంది.
        [suspend] ⛔ <b>{ $name } ను ఎందుకు ఆపాలి?</b> రాయండి: ఓనర్ చదువుతారు.
       *[resume] ▶️ <b>{ $name } ను మళ్లీ నడవనివ్వాలా?</b> ఓనర్ కోసం ఏదైనా రాయండి, లేదా నొక్కండి.
    }
    .without-send-back = 📋 లిస్టు చాలు
    .without-resume = ▶️ అవును, ఏమీ రాయకుండా
