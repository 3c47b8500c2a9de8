### Packing an order, line by line.

picking-lines = 🧺 <b>ఆర్డర్ #{ $number }</b> · { order-state }{ $pages ->
        [1] {""}
       *[other] {" "}· పేజీ { $page } / { $pages }
    }
    మొత్తం { $total }. సంచిలో వేసినవి నొక్కండి; లేనివి, తక్కువవి, తూచేవి ఉంటే ⋯ నొక్కండి.{ $waiting ->
        [0] {""}
        [1] {""}
        ❓ ఒక వస్తువు గురించి కస్టమర్‌ను అడిగాం.
       *[other] {""}
        ❓ { $waiting } వస్తువుల గురించి కస్టమర్‌ను అడిగాం.
    }{ $remark ->
        [none] {""}
       *[other] {""}
        📝 <i>{ $remark }</i>
    }
    .line = { $state ->
            [ordered] ⬜
            [waiting] ❓
            [missing] ✖️
            [replaced] ✖️
            [left_out] ✖️
           *[other] ✅
        } { goods }{ $absent ->
            [yes] {""}
           *[no] { $weighed ->
                [yes] {" "}· { line-amount }
               *[no] {" "}× { line-amount }
            }
        }
    .more = ⋯
    .ready = 📦 రెడీ
    .look = 🔄 జవాబు వచ్చిందా?
picking-one = 🧺 ఆర్డర్ #{ $number }: <b>{ goods }</b>
    { $absent ->
        [yes] { line-fate }
       *[no] { line-amount } · { $cost }
    }{ $until ->
        [none] {""}
        [1] {""}
        { $asks ->
            [yes] ఇంత సరిపోతుందా అని కస్టమర్‌ను అడిగాం. ఒక నిమిషంలో జవాబు వస్తుంది.
           *[no] దీని బదులు ఏం పంపాలని కస్టమర్‌ను అడిగాం. ఒక నిమిషంలో జవాబు వస్తుంది.
        }
       *[other] {""}
        { $asks ->
            [yes] ఇంత సరిపోతుందా అని కస్టమర్‌ను అడిగాం. { $until } నిమిషాల్లో జవాబు వస్తుంది.
           *[no] దీని బదులు ఏం పంపాలని కస్టమర్‌ను అడిగాం. { $until } నిమిషాల్లో జవాబు వస్తుంది.
        }
    }
    .all = ✅ మొత్తం ఉంది
    .weigh = ⚖️ తూచండి
    .part = ➗ కొంతే ఉంది
    .gone = ✖️ లేదు
    .out = 🚫 ఈ రోజు ఎవరికీ లేదు
    .back = ‹ మొత్తం లిస్టు
picking-whole = ✖️ ఆర్డరు #{ $number } · <b>{ goods }</b> లేదు

    కస్టమరు చెప్పింది: ఇది లేకపోతే ఆర్డరు మొత్తం క్యాన్సిల్ చేయండి. క్యాన్సిల్ చేయమంటారా? కారణం వారికి తెలుస్తుంది.
    .call-off = ✖️ ఆర్డరు క్యాన్సిల్ చేయండి
    .back = ‹ వెనక్కి
picking-weigh = ⚖️ ఆర్డర్ #{ $number } · <b>{ goods }</b>: ఎంత ఉంది? ఆర్డర్ చేసింది { $was }.
    నొక్కండి, లేదా రాయండి.
    .amount = { $quantity }
    .back = ‹ వెనక్కి
picking-marked = 🚫 ఈ రోజు దీన్ని ఎవరూ ఆర్డర్ చేయలేరు.
