### The address book.

addresses-mine = 🏠 <b>आपके पते</b>
    { $count ->
        [0] अभी कोई पता नहीं है। एक जोड़ें और उसे नाम दें, जैसे घर।
        [one] एक पता। बदलना हो, तो उस पर दबाएँ।
       *[other] { $count } पते। बदलना हो, तो उस पर दबाएँ।
    }
    .address = { $usual ->
            [yes] ⭐ { $called ->
                [none] { $address }
               *[other] { $called } · { $address }
            }
           *[no] 🏠 { $called ->
                [none] { $address }
               *[other] { $called } · { $address }
            }
        }
    .new = ➕ नया पता
    .cart = 🛒 कार्ट
    .profile = 👤 प्रोफ़ाइल
addresses-new = ➕ <b>पता क्या है?</b>
    मकान नंबर, गली, इलाका लिखें। नाम, पास की पहचान और लोकेशन उसके बाद दे सकते हैं।
addresses-one = 🏠 { $called ->
        [none] {""}
       *[other] <b>{ $called }</b>{" "}
    }{ $address }{ $usual ->
        [yes] {""}
        ⭐ आपके ऑर्डर यहीं आते हैं
       *[no] {""}
    }{ $house ->
        [none] {""}
       *[other] {""}
        🚪 मकान: { $house }
    }{ $landmark ->
        [none] {""}
       *[other] {""}
        🌳 पास की पहचान: { $landmark }
    }
    { $pinned ->
        [yes] 📍 लोकेशन भी सेव है
       *[no] 📍 लोकेशन अभी नहीं दी
    }
    .deliver = ✅ मेरा कार्ट यहाँ पहुँचाएँ
    .usual = ⭐ हमेशा यहीं पहुँचाएँ
    .not-usual = ☆ हमेशा यहाँ नहीं
    .text = ✏️ गली, इलाका
    .house = 🚪 मकान
    .landmark = 🌳 पास की पहचान
    .label = 🏷 नाम
    .pin = 📍 लोकेशन
    .delete = 🗑 हटाएँ
addresses-part = { $part ->
        [label] 🏷 <b>इसे किस नाम से सेव करें?</b> जैसे: घर, ऑफ़िस, नानी का घर।
        [house] 🚪 <b>कौन सा मकान या फ़्लैट?</b> जैसे: B-12, दूसरी मंज़िल।
        [landmark] 🌳 <b>पास में क्या है?</b> जैसे: मंदिर के पीछे।
       *[text] ✏️ <b>कौन सी गली और इलाका?</b>
    }{ $now ->
        [none] {""}
       *[other] {""}
        अभी: { $now }
    }
    .none = ✖️ इसे हटा दें
addresses-pin = 📍 <b>यह जगह कहाँ है?</b>
    { $address }
    नीचे के बटन से इस पते की लोकेशन भेजें, या 📎 से मैप पर कोई भी जगह।
    .share = 📍 मेरी लोकेशन भेजें
    .back = ‹ पते
addresses-saved = 👌 सेव हो गया।
addresses-deleted = { $kept ->
        [yes] 🗑 पता हटा दिया। कल तक वापस ला सकते हैं।
       *[no] 🗑 यहाँ अब कुछ नहीं है।
    }
    .undo = ↩️ वापस लाएँ
    .mine = 🏠 पते

command-addresses = आपके पते
