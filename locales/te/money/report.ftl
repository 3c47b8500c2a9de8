### షాపు ఎలా నడిచింది, ఓనర్ కోసం.

report-none = 📊 మీకు ఇంకా షాపు లేదు, కాబట్టి చూపడానికి ఏమీ లేదు.
    .shops = 🏪 నా షాపులు
report-shops = { $count ->
    [one] 📊 <b>ఏ షాపు?</b>
   *[other] 📊 <b>మీ { $count } షాపుల్లో ఏది?</b>
}
    .shop = 📊 { $name }
report-shown = 📊 <b>{ $name }</b> · { report-span }

    🧾 డెలివరీ అయిన ఆర్డర్లు: <b>{ $came }</b>
    💰 అమ్మకం: <b>{ $taken }</b>
    ➗ సగటు: { $average }
    ⌛ చేజారినవి (కుదరదన్నవి, జవాబు లేనివి): { $missed }
    ✖️ క్యాన్సిల్: { $cancelled }
    ⏱ తీసుకోవడానికి: { $minutes ->
        [none] –
       *[other] సగటున { $minutes } నిమిషాలు
    }
    🔁 మార్చినవి: { $replaced }, లేనివి: { $missing }{ $has_top ->
        [yes] {""}

        🏆 <b>ఎక్కువ అమ్ముడైనవి</b>
        { $top }
       *[no] {""}
    }
    .each-top = • { $name } · { $quantity } · { $taken }
    .today = ఈ రోజు
    .week = 7 రోజులు
    .month = 30 రోజులు
    .picture = 🖼 బొమ్మగా
    .table = 📗 టేబుల్‌గా
    .close = 📒 రోజు లెక్క
    .word-on = ☀️ గ్రూపుకు పొద్దున మాట: ఆన్ చేయండి
    .word-off = ☀️ గ్రూపుకు పొద్దున మాట: ఆపండి
    .back = ‹ నా షాపు
report-span = { $span ->
        [today] ఈ రోజు
        [week] గత 7 రోజులు
       *[month] గత 30 రోజులు
    }
report-comes = ఇప్పుడే కింద వస్తోంది: గత 30 రోజులు.
report-word-comes = రోజూ పొద్దున 8కి నిన్న ఎలా గడిచిందో గ్రూపు చదువుతుంది.
report-word-stays-away = పొద్దున మాట ఇక రాదు.
notice-report-picture = 🖼 <b>{ $name }</b>: గత 30 రోజుల అమ్మకం, రూపాయల్లో.
notice-report-table = 📗 <b>{ $name }</b>: గత 30 రోజులు, టేబుల్‌గా.
notice-morning-word = ☀️ <b>నమస్తే, { $name }!</b>
    నిన్న: { $came ->
        [0] ఏ ఆర్డరూ డెలివరీ కాలేదు
        [one] ఒక ఆర్డర్ డెలివరీ అయింది
       *[other] { $came } ఆర్డర్లు డెలివరీ అయ్యాయి
    }, { $taken }.{ $missed ->
        [0] {""}
        [one] {" "}ఒక ఆర్డర్ చేజారింది.
       *[other] {" "}{ $missed } ఆర్డర్లు చేజారాయి.
    }
report-day = రోజు
report-orders = ఆర్డర్లు
report-taken = అమ్మకం
report-average = సగటు
report-missed = చేజారినవి
report-cancelled = క్యాన్సిల్
report-minutes = తీసుకోవడానికి నిమిషాలు
report-replaced = మార్చినవి
report-missing = లేనివి
report-whole = అంతా కలిపి
report-product = వస్తువు
report-sold = ఎంత అమ్మారు

command-report = మీ షాపు ఎలా నడిచింది
