### ఆర్డర్‌కి కలపడం, మార్చడం.

amending-lines = { $can ->
    [yes] ✏️ <b>ఆర్డర్ #{ $number }</b>: షాపు వాళ్లు ప్యాక్ చేయడం మొదలుపెట్టే వరకు కావలసినవి మార్చండి.
   *[no] { order-sign } <b>ఆర్డర్ #{ $number }</b>: { order-state }. ఇక మార్చలేం.
}
    <b>మొత్తం { $total }</b>
    .line = { $absent ->
            [yes] { goods } · { line-fate }
           *[no] { goods } · { $cost }
        }
    .less = ➖
    .remove = 🗑
    .now = { $quantity }
    .more = ➕
    .add = ➕ ఇంకేమైనా కలపండి
    .back = ‹ ఆర్డర్
amending-add = ➕ { $shop } నుంచి ఆర్డర్ <b>#{ $number }</b> లో ఇంకా ఏం కావాలి? రాసి పంపండి, ఉదా: “చక్కెర”.
    .back = ‹ వెనక్కి
amending-found = { $count ->
    [0] 🔍 షాపులో ఇప్పుడు “{ $words }” లేదు.
   *[other] ➕ ఆర్డర్ <b>#{ $number }</b> లో ఏం కలపాలి?
}
    .product = { goods }{ $weighed ->
            [yes] {" "}· { $quantity }
           *[no] {""}
        } · { $price }
    .again = 🔍 ఇంకొకటి
    .back = ‹ ఆర్డర్
