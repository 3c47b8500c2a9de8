### पूरे शेल्फ़ के दाम।

pricing-choose = 📈 <b>{ $emoji } { $name }</b>
    यहाँ के सब दाम कितने बदलें? दबाएँ, या लिखें, जैसे +7%। बदलने से पहले हर नया दाम दिखेगा।
    .part = { $part }
    .back = ‹ वापस
pricing-preview = 📈 <b>{ $emoji } { $name }: { $part }</b>
    { $count ->
        [0] कोई दाम नहीं बदलेगा।
       *[other] { $prices }
    }{ $pages ->
        [one] {""}
       *[other] {""}

            पेज { $page }/{ $pages }
    }
    .each-prices = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        }: { $was } → <b>{ $now }</b>{ $capped ->
            [yes] {" "}(MRP)
           *[no] {""}
        }
    .apply = { $count ->
        [one] ✅ { $count } दाम बदलें
       *[other] ✅ { $count } दाम बदलें
    }
    .back = ‹ वापस
pricing-moved = { $deed ->
        [undone] ↩️ <b>{ $emoji } { $name }: दाम वापस लिए</b>
       *[priced] ✅ <b>{ $emoji } { $name }: दाम बदल दिए</b>
    }
    { $count ->
        [one] { $count } सामान।
       *[other] { $count } सामान।
    }{ $undone ->
        [yes] {" "}बाद में वापस लिया गया।
       *[no] {""}
    }
    .undo = ↩️ वापस लें
    .shelf = ‹ शेल्फ़
