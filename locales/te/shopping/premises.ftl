### A shop's own addresses.

premises-kept = 🏬 <b>{ $name } అడ్రసులు</b>
    { $count ->
        [0] ఇంకా ఏమీ లేవు. మీ గోదాం, లేదా సరుకులు ఇచ్చే వేరే చోటు పెట్టండి.
        [one] ఒక అడ్రస్.
       *[other] { $count } అడ్రసులు.
    }
    .address = 🏬 { $called ->
            [none] { $address }
           *[other] { $called } · { $address }
        }
    .new = ➕ కొత్త అడ్రస్
    .back = ‹ వెనక్కి
