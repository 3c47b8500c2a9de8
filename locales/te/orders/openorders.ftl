### Open orders of the shops where somebody works, in private.

openorders-listed = 📋 <b>{ $count ->
        [0] పెండింగ్ ఆర్డర్లు లేవు.
       *[other] పెండింగ్ ఆర్డర్లు: { $count }
    }</b>{ $pages ->
        [1] {""}
       *[other] {" "}· పేజీ { $page } / { $pages }
    }{ $count ->
        [0] {""}
       *[other] {""}
        ప్యాక్ చేయడానికి ఆర్డర్ నొక్కండి.

        { $orders }
    }
    .each-orders = { board-entry }
    .order = { order-sign } #{ $number } · { $total }
    .shop = 🏪 మీ షాపులు
command-open = మీరు పని చేసే షాపుల్లో పెండింగ్ ఆర్డర్లు
openorders-door = { order-sign } <b>#{ $number }</b> · { order-state }
    { $customer ->
        [none] ఈ ఆర్డర్ ఎవరిదో, తీసుకున్నవారికి, డెలివరీ చేసేవారికి మాత్రమే కనిపిస్తుంది.
       *[other] 👤 { $customer }
        📱 { $phone }
        { $delivery ->
            [pickup] 🛍 షాపులో తీసుకుంటారు
           *[other] 🏠 { $address }{ $map ->
                [none] {""}
               *[other] {" "}<a href="{ $map }">📍</a>
            }
        }
    }{ $remark ->
        [none] {""}
       *[other] {""}
        📝 <i>{ $remark }</i>
    }
    .lines = 📋 సరుకుల లిస్టు
    .words = 💬 కస్టమర్‌కు రాయండి
    .back = ‹ పెండింగ్ ఆర్డర్లు
