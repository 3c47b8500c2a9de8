### Several carts of one person, as shopping lists.

carts-mine = 🗂 <b>మీ కార్టులు</b>
    { $count ->
        [one] ఒక్కో లిస్టుకు ఒకటి చొప్పున ఎన్నో పెట్టుకోవచ్చు: వారం సరుకులు, పండగ, పక్కింటివాళ్లవి.
       *[other] { $count } కార్టులు; మొదటిది ఇప్పుడు వాడుతున్నారు. వేరేది వాడాలంటే దాన్ని నొక్కండి, మిగతావి ⚙️ లో ఉన్నాయి.
    }
    .cart = { $called ->
            [none] 🛒 { $number ->
                [1] నా కార్టు
               *[other] నా కార్టు { $number }
            } · { $lines }
           *[other] 🛒 { $called } · { $lines }
        }
    .more = ⚙️
    .new = ➕ కొత్త కార్టు
    .current = 🛒 కార్టు
    .shops = 🏪 షాపులు
carts-new = ➕ <b>కొత్త కార్టు పేరేంటి?</b>
    పేరు టైప్ చేయండి (ఉదా: ఆదివారం విందు). ఇక నుంచి అదే వాడతారు; మిగతావి అలాగే ఉంటాయి.
carts-named = 🛒 { $name } రెడీ, ఇప్పుడు ఇదే వాడుతున్నారు.
carts-one = 🛒 <b>{ $called ->
        [none] { $number ->
            [1] నా కార్టు
           *[other] నా కార్టు { $number }
        }
       *[other] { $called }
    }</b>
    { $lines ->
        [0] ఖాళీగా ఉంది.
        [one] ఒక సరుకు ఉంది, { $total }
       *[other] { $lines } సరుకులు ఉన్నాయి, { $total }
    }{ $current ->
        [yes] {""}
        ✅ ఇప్పుడు వాడుతున్నారు
       *[no] {""}
    }
    .use = ✅ దీన్నే వాడండి
    .rename = ✏️ పేరు మార్చండి
    .duplicate = 📑 కాపీ చేయండి
    .delete = 🗑 తీసేయండి
carts-rename = ✏️ <b>{ $called ->
        [none] ఈ కార్టుకు
       *[other] { $called } కు
    } కొత్త పేరేంటి?</b>
    కొత్త పేరు టైప్ చేయండి.
carts-duplicated = { $called ->
        [none] 📑 కాపీ చేశాం, ఇప్పుడు అదే వాడుతున్నారు.
       *[other] 📑 { $called } చేశాం, ఇప్పుడు ఇదే వాడుతున్నారు.
    }
carts-deleted = { $kept ->
        [yes] 🗑 కార్టు తీసేశాం. రేపటి వరకు తిరిగి తెచ్చుకోవచ్చు.
       *[no] 🗑 ఇక్కడ ఇప్పుడు ఏమీ లేదు.
    }
    .undo = ↩️ తిరిగి తెండి
    .mine = 🗂 కార్టులు
    .shops = 🏪 షాపులు

command-carts = మీ అన్ని కార్టులు
