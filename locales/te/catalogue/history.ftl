### వస్తువుకు ఏం చేశారు, అంతకు ముందు ఏం మారింది.

history-done = { $deed ->
        [added] ➕ <b>చేర్చాం</b>
        [deleted] 🗑 <b>తీసేశాం</b>
        [undone] ↩️ <b>వెనక్కి తీసుకున్నాం</b>
       *[changed] ✅ <b>మార్చాం</b>
    }{ $undone ->
        [yes] , తర్వాత వెనక్కి తీసుకున్నారు
       *[no] {""}
    }
    { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }{ $kept ->
        [yes] {" "}· { $price } · { goods-left }
       *[no] {""}
    }
    { $changes }

    తర్వాతి మార్పును వెంటనే రాయవచ్చు.
    .each-changes = { product-fact }: { product-was } → <b>{ product-now }</b>
    .undo = ↩️ వెనక్కి తీసుకోండి
    .product = 📦 ఈ వస్తువు
    .shelves = ‹ అరలు
history-past = 🕓 <b>మార్పుల చరిత్ర · { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $count ->
        [0] ఇంకా ఏమీ మారలేదు.
       *[other] { $changes }
    }
    .each-changes = { $at } · { $who ->
            [none] దానంతట అదే
           *[other] { $who }
        }
        { product-fact }: { product-was } → <b>{ product-now }</b>
    .back = ‹ వెనక్కి
