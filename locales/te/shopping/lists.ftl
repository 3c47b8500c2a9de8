### A whole list at once.

lists-proposal = 📝 <b>మీ లిస్టు</b> · { $shop }

    { $lines }

    { $asked ->
        [yes] ❓ “{ $question }” కోసం ఏది కావాలి?
       *[no] { $count ->
            [0] ఇందులో ఏదీ స్పష్టంగా అర్థం కాలేదు. ఒక లైను మార్చండి, లేదా షాపులో చూడండి.
           *[other] అంతా సరేనా? ఒక్క నొక్కుతో అన్నీ కార్టులోకి వస్తాయి.
        }
    }{ $pages ->
        [one] {""}
       *[other] {" "}పేజీ { $page } / { $pages }.
    }
    .each-lines = { $standing ->
        [chosen] ✅ { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        } · { $cost }{ $reading ->
            [rounded] {" "}<i>(మీరు రాసింది: “{ $text }”)</i>
           *[other] {""}
        }
        [asked] ❓ “{ $text }”
        [out] ➖ <s>{ $text }</s>
       *[missing] ✖️ “{ $text }”: { $elsewhere ->
            [none] ఇక్కడ లేదు
           *[other] ఇక్కడ లేదు, { $elsewhere }లో ఉంది
        }
    }
    .put = { $count ->
        [one] 🛒 ఒక సరుకు కార్టులో వేయండి · { $total }
       *[other] 🛒 { $count } సరుకులు కార్టులో వేయండి · { $total }
    }
    .change = ✏️ ఒక లైను మార్చండి
    .shop = 🏪 షాపులోకి
    .other = 🏪 ఇక్కడ లేనివి: { $shop }
    .everywhere = 🔎 అన్ని షాపుల్లో
lists-option = { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        } · { $cost }
lists-leave-out = ➖ ఇది వద్దు
lists-put = కార్టులోకి వచ్చాయి: { $count ->
    [one] ఒక సరుకు
   *[other] { $count } సరుకులు
}{ $left ->
    [0] {""}
   *[other] {" · "}మిగతావి ఇంకా ఎంచుకోవాలి
}
lists-beyond = మొదటి { $count } లైన్లు చదివాను. { $left_out ->
    [one] ఒక లైను మిగిలింది: ఇవి కార్టులో వేశాక దాన్ని విడిగా పంపండి.
   *[other] { $left_out } లైన్లు మిగిలాయి: ఇవి కార్టులో వేశాక వాటిని విడిగా పంపండి.
}
lists-unread = ఇది అర్థం కాలేదు. ఏం కావాలో రాయండి: “ఉల్లిపాయలు 2 కేజీ” లాగా.
lists-lines = ✏️ <b>ఏ లైను?</b>{ $pages ->
        [one] {""}
       *[other] {" "}పేజీ { $page } / { $pages }.
    }
    .line = { $standing ->
        [chosen] ✅ { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        }
        [asked] ❓ { $text }
        [out] ➖ { $text }
       *[missing] ✖️ { $text }
    }
    .back = ‹ వెనక్కి
lists-line = ✏️ “{ $text }”
    { $standing ->
        [chosen] ✅ { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        } · { $cost }
        [asked] వీటిలో ఏది?
        [out] ఇది వదిలేశాం.
       *[missing] షాపులో ఇలాంటిది లేదు.
    }
    లేదా మరోలా రాయండి: “ఉల్లిపాయలు 2 కేజీ” లాగా.
    .back = ‹ వెనక్కి
