### Tabs (khata) that a shop's owner grants, writes and takes in.

tabs-kept = 📒 <b>उधार · { $name }</b>
    { $count ->
        [0] अभी किसी का उधार नहीं है। “आज के ऑर्डर” में ऑर्डर खोलकर “उधार” दबाएँ: वह ग्राहक अभी ले और बाद में चुकाए।
       *[other] कुल बाकी: <b>{ $owed }</b>
    }
    .tab = { $state ->
        [offered] 🆕 { $customer }
        [open] 📒 { $customer } · { $owed }
       *[other] ⚪️ { $customer }
    }
tabs-grant = 📒 <b>ऑर्डर #{ $number } वाले ग्राहक को उधार?</b>
    कितने तक? रकम चुनें, या लिखें। उनसे पूछा जाएगा।
    .limit = { $limit }
tabs-offered = पूछ लिया। जवाब यहाँ दिखेगा।
tabs-one = 📒 <b>{ $customer }</b> · { $shop }
    { $state ->
        [offered] 🆕 { $limit } तक, अभी जवाब नहीं आया।
        [open] { $ahead ->
            [yes] आप पर उनका <b>{ $owed }</b> बाकी है
           *[no] उन पर <b>{ $owed }</b> बाकी है, सीमा { $limit }
        }
        [declined] ✖️ उन्होंने मना कर दिया।
       *[closed] ⚪️ बंद है।
    }
    📅 हर महीने { $day } तारीख को याद दिलाया जाता है।
    .bought = 🛒 दुकान से लिया
    .paid-cash = 💵 नकद चुकाया
    .paid-upi = 📱 UPI से चुकाया
    .book = 📖 हिसाब
    .limit = 📏 सीमा
    .day = 📅 तारीख
    .close = ⚪️ बंद करें
tabs-ask = 📒 <b>{ $customer }</b> पर { $owed } बाकी है
    { $kind ->
        [bought] कितने का लिया? अभी { $room } तक की जगह है।
        [paid_cash] कितना नकद दिया?
       *[paid_upi] UPI से कितना दिया? पहले अपने ऐप में देख लें।
    }
    रकम लिखें; ग्राहक से पूछा जाएगा कि सही है या नहीं।
tabs-written = { $amount } लिख लिया, और ग्राहक को बता दिया।
tabs-limit = 📏 <b>{ $customer }</b>: अभी { $limit } तक
    दूसरी सीमा लिखें, जैसे 2000। बाकी वैसा ही रहेगा।
tabs-days = 📅 <b>{ $customer }</b>: अभी { $day } तारीख
    महीने की किस तारीख को याद दिलाएँ?
    .day = { $day }
tabs-kept-so = सेव हो गया।
