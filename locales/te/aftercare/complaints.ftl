### Something was not right with an order that has come.

complaints-what = { $can ->
        [no] 🎫 ఆర్డర్ <b>#{ $number }</b>: అందిన { $hours } గంటల్లోపు చెప్పొచ్చు.
       *[yes] 🎫 <b>ఆర్డర్ #{ $number } లో ఏం బాగోలేదు?</b>
    }
    .line = { $name }
    .all = 🧾 మొత్తం ఆర్డర్
    .ticket = 🎫 { $ticket }{ $stands ->
        [open] {" "}⏳
        [escalated] {" "}🆘
       *[over] {" "}✔️
    }
    .back = ‹ ఆర్డర్
complaints-which = 🎫 <b>ఏం బాగోలేదు?</b> ఆర్డర్ #{ $number }{ $about ->
        [none] {""}
       *[other] {" "}· { $about }
    }
    .fault = { complaint-fault }
    .back = ‹ ఆర్డర్
complaints-ticket = 🎫 <b>మీ టికెట్ { $ticket }</b> · ఆర్డర్ #{ $number } · { $shop }
    { $about ->
        [none] {""}
       *[other] { $about } ·{" "}
    }{ complaint-fault }{ $words ->
        [none] {""}
       *[other] {""}
        “{ $words }”
    }

    { complaint-stands }{ $stands ->
        [open] {""}
        ఇంకా చెప్పాలంటే రాయండి.
        [escalated] {""}
        ఇంకా చెప్పాలంటే రాయండి.
       *[over] {""}
    }
    .order = 🧾 ఆర్డర్ చూడండి
complaints-told = 🎫 షాపు వాళ్లకు ఇప్పుడే పంపుతున్నాం.
complaints-waiting = { $count ->
        [0] 🎫 జవాబు ఇవ్వాల్సిన ఫిర్యాదులు ఏమీ లేవు.
       *[other] 🎫 <b>జవాబు ఇవ్వాల్సిన ఫిర్యాదులు</b>, పాతవి ముందు
    }{ $hours ->
        [0] {""}
       *[other] {""}
        ఆర్డర్ అందిన { $hours } గంటల వరకు ఫిర్యాదు చేయొచ్చు. మార్చాలంటే కింద సమయం నొక్కండి.
    }
    .ticket = 🎫 { $ticket } · #{ $number }{ $stands ->
        [escalated] {" "}🆘
       *[other] {""}
    }
    .hear = { $hours } గం.
    .back = ‹ వెనక్కి
complaints-one = 🎫 <b>{ $ticket }</b> · ఆర్డర్ #{ $number } · { $shop }
    { $about ->
        [none] {""}
       *[other] { $about } ·{" "}
    }{ complaint-fault }{ $words ->
        [none] {""}
       *[other] {""}
        “{ $words }”
    }

    { $stands ->
        [open] ⏳ షాపు వాళ్లు జవాబు ఇవ్వాలి.
        [escalated] 🆘 షాపు వాళ్లు జవాబు ఇవ్వలేదు: ఇప్పుడు మా టీమ్ చూస్తోంది.
        [refunded] 💸 తిరిగి ఇచ్చింది: { $amount }
        [refused] 💬 జవాబు: “{ $answer }”
       *[closed] ✔️ మూసేశాం
    }{ $stands ->
        [open] {""}
        డబ్బులు తిరిగి ఇవ్వండి, లేదా ఎందుకు కుదరదో రాయండి: కస్టమర్ అది చదువుతారు.
        [escalated] {""}
        డబ్బులు తిరిగి ఇవ్వండి, లేదా ఎందుకు కుదరదో రాయండి: కస్టమర్ అది చదువుతారు.
       *[over] {""}
    }
    .back-all = 💸 { $amount } తిరిగి ఇవ్వండి
    .list = ‹ ఫిర్యాదులు
    .back-half = 💸 సగం తిరిగి: { $amount }
complaints-kept = మార్చాం. ఇక నుంచి అన్ని ఆర్డర్లకూ ఇదే.
complaints-answered = 🎫 కస్టమర్‌కు ఇప్పుడే పంపుతున్నాం.

command-tickets = ఫిర్యాదులు
