### Running the platform.

admin-desk = 🛠 <b>ప్లాట్‌ఫామ్</b>
    { $waiting ->
        [0] అనుమతి కోసం ఏ షాపూ ఎదురుచూడటం లేదు.
        [one] ⏳ ఒక షాపు అనుమతి కోసం ఎదురుచూస్తోంది.
       *[other] ⏳ { $waiting } షాపులు అనుమతి కోసం ఎదురుచూస్తున్నాయి.
    }
    { $unreachable ->
        [0] తెరిచి ఉన్న షాపులన్నిటికీ ఆర్డర్లు చేరుతున్నాయి.
        [one] ⚠️ తెరిచి ఉన్న ఒక షాపు ఆర్డర్లు తీసుకోవడం లేదు: వాటిని ఎవరూ చూడలేరు.
       *[other] ⚠️ తెరిచి ఉన్న { $unreachable } షాపులు ఆర్డర్లు తీసుకోవడం లేదు: వాటిని ఎవరూ చూడలేరు.
    }
    { $aside ->
        [0] ఏదీ ఆగిపోలేదు.
        [one] ⚠️ ఒకటి ఆగిపోయింది.
       *[other] ⚠️ { $aside } ఆగిపోయాయి.
    }
    .shops = { $waiting ->
        [0] 🏪 షాపులు
       *[other] 🏪 షాపులు · ⏳ { $waiting }
    }
    .people = 👥 యూజర్లు
    .orders = 🧾 నడుస్తున్న ఆర్డర్లు
    .aside = ⚠️ ఆగిపోయినవి
    .trail = 📜 ఆడిట్
admin-shops = { $count ->
    [0] 🏪 <b>ఇంకా షాపులు లేవు</b>
    [one] 🏪 <b>ఒక షాపు</b>
   *[other] 🏪 <b>{ $count } షాపులు</b>
}
    .shop = { $state ->
        [approved] { $trading ->
            [unreachable] ⚠️ { $name }
           *[other] 🟢 { $name }
        }
        [pending] ⏳ { $name }
       *[suspended] ⛔ { $name }
    }
    .back = ‹ ప్లాట్‌ఫామ్
admin-shop = 🏪 <b>{ $name }</b>
    { $address }
    ☎️ { $phone }

    { $state ->
        [approved] 🟢 అనుమతి ఉంది
        [pending] ⏳ అనుమతి రావాలి
       *[suspended] ⛔ ఆపేశారు
    } · { $open ->
        [yes] తెరిచి ఉంది
       *[no] మూసి ఉంది
    }
    { $counter ->
        [none] 💬 ఆర్డర్లు దాని గ్రూపుకు వస్తాయి.
        [muted] ⚠️ <b>దాని గ్రూపులో రాయడానికి బాట్‌కు అనుమతి లేదు</b>, అందుకే ఆర్డర్లు తీసుకోవడం లేదు. ఓనర్ అనుమతి ఇచ్చి /shop లో “మళ్లీ ప్రయత్నించండి” నొక్కాలి.
        [out] ⚠️ <b>బాట్ ఇప్పుడు దాని గ్రూపులో లేదు</b>, అందుకే ఆర్డర్లు తీసుకోవడం లేదు. ఓనర్ దాన్ని మళ్లీ చేర్చి /shop లో “మళ్లీ ప్రయత్నించండి” నొక్కాలి, లేదా వేరే గ్రూపు కనెక్ట్ చేయాలి.
        [gone] ⚠️ <b>దాని గ్రూపు ఇప్పుడు లేదు</b>, అందుకే ఆర్డర్లు తీసుకోవడం లేదు. ఓనర్ వేరేది కనెక్ట్ చేయాలి: /shop → “వేరే గ్రూపు కనెక్ట్ చేయండి”.
       *[unlinked] ⚠️ <b>ఏ గ్రూపూ కనెక్ట్ కాలేదు</b>, అందుకే ఆర్డర్లు తీసుకోవడం లేదు. ఓనర్ కనెక్ట్ చేయాలి: /shop → “మా గ్రూపు కనెక్ట్ చేయండి”.
    }
    .approve = ✅ అనుమతించండి
    .suspend = ⛔ ఆపండి
    .back = ‹ షాపులు
admin-approved = అనుమతి ఇచ్చాం. ఓనర్‌కు చెప్పాం.
admin-suspended = ఆపేశాం. ఓనర్‌కు చెప్పాం.
admin-orders = 🧾 <b>నడుస్తున్న ఆర్డర్లు</b>

    { $count ->
        [0] ఎవరూ ఎదురుచూడటం లేదు.
       *[other] { $orders }
    }
    .each-orders = { order-sign } #{ $number } · { $shop } · { $total } · { order-state } · { $at }
    .refresh = 🔄 రీఫ్రెష్
    .back = ‹ ప్లాట్‌ఫామ్
admin-aside = ⚠️ <b>ఆగిపోయినవి</b>

    { $count ->
        [0] ఏదీ ఆగిపోలేదు.
       *[other] { $entries }
    }
    .each-entries = <code>{ $reference }</code> · { $at } · { $kind ->
            [message] ✉️ మెసేజ్ { $notice }
           *[update] 📥 అప్‌డేట్
        } · { $error }
    .retry = 🔁 { $reference }
    .dismiss = 🗑 { $reference }
    .older = పాతవి ›
    .newest = ‹ కొత్తవి
    .refresh = 🔄 రీఫ్రెష్
    .back = ‹ ప్లాట్‌ఫామ్
admin-retried = మళ్లీ ప్రయత్నిస్తున్నాం.
admin-dismissed = వదిలేశాం.
admin-trail = 📜 <b>ఎవరు ఏం చేశారు</b>

    { $count ->
        [0] ఇంకా ఏమీ లేదు.
       *[other] { $traces }
    }
    .each-traces = { $at } · { audit-who } · { audit-deed }{ audit-on }{ $refused ->
            [yes] {" "}· 🚫 కుదరదన్నాం
           *[no] {""}
        }
    .older = పాతవి ›
    .newest = ‹ కొత్తవి
    .refresh = 🔄 రీఫ్రెష్
    .back = ‹ ప్లాట్‌ఫామ్
