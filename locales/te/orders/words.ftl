### What a customer and a shop write one another about an order.

words-who = { $side ->
    [customer] 👤 కస్టమర్
   *[shop] 🏪 షాపు
}
words-what = { $kind ->
    [photo] 📷 ఫోటో
    [voice] 🎤 వాయిస్ మెసేజ్
   *[text] 💬
}
words-thread = 💬 <b>మాటలు, ఆర్డర్ #{ $number }</b>
    { $count ->
        [0] ఇంకా ఎవరూ ఏమీ రాయలేదు.
       *[other]
        { $words }
    }

    { $open ->
        [yes] { $side ->
            [customer] షాపు వాళ్లకు ఆర్డర్ నంబర్, మీరు రాసింది మాత్రమే కనిపిస్తాయి; మీ ఫోన్ నంబర్ కనిపించదు.
           *[shop] కస్టమర్‌కు ఆర్డర్ నంబర్, మీరు రాసింది మాత్రమే కనిపిస్తాయి; మీ పేరు కనిపించదు.
        }
        ఇక్కడ రాయండి, లేదా ఫోటో గానీ వాయిస్ మెసేజ్ గానీ పంపండి.
       *[no] ఈ ఆర్డర్ అయిపోయింది: ఇక దీని గురించి రాయలేరు.
    }
    .each-words = <b>{ $own ->
            [yes] 👤 మీరు
           *[no] { words-who }
        }</b> · { $at }
        { words-what }{ $text ->
            [none] {""}
           *[other] {" "}{ $text }
        }
    .report = 🚩 చివరి మెసేజ్‌పై ఫిర్యాదు చేయండి
    .back = ‹ వెనక్కి
words-sent = ✉️ పంపాం.
words-reported = 🚩 ఫిర్యాదు అందింది: ప్లాట్‌ఫారం వాళ్లు చూస్తారు.
words-told = <b>{ words-who }</b> · #{ $number }
    { words-what }{ $text ->
        [none] {""}
       *[other] {" "}{ $text }
    }
    .answer = ↩️ జవాబు ఇవ్వండి
    .report = 🚩 ఫిర్యాదు చేయండి
words-alarm = 🚩 ఈ ఆర్డర్ గురించి రాసిన మాటపై ఫిర్యాదు వచ్చింది: <b>#{ $number }</b> · { $shop }
    <b>{ words-who }</b>
    { words-what }{ $text ->
        [none] {""}
       *[other] {" "}{ $text }
    }
    .shop = 🏪 షాపుకు వెళ్లండి
