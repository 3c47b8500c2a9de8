### How somebody liked an order that has come.

rating-ask = { $here ->
        [no] ⭐ ఆర్డర్ <b>#{ $number }</b> ఇంకా మీకు అందలేదు. అందాక రేటింగ్ ఇవ్వండి.
       *[yes] { $stars ->
            [0] ⭐ <b>{ $shop } నుంచి వచ్చిన ఆర్డర్ #{ $number } ఎలా ఉంది?</b> ఒక్కసారి నొక్కితే చాలు.
           *[other] ⭐ { $shop } నుంచి వచ్చిన ఆర్డర్ <b>#{ $number }</b>: మీరు <b>5కి { $stars } స్టార్లు</b> ఇచ్చారు. థాంక్యూ!
        }
    }{ $answer ->
        [none] {""}
       *[other] {""}

        💬 { $shop }: “{ $answer }”
    }
    .star = { $stars } ⭐
    .order = 🧾 ఆర్డర్ చూడండి
rating-given = ⭐ థాంక్యూ!
