### ऑर्डर में जोड़ना और बदलना।

amending-lines = { $can ->
    [yes] ✏️ <b>ऑर्डर #{ $number }</b>: जब तक दुकान पैक करना शुरू नहीं करती, जो चाहें बदलें।
   *[no] { order-sign } <b>ऑर्डर #{ $number }</b>: { order-state }। अब बदल नहीं सकते।
}
    <b>कुल { $total }</b>
    .line = { $absent ->
            [yes] { goods } · { line-fate }
           *[no] { goods } · { $cost }
        }
    .less = ➖
    .remove = 🗑
    .now = { $quantity }
    .more = ➕
    .add = ➕ कुछ और जोड़ें
    .back = ‹ ऑर्डर
amending-add = ➕ { $shop } से ऑर्डर <b>#{ $number }</b> में और क्या चाहिए? लिखकर भेजें, जैसे “चीनी”।
    .back = ‹ पीछे
amending-found = { $count ->
    [0] 🔍 दुकान में अभी “{ $words }” नहीं है।
   *[other] ➕ ऑर्डर <b>#{ $number }</b> में क्या जोड़ें?
}
    .product = { goods }{ $weighed ->
            [yes] {" "}· { $quantity }
           *[no] {""}
        } · { $price }
    .again = 🔍 कुछ और
    .back = ‹ ऑर्डर
