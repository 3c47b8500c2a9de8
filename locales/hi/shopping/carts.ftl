### Several carts of one person, as shopping lists.

carts-mine = 🗂 <b>आपके कार्ट</b>
    { $count ->
        [one] आप कई कार्ट रख सकते हैं, हर लिस्ट का अलग: हफ़्ते का सामान, त्योहार, पड़ोसी का।
       *[other] { $count } कार्ट; पहला अभी इस्तेमाल में है। दूसरा चाहिए तो उस पर दबाएँ, बाकी काम ⚙️ से।
    }
    .cart = { $called ->
            [none] 🛒 { $number ->
                [1] मेरा कार्ट
               *[other] मेरा कार्ट { $number }
            } · { $lines }
           *[other] 🛒 { $called } · { $lines }
        }
    .more = ⚙️
    .new = ➕ नया कार्ट
    .current = 🛒 कार्ट
    .shops = 🏪 दुकानें
carts-new = ➕ <b>नए कार्ट का नाम क्या रखें?</b>
    नाम लिखें, जैसे रविवार की दावत। वही इस्तेमाल में आ जाएगा; बाकी कार्ट वैसे ही रहेंगे।
carts-named = 🛒 { $name } तैयार है, अब यही इस्तेमाल में है।
carts-one = 🛒 <b>{ $called ->
        [none] { $number ->
            [1] मेरा कार्ट
           *[other] मेरा कार्ट { $number }
        }
       *[other] { $called }
    }</b>
    { $lines ->
        [0] यह खाली है।
        [one] एक चीज़ है, { $total }
       *[other] { $lines } चीज़ें हैं, { $total }
    }{ $current ->
        [yes] {""}
        ✅ अभी इस्तेमाल में
       *[no] {""}
    }
    .use = ✅ यही इस्तेमाल करें
    .rename = ✏️ नाम बदलें
    .duplicate = 📑 कॉपी बनाएँ
    .delete = 🗑 हटाएँ
carts-rename = ✏️ <b>{ $called ->
        [none] इस कार्ट का
       *[other] { $called } का
    } नया नाम क्या रखें?</b>
    नया नाम लिखें।
carts-duplicated = { $called ->
        [none] 📑 कॉपी बन गई, अब वही इस्तेमाल में है।
       *[other] 📑 { $called } बन गया, अब यही इस्तेमाल में है।
    }
carts-deleted = { $kept ->
        [yes] 🗑 कार्ट हटा दिया। कल तक वापस ला सकते हैं।
       *[no] 🗑 यहाँ अब कुछ नहीं है।
    }
    .undo = ↩️ वापस लाएँ
    .mine = 🗂 कार्ट
    .shops = 🏪 दुकानें

command-carts = आपके सभी कार्ट
