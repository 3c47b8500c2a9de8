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
