### ఒక అర మొత్తం ధరలు.

pricing-choose = 📈 <b>{ $emoji } { $name }</b>
    ఇక్కడి ధరలన్నీ ఎంత మార్చాలి? నొక్కండి, లేదా రాయండి, ఉదా: +7%. మార్చే ముందు ప్రతి కొత్త ధరా చూపిస్తాం.
    .part = { $part }
    .back = ‹ వెనక్కి
pricing-preview = 📈 <b>{ $emoji } { $name }: { $part }</b>
    { $count ->
        [0] ఏ ధరా మారదు.
       *[other] { $prices }
    }{ $pages ->
        [one] {""}
       *[other] {""}

            పేజీ { $page }/{ $pages }
    }
    .each-prices = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        }: { $was } → <b>{ $now }</b>{ $capped ->
            [yes] {" "}(MRP)
           *[no] {""}
        }
    .apply = { $count ->
        [one] ✅ ఈ ధర మార్చండి
       *[other] ✅ { $count } ధరలు మార్చండి
    }
    .back = ‹ వెనక్కి
pricing-moved = { $deed ->
        [undone] ↩️ <b>{ $emoji } { $name }: ధరలు వెనక్కి తీసుకున్నాం</b>
        [put] ✅ <b>{ $emoji } { $name }: మార్చాం</b>
       *[priced] ✅ <b>{ $emoji } { $name }: ధరలు మార్చాం</b>
    }
    { $count ->
        [one] ఒక వస్తువు.
       *[other] { $count } వస్తువులు.
    }{ $undone ->
        [yes] {" "}తర్వాత వెనక్కి తీసుకున్నారు.
       *[no] {""}
    }
    .undo = ↩️ వెనక్కి తీసుకోండి
    .shelf = ‹ ఈ అర
pricing-several = ☑️ <b>{ $emoji } { $name }: చాలా ఒకేసారి</b>{ $pages ->
        [one] {""}
       *[other] {" "}· పేజీ { $page }/{ $pages }
    }
    { $whole ->
        [yes] అర మొత్తం ఎంచుకున్నారు. వదిలేయాల్సినవి నొక్కండి, లేదా ఏం చేయాలో చెప్పండి.
       *[no] { $count ->
            [0] కావాల్సిన వస్తువులు నొక్కండి.
            [one] ఒక వస్తువు ఎంచుకున్నారు. ఏం చేయాలి?
           *[other] { $count } వస్తువులు ఎంచుకున్నారు. ఏం చేయాలి?
        }
    }
    .product = { $chosen ->
            [yes] ☑️
           *[no] ☐
        } { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        } · { $price } · { goods-left }
    .all = ☑️ అర మొత్తం
    .none = ☐ మళ్లీ ఎంచుకోండి
    .out = 🚫 అయిపోయింది
    .back = ‹ వెనక్కి
    .again = 🟢 మళ్లీ ఉంది
    .hide = 🙈 దాచండి
    .show = 👁 చూపించండి
    .most = 🙋 రోజుకు పరిమితి
    .price = 📈 ధరలు
pricing-amount = { $deed ->
        [price] 📈 <b>{ $emoji } { $name }</b>
            ఎంచుకున్న ధరలు ఎంత మార్చాలి? నొక్కండి, లేదా రాయండి, ఉదా: +7%.
       *[other] 🙋 <b>{ $emoji } { $name }</b>
            ఒక కస్టమర్ రోజుకు ఎన్ని ప్యాకెట్లు (లేదా కిలోలు) తీసుకోవచ్చు?
    }
    .part = { $part }
    .ration = { $number }
    .nothing = ♾ ఎన్నైనా
    .back = ‹ వెనక్కి
pricing-planned = { $deed ->
        [out] 🚫 <b>అయిపోయింది, మీరు మార్చేదాకా</b>
        [back] 🟢 <b>మళ్లీ ఉంది</b>
        [hide] 🙈 <b>కస్టమర్లకు కనిపించదు</b>
        [show] 👁 <b>కస్టమర్లకు కనిపిస్తుంది</b>
        [most] 🙋 <b>{ $number ->
                [0] ఎన్నైనా
               *[other] ఒక్కో కస్టమర్‌కు రోజుకు { $number } దాకా
            }</b>
       *[price] 📈 <b>కొత్త ధరలు</b>
    }
    { $count ->
        [0] ఏదీ మారదు.
       *[other] { $products }
    }{ $pages ->
        [one] {""}
       *[other] {""}

            పేజీ { $page }/{ $pages }
    }
    .each-products = • { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        }{ $deed ->
            [price] : { $was } → <b>{ $now }</b>
           *[other] {""}
        }
    .apply = { $count ->
        [one] ✅ అవును, ఇది మార్చండి
       *[other] ✅ అవును, { $count } మార్చండి
    }
    .back = ‹ వెనక్కి
