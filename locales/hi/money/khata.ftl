### Tabs (khata) at shops, as their customers see them.

khata-mine = 📒 <b>आपका उधार</b>
    { $count ->
        [0] अभी किसी दुकान ने उधार नहीं खोला है। उधार में सामान अभी लें और महीने में एक बार चुकाएँ; अपनी दुकान से पूछें।
       *[other] हिसाब देखने के लिए दुकान चुनें।
    }
    .tab = { $state ->
        [offered] 🆕 { $shop } से उधार मिल सकता है
        [open] 📒 { $shop } · { $owed }
       *[other] ⚪️ { $shop }
    }
    .shops = 🏪 दुकानें
khata-tab = 📒 <b>{ $shop } में आपका उधार</b>
    { $state ->
        [offered] दुकान आपको <b>{ $limit }</b> तक का सामान उधार देगी। हर महीने { $day } तारीख को याद दिलाया जाएगा। जो भी लिखा जाएगा, यहाँ बताया जाएगा, और आप कहेंगे कि सही है या नहीं।
        [open] { $ahead ->
            [yes] दुकान पर आपका बाकी है: <b>{ $owed }</b>
           *[no] आप पर <b>{ $owed }</b> बाकी है, सीमा { $limit }
        }
        [declined] आपने मना कर दिया था।
       *[closed] यह बंद है।
    }{ $state ->
        [open] {""}
        📅 हर महीने { $day } तारीख को याद दिलाया जाएगा।
       *[other] {""}
    }
    .take = ✅ हाँ, खोलें
    .decline = ✖️ नहीं, शुक्रिया
    .book = 📖 हिसाब
    .statement = 📄 PDF में
    .close = ⚪️ बंद करें
    .back = 📒 मेरा उधार
khata-what = { $kind ->
    [bought] { $number ->
        [none] दुकान से लिया
       *[other] ऑर्डर #{ $number }
    }
    [given_back] ऑर्डर #{ $number } का वापस
    [paid_cash] नकद चुकाया
    [paid_upi] UPI से चुकाया
   *[undone] नं. { $undoes } वापस लिया
}
khata-mark = { $mark ->
    [right] ✅
    [wrong] ❗ सही नहीं
   *[waits] ⏳
}
khata-book = 📖 <b>उधार · { $shop } · { $customer }</b>
    बाकी: <b>{ $owed }</b>, सीमा { $limit }

    { $count ->
        [0] अभी कुछ नहीं लिखा है।
       *[other] { $lines }
    }
    .each-lines = { $entry }. { $at } · { khata-what } · <b>{ $amount }</b> { khata-mark }
    .entry = { $entry }.
    .statement = 📄 PDF में
khata-entry = 📒 <b>उधार · { $shop } · { $customer }</b>
    { $entry }. { $at }
    { khata-what }: <b>{ $amount }</b>
    अब बाकी: <b>{ $owed }</b>

    { $mark ->
        [right] ✅ ग्राहक ने कहा, सही है।
        [wrong] ❗ <b>ग्राहक ने कहा, यह सही नहीं है।</b>
       *[waits] क्या यह सही है?
    }
    .right = ✅ सही है
    .wrong = ❗ सही नहीं
    .undo = ↩️ वापस लें
    .book = 📖 हिसाब
khata-told = दुकान को बता दिया। हिसाब में दोनों के लिए निशान लगा रहेगा।
khata-statement-comes = हिसाब नीचे आ रहा है।
khata-put = सामान पहुँचने पर उधार में लिखा जाएगा।
khata-off = सामान मिलने पर नकद देंगे।
notice-tab-due = 📅 <b>आज { $shop } का उधार चुकाना है:</b> { $owed }। नकद या UPI से; दुकान लिख लेगी, और आपको यहाँ दिखेगा।
    .tab = 📒 उधार
notice-tab-statement = 📄 <b>{ $shop }</b> का उधार, अब तक: { $owed }।
tab-title = उधार का हिसाब
tab-customer = ग्राहक
tab-limit = सीमा
tab-owed = बाकी
tab-day = महीने की तारीख
tab-number = नं.
tab-when = कब
tab-what = क्या
tab-amount = रकम
tab-balance = तब बाकी
tab-disputed = सही नहीं
tab-foot = हर लाइन पिछली से हैश से जुड़ी है; आखिरी हैश: { $head }

command-khata = दुकानों में आपका उधार
