### ఫోన్ చేసినవాళ్ల కోసం రాసే ఆర్డర్లు.

taking-shops = { $count ->
    [0] ☎️ ఇప్పుడు మీరు ఏ షాపు గ్రూపులోనూ పని చేయడం లేదు.
   *[other] ☎️ ఏ షాపుకి ఆర్డర్?
}
    .shop = { $shop }
taking-phone = ☎️ <b>{ $shop }</b>: ఏ నంబర్ నుంచి ఫోన్ చేశారు? వచ్చేసారి ఆ నంబర్‌తోనే గుర్తుపడతాం.
taking-name = 👤 { $phone } మొదటిసారి. పేరు ఏంటి?
taking-address = 🏠 ఎక్కడికి తేవాలి? వీధి, ఇంటి నంబర్ రాయండి.
    .collected = 🛍 వచ్చి తీసుకెళ్తారు
taking-review = ☎️ <b>{ $customer ->
        [none] కస్టమర్
       *[other] { $customer }
    }</b> · { $phone }
    { $address ->
        [none] 🛍 షాపుకి వచ్చి తీసుకెళ్తారు
       *[other] 🏠 { $address }
    }
    { $count ->
        [0] ఇంకా ఏమీ రాయలేదు.
       *[other] <b>మొత్తం { $total }</b>, క్యాష్
    }
    .line = { goods } · { $cost }
    .less = ➖
    .remove = 🗑
    .now = { $quantity }
    .more = ➕
    .add = ➕ సరుకులు కలపండి
    .name = 👤 పేరు
    .address = 🏠 అడ్రస్
    .finish = ✅ ఆర్డర్ తీసుకోండి · { $total }
taking-add = ➕ <b>{ $shop }</b>: ఏం కావాలి? ఒకటి రాయండి, ఉదా: “చక్కెర”.
    .back = ‹ వెనక్కి
taking-found = { $count ->
    [0] 🔍 ఇప్పుడు “{ $words }” లేదు.
   *[other] ➕ ఏది?
}
    .product = { goods }{ $weighed ->
            [yes] {" "}· { $quantity }
           *[no] {""}
        } · { $price }
    .again = 🔍 ఇంకొకటి
    .back = ‹ ఆర్డర్
taking-taken = ✅ <b>ఆర్డర్ #{ $number } తీసుకున్నాం.</b> దాని కార్డు గ్రూపులో ఉంది.
    మొత్తం { $total }{ $promised ->
        [none] {""}
       *[other] {""}
        🕒 { $pickup ->
            [yes] రెడీ అయ్యే టైమ్: సుమారు { $promised }
           *[no] ఇంటికి చేరే టైమ్: సుమారు { $promised }
        }
    }
    .another = ☎️ ఇంకొకటి

command-take = ఫోన్‌లో ఆర్డర్ తీసుకోండి
