### The platform's catalogue, for those who run it.

sharedgoods-goods = { $words ->
        [none] 📚 <b>కేటలాగ్</b>
       *[other] 🔎 <b>కేటలాగ్: “{ $words }”</b>
    }
    { $count ->
        [0] ఏమీ దొరకలేదు. వేరే మాటలు లేదా బార్‌కోడ్ టైప్ చేయండి.
        [one] { $count } వస్తువు. వెతకడానికి మాటలు లేదా బార్‌కోడ్ టైప్ చేయండి.
       *[other] { $count } వస్తువులు. వెతకడానికి మాటలు లేదా బార్‌కోడ్ టైప్ చేయండి.
    }
    .good = { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
    .export = ⬇️ మొత్తం కేటలాగ్ (XLSX)
    .platform = ‹ ప్లాట్‌ఫామ్
    .back = ‹ కేటలాగ్
sharedgoods-good = 📚 <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>{ $hi ->
        [none] {""}
       *[other] {""}
            { $hi }
    }{ $te ->
        [none] {""}
       *[other] {""}
            { $te }
    }

    { $merged ->
        [yes] ఇది ఇప్పుడు వేరే వస్తువులో కలిసిపోయింది.
       *[no] { $shelf } · { $weighed ->
            [yes] తూకం ప్రకారం
           *[no] లెక్క ప్రకారం
        } · పన్ను { $tax }{ $hsn ->
            [none] {""}
           *[other] {" "}· HSN { $hsn }
        }
    }{ $aliases ->
        [none] {""}
       *[other] {""}
            ఇతర పేర్లు: { $aliases }
    }{ $barcodes ->
        [none] {""}
       *[other] {""}
            బార్‌కోడ్‌లు: { $barcodes }
    }
    .facts = ✏️ మార్చండి
    .double = 🔗 ఇది రెండుసార్లు ఉంది
    .part = ✂️ { $double } వేరు
    .kept = 📚 కలిసిన వస్తువు
    .back = ‹ కేటలాగ్
sharedgoods-facts = ✏️ <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    మార్చాల్సినదాన్ని నొక్కండి. షాపులు తమ సరుకుల గురించి చెప్పింది అలాగే ఉంటుంది.
    .fact = { $known ->
        [yes] ✔ { product-fact }
       *[no] ➕ { product-fact }
    }
    .back = ‹ వెనక్కి
sharedgoods-fact = ✏️ <b>{ product-fact } · { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $known ->
        [yes] ఇప్పుడు: { $value }
       *[no] ఇంకా ఎవరూ చెప్పలేదు.
    }

    { $fact ->
        [names] పేరు టైప్ చేయండి. హిందీ లేదా తెలుగు లిపిలో రాస్తే ఆ భాషలో పేరు అవుతుంది.
        [aliases] జనం వెతికే ఇతర మాటలు కామాలతో టైప్ చేయండి.
        [category] ఇది ఏ షెల్ఫ్‌లోది?
        [pack] ఒక్కదానిలో ఎంత ఉందో టైప్ చేయండి: 500 g, 1 L, 6 pcs.
        [tax_bp] పన్ను శాతం టైప్ చేయండి, ఉదా: 5%.
        [barcode] దాని బార్‌కోడ్‌లన్నీ కామాలతో టైప్ చేయండి.
       *[other] టైప్ చేయండి.
    }
    .kind = { $emoji } { $name }
    .nothing = 🧹 ఖాళీగా ఉంచండి
    .back = ‹ వెనక్కి
sharedgoods-double = 🔗 <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    ఏ వస్తువు ఇదే? దాని పేరులోని మాటలు లేదా బార్‌కోడ్ టైప్ చేయండి.
    .back = ‹ వెనక్కి
sharedgoods-doubles = 🔗 <b>{ $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $count ->
        [0] ఈ మాటలతో ఏమీ లేదు. వేరేవి టైప్ చేయండి.
       *[other] ఇదే అయినదాన్ని నొక్కండి, లేదా వేరే మాటలు టైప్ చేయండి.
    }
    .good = { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
    .back = ‹ వెనక్కి
sharedgoods-both = 🔗 <b>ఈ రెండూ ఒకటేనా?</b>

    { $goods }

    మొదటిది ఉంటుంది, రెండోదానికి మాత్రమే తెలిసినవి తీసుకుంటుంది. షాపులకు, వాటి ధరలకు ఏ మార్పూ ఉండదు; వెనక్కి కూడా తీసుకోవచ్చు.
    .each-goods = • { $name }{ $has_brand ->
        [yes] {" "}({ $brand })
       *[no] {""}
    }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }
    .merge = ✅ రెండూ ఒకటే
    .turn = 🔄 రెండోదాన్ని ఉంచండి
    .back = ‹ వెనక్కి
sharedgoods-merged = ఇప్పుడు రెండూ ఒకటే.
sharedgoods-parted = మళ్లీ రెండుగా విడదీశాం.
sharedgoods-changed = మార్చాం.
