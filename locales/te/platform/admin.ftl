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
    .goods = 📚 కేటలాగ్
    .aside = ⚠️ ఆగిపోయినవి
    .trail = 📜 ఆడిట్
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
            [yes] {" "}· 🚫 కుదరదన్నాం{ $more ->
                [0] {""}
                [one] {" "}· ఇంకోసారి
               *[other] {" "}· ఇంకా { $more } సార్లు
            }
           *[no] {""}
        }
    .refresh = 🔄 రీఫ్రెష్
    .back = ‹ ప్లాట్‌ఫామ్

command-audit = ఎవరు ఏం చేశారు
command-admin = ప్లాట్‌ఫామ్ నడపండి
