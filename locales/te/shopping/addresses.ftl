### The address book.

addresses-mine = 🏠 <b>మీ అడ్రసులు</b>
    { $count ->
        [0] ఇంకా ఏమీ లేవు. ఒకటి పెట్టి, ఇల్లు లాంటి పేరు ఇవ్వండి.
        [one] ఒక అడ్రస్. మార్చాలంటే నొక్కండి.
       *[other] { $count } అడ్రసులు. మార్చాలంటే నొక్కండి.
    }
    .address = { $usual ->
            [yes] ⭐ { $called ->
                [none] { $address }
               *[other] { $called } · { $address }
            }
           *[no] 🏠 { $called ->
                [none] { $address }
               *[other] { $called } · { $address }
            }
        }
    .new = ➕ కొత్త అడ్రస్
    .cart = 🛒 కార్టు
    .profile = 👤 ప్రొఫైల్
addresses-new = ➕ <b>అడ్రస్ ఏంటి?</b>
    ఇంటి నంబర్, వీధి, ఏరియా టైప్ చేయండి. పేరు, దగ్గర్లో గుర్తు, లొకేషన్ ఆ తర్వాత ఇవ్వొచ్చు.
addresses-one = 🏠 { $called ->
        [none] {""}
       *[other] <b>{ $called }</b>{" "}
    }{ $address }{ $usual ->
        [yes] {""}
        ⭐ మీ ఆర్డర్లు ఇక్కడికే వస్తాయి
       *[no] {""}
    }{ $house ->
        [none] {""}
       *[other] {""}
        🚪 ఇల్లు: { $house }
    }{ $landmark ->
        [none] {""}
       *[other] {""}
        🌳 దగ్గర్లో గుర్తు: { $landmark }
    }
    { $pinned ->
        [yes] 📍 లొకేషన్ కూడా ఉంది
       *[no] 📍 లొకేషన్ ఇంకా ఇవ్వలేదు
    }
    .deliver = ✅ నా కార్టు ఇక్కడికి తేండి
    .usual = ⭐ ఎప్పుడూ ఇక్కడికే
    .not-usual = ☆ ఎప్పుడూ ఇక్కడికి కాదు
    .text = ✏️ వీధి, ఏరియా
    .house = 🚪 ఇల్లు
    .landmark = 🌳 గుర్తు
    .label = 🏷 పేరు
    .pin = 📍 లొకేషన్
    .delete = 🗑 తీసేయండి
addresses-part = { $part ->
        [label] 🏷 <b>దీన్ని ఏమంటారు?</b> ఉదాహరణకు: ఇల్లు, ఆఫీసు, అమ్మమ్మ ఇల్లు.
        [house] 🚪 <b>ఏ ఇల్లు లేదా ఫ్లాట్?</b> ఉదాహరణకు: B-12, రెండో అంతస్తు.
        [landmark] 🌳 <b>దగ్గర్లో ఏముంది?</b> ఉదాహరణకు: గుడి వెనక.
       *[text] ✏️ <b>ఏ వీధి, ఏ ఏరియా?</b>
    }{ $now ->
        [none] {""}
       *[other] {""}
        ఇప్పుడు: { $now }
    }
    .none = ✖️ ఇది వద్దు
addresses-pin = 📍 <b>ఇది ఎక్కడ?</b>
    { $address }
    కింది బటన్‌తో ఈ అడ్రస్ లొకేషన్ పంపండి, లేదా 📎 తో మ్యాప్‌లో ఏ చోటైనా.
    .share = 📍 నా లొకేషన్ పంపండి
    .back = ‹ అడ్రసులు
addresses-saved = 👌 సేవ్ చేశాం.
addresses-deleted = { $kept ->
        [yes] 🗑 అడ్రస్ తీసేశాం. రేపటి వరకు తిరిగి తెచ్చుకోవచ్చు.
       *[no] 🗑 ఇక్కడ ఇప్పుడు ఏమీ లేదు.
    }
    .undo = ↩️ తిరిగి తెండి
    .mine = 🏠 అడ్రసులు

command-addresses = మీ అడ్రసులు
