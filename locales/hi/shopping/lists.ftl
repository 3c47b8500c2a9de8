### A whole list at once.

lists-proposal = 📝 <b>आपकी लिस्ट</b> · { $shop }

    { $lines }

    { $asked ->
        [yes] ❓ “{ $question }” के लिए कौन सा?
       *[no] { $count ->
            [0] इसमें से कुछ साफ़ समझ नहीं आया। कोई लाइन बदल लें, या दुकान में देख लें।
           *[other] सब ठीक है? एक बटन से सब कार्ट में आ जाएगा।
        }
    }{ $pages ->
        [one] {""}
       *[other] {" "}पेज { $page } / { $pages }।
    }
    .each-lines = { $standing ->
        [chosen] ✅ { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        } · { $cost }{ $reading ->
            [rounded] {" "}<i>(आपने लिखा: “{ $text }”)</i>
           *[other] {""}
        }
        [asked] ❓ “{ $text }”
        [out] ➖ <s>{ $text }</s>
       *[missing] ✖️ “{ $text }”: { $elsewhere ->
            [none] यहाँ नहीं है
           *[other] यहाँ नहीं, { $elsewhere } में है
        }
    }
    .put = { $count ->
        [one] 🛒 एक चीज़ कार्ट में डालें · { $total }
       *[other] 🛒 { $count } चीज़ें कार्ट में डालें · { $total }
    }
    .change = ✏️ कोई लाइन बदलें
    .shop = 🏪 दुकान में
    .other = 🏪 जो यहाँ नहीं: { $shop }
    .everywhere = 🔎 सब दुकानों में
lists-option = { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        } · { $cost }
lists-leave-out = ➖ यह रहने दें
lists-put = कार्ट में आ गईं: { $count ->
    [0] कोई चीज़ नहीं
    [one] एक चीज़
   *[other] { $count } चीज़ें
}{ $left ->
    [0] {""}
   *[other] {" · "}बाकी अभी चुनना है
}
lists-beyond = पहली { $count } लाइनें पढ़ लीं। { $left_out ->
    [one] एक लाइन बच गई: ये चीज़ें कार्ट में डालने के बाद उसे अलग से भेज दें।
   *[other] { $left_out } लाइनें बच गईं: ये चीज़ें कार्ट में डालने के बाद उन्हें अलग से भेज दें।
}
lists-unread = यह समझ नहीं आया। जो चाहिए वह लिखें, जैसे “प्याज 2 किलो”।
lists-lines = ✏️ <b>कौन सी लाइन?</b>{ $pages ->
        [one] {""}
       *[other] {" "}पेज { $page } / { $pages }।
    }
    .line = { $standing ->
        [chosen] ✅ { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        }
        [asked] ❓ { $text }
        [out] ➖ { $text }
       *[missing] ✖️ { $text }
    }
    .back = ‹ वापस
lists-line = ✏️ “{ $text }”
    { $standing ->
        [chosen] ✅ { $weighed ->
            [yes] { $name } · { $quantity }
           *[no] { $has_pack ->
                [yes] { $name } { $pack } × { $quantity }
               *[no] { $name } × { $quantity }
            }
        } · { $cost }
        [asked] इनमें से कौन सा?
        [out] यह छोड़ दिया गया है।
       *[missing] दुकान में ऐसा कुछ नहीं है।
    }
    या दूसरी तरह लिखें, जैसे “प्याज 2 किलो”।
    .back = ‹ वापस
