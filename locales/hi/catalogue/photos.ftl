### Photos of a product: its shop sends them, its customers look at them.

photos-album = 🖼 <b>{ $name } की फ़ोटो</b>
    { $count ->
        [0] अभी कोई फ़ोटो नहीं है। यहीं एक फ़ोटो भेजें: दिन की रोशनी और सादी जगह हो तो सबसे अच्छी आती है।
        [5] ग्राहकों को { $count } फ़ोटो दिखती हैं। एक सामान की { $most } से ज़्यादा फ़ोटो नहीं हो सकतीं।
       *[other] ग्राहकों को { $count } फ़ोटो इसी क्रम में दिखती हैं। एक और यहीं भेज सकते हैं।
    }
    .seen = 👀 फ़ोटो देखें
    .remove = 🗑 फ़ोटो { $number } हटाएँ
    .back = ‹ वापस
photos-added = 🖼 फ़ोटो जुड़ गई।
photos-coming = फ़ोटो अभी नीचे आ रही हैं।
notice-product-photos = 🖼 <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b> · { $shop }
    .open = सामान देखें
    .album = इसकी फ़ोटो
notice-photo-failed = 🖼 <b>{ $name }</b> की जो फ़ोटो आपने भेजी, वह खुल नहीं पाई, इसलिए दिखाई नहीं जाएगी। कृपया उसे फ़ोटो के रूप में फिर से भेजें।
    .album = इसकी फ़ोटो
