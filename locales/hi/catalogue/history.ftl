### सामान में क्या किया गया, और पहले क्या बदला।

history-done = { $deed ->
        [added] ➕ <b>जोड़ दिया</b>
        [deleted] 🗑 <b>हटा दिया</b>
        [undone] ↩️ <b>वापस ले लिया</b>
       *[changed] ✅ <b>बदल दिया</b>
    }{ $undone ->
        [yes] , बाद में वापस लिया गया
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

    अगला बदलाव सीधे लिख सकते हैं।
    .each-changes = { product-fact }: { product-was } → <b>{ product-now }</b>
    .undo = ↩️ वापस लें
    .product = 📦 यह सामान
    .shelves = ‹ शेल्फ़
history-past = 🕓 <b>पहले क्या बदला · { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $count ->
        [0] अभी कुछ नहीं बदला।
       *[other] { $changes }
    }
    .each-changes = { $at } · { $who ->
            [none] अपने आप
           *[other] { $who }
        }
        { product-fact }: { product-was } → <b>{ product-now }</b>
    .back = ‹ वापस
