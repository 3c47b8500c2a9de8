### షాపు సొంత సరుకులు: అరలు, ఒక వస్తువు, దానిలో ఏం మారింది.

goods-shelves = 📦 <b>సరుకులు · { $shop }</b>
    { $count ->
        [0] ఇంకా సరుకులేమీ లేవు. మొదటి వస్తువుకు పేరు, ధర చాలు.
        [one] ఒక వస్తువు.
       *[other] { $count } వస్తువులు.
    }
    మారింది రాయవచ్చు కూడా: <code>ఉల్లిపాయలు 32</code>, <code>పిండి లేదు</code>, <code>పాలు +20</code>, <code>పప్పులు +5%</code>.
    .shelf = { $emoji } { $name } · { $count }
    .add = ➕ వస్తువు చేర్చండి
    .low = ⚡ తక్కువగా ఉన్నవి
    .gaps = 📋 ఏం చెప్పలేదు
    .missed = 🔎 దొరకనివి
    .back = ‹ వెనక్కి
goods-shelf = { $emoji } <b>{ $name }</b>{ $pages ->
        [one] {""}
       *[other] {" "}· పేజీ { $page }/{ $pages }
    }
    మార్చడానికి వస్తువును నొక్కండి, లేదా రాయండి: <code>ఉల్లిపాయలు 32</code>, <code>పిండి లేదు</code>, <code>పాలు +20</code>.
    .product = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        } · { $price } · { goods-left }
    .prices = 📈 వీటన్నిటి ధరలు
    .several = ☑️ చాలా ఒకేసారి
    .add = ➕ వస్తువు చేర్చండి
    .back = ‹ అరలు
goods-left = { $standing ->
    [hidden] 🙈 దాచారు
    [out] 🚫 లేదు
    [none] 🚫 స్టాక్ లేదు
    [low] ⚡ { $left } మిగిలింది
    [uncounted] 🟢
   *[there] { $left }
}
goods-card = <b>{ $name }</b>{ $has_pack ->
        [yes] {" "}· { $pack }
       *[no] {""}
    }
    💰 <b>{ $price }</b>{ $mrp ->
        [none] {""}
       *[other] {" "}· MRP { $mrp }
    }
    { $standing ->
        [hidden] 🙈 దాచారు: కస్టమర్లకు కనిపించదు.
        [out] 🚫 లేదు: { $until ->
            [none] మీరు చెప్పే వరకు.
           *[other] { $until } వరకు.
        }
        [none] 🚫 స్టాక్ లేదు.
        [low] ⚡ తక్కువ ఉంది: { $left } మిగిలింది.
        [uncounted] 🟢 ఉంది, లెక్క పెట్టడం లేదు.
       *[there] 🟢 { $left } వరకు ఆర్డర్ చేయవచ్చు.
    }{ $counted ->
        [yes] {""}
            📦 అరలో: { $on_hand }{ $has_held ->
                [yes] , అందులో { $held } ఆర్డర్లలో ఉన్నాయి
               *[no] {""}
            }
       *[no] {""}
    }{ $most ->
        [none] {""}
       *[other] {""}
            🙋 ఒక కస్టమర్‌కు రోజుకు { $most } వరకు
    }{ $has_missing ->
        [yes] {""}

            📋 ఇంకా చెప్పనివి:
            { $missing }
       *[no] {""}
    }
    .each-missing = · { product-fact }
    .price = 💰 ధర
    .stock = 📦 స్టాక్
    .out = 🚫 ఈ రోజుకు లేదు
    .in = 🟢 మళ్లీ ఉంది
    .edit = ✏️ వివరాలు
    .past = 🕓 మార్పుల చరిత్ర
    .photos = { $count ->
        [0] 🖼 ఫోటోలు
       *[other] 🖼 ఫోటోలు · { $count }
    }
    .hide = 🙈 దాచండి
    .show = 👁 చూపండి
    .delete = 🗑 తీసేయండి
    .back = ‹ వెనక్కి
goods-same = ఇప్పటికే అలాగే ఉంది.
goods-gaps = 📋 <b>ఇంకా చెప్పాల్సినవి · { $shop }</b>
    { $count ->
        [0] ✅ ఏమీ లేవు: మీ సరుకుల గురించి అన్నీ చెప్పారు.
       *[other] కస్టమర్లకూ బిల్లులకూ ఇవి కావాలి. ఏ వస్తువులకు లేవో చూడటానికి నొక్కండి.
    }
    .want = { product-fact } · { $count }
    .back = ‹ అరలు
goods-wanting = { $fact ->
        [low] ⚡ <b>తక్కువగా ఉన్నవి · { $shop }</b>
       *[other] 📋 <b>{ product-fact }: ఇంకా చెప్పలేదు · { $shop }</b>
    }
    { $count ->
        [0] ✅ ఏవీ లేవు.
        [one] ఒక వస్తువు. దాని మీద నొక్కండి, లేదా రాయండి: <code>పాలు +20</code>.
       *[other] { $count } వస్తువులు. ఒకదాని మీద నొక్కండి, లేదా రాయండి: <code>పాలు +20</code>.
    }
    .product = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        } · { $price } · { goods-left }
    .back = ‹ వెనక్కి
