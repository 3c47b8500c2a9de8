### A day of a shop: what was ordered, and what it came to.

daybook-day = 🧾 <b>{ $today ->
        [yes] ఈరోజు
       *[no] { $day }
    } · { $name }</b>

    { $count ->
        [0] { $today ->
            [yes] ఇంకా ఆర్డర్లు లేవు. ఆర్డర్లు మీ గ్రూపుకు కూడా వస్తాయి.
           *[no] ఆ రోజు ఆర్డర్లు లేవు.
        }
       *[other] { $orders }

            <b>{ $count ->
                [one] ఒక ఆర్డర్
               *[other] { $count } ఆర్డర్లు
            }</b>
            ✅ డెలివరీ అయి డబ్బు వచ్చింది: <b>{ $taken }</b>{ $has_open ->
                [yes] {""}
                🕐 ఇంకా ఉన్నవి: { $open }
               *[no] {""}
            }{ $has_lost ->
                [yes] {""}
                ✖️ కుదరనివి: { $lost }
               *[no] {""}
            }
    }

    వేరే రోజు చూడాలా? తేదీ రాయండి: <i>నిన్న</i>, <i>25 డిసెంబర్</i>.
    .each-orders = { order-sign } #{ $number } · { $total } · { order-state } · { $at }{ $slot ->
            [none] {""}
           *[other] {" "}· ⏰ { $slot }
        }
    .order = 🧾 #{ $number }
    .before = ‹ { $day }
    .after = { $day } ›
    .today = ఈరోజు ›
    .refresh = 🔄 రీఫ్రెష్
    .close = 📒 రోజు లెక్క
    .back = ‹ వెనక్కి
daybook-no-date = ఇది గడిచిన రోజులా లేదు. ఇలా రాయండి: నిన్న, ఆదివారం, 25 డిసెంబర్, 25.12.2026
