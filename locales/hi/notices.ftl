### Messages that come by themselves.

notice-tracking = 🧾 <b>ऑर्डर #{ $number }</b> · { $shop }
    { $state ->
        [placed] 🕐 दुकान को भेज दिया है। जवाब का इंतज़ार है…
        [accepted] 👍 दुकान ने आपका ऑर्डर मंज़ूर कर लिया।
        [picking] 🧺 आपका सामान पैक हो रहा है।
        [ready] 📦 पैक होकर तैयार है।
        [out_for_delivery] 🛵 आपके पास आ रहा है।
        [delivered] ✅ पहुँच गया। आनंद लें!
        [undelivered] ⚠️ पहुँच नहीं पाया।
        [rejected] ✖️ दुकान यह ऑर्डर नहीं ले पाई।
        [cancelled] ✖️ कैंसल हो गया।
       *[expired] ✖️ दुकान का जवाब नहीं आया।
    }
    { $state ->
        [delivered] कुल { $total }, नकद
        [rejected] आपको कुछ नहीं देना है।
        [cancelled] आपको कुछ नहीं देना है।
        [expired] आपको कुछ नहीं देना है।
       *[other] कुल { $total }, सामान मिलने पर नकद
    }
    .order = 🧾 ऑर्डर #{ $number }
notice-accepted = 👍 <b>{ $shop } ने आपका ऑर्डर #{ $number } मंज़ूर कर लिया।</b>
    .order = 🧾 ऑर्डर #{ $number }
notice-rejected = ✖️ <b>{ $shop } में आपका ऑर्डर #{ $number } नहीं हो पाया</b>: { order-reason }। माफ़ कीजिएगा।
    आपको कुछ नहीं देना है। हो सकता है, दूसरी दुकान में मिल जाए।
    .again = 🔁 फिर कार्ट में डालें
    .shops = 🏪 दूसरी दुकानें
notice-out-for-delivery = 🛵 <b>आपका ऑर्डर #{ $number } निकल चुका है।</b>
    { $total } नकद तैयार रखें।
    .order = 🧾 ऑर्डर #{ $number }
notice-delivered = ✅ <b>ऑर्डर #{ $number } पहुँच गया।</b> शुक्रिया, फिर आइएगा!
    .again = 🔁 फिर से मँगाएँ
    .shops = 🏪 दुकानें
notice-undelivered = ⚠️ <b>ऑर्डर #{ $number } पहुँच नहीं पाया</b>: { order-reason }।
    दुकान को फ़ोन करें, { $shop_phone }: वे एक बार और कोशिश कर सकते हैं।
    .order = 🧾 ऑर्डर #{ $number }
notice-cancelled = { $reason ->
    [none] ✖️ <b>आपका ऑर्डर #{ $number } कैंसल हो गया।</b> आपको कुछ नहीं देना है।
    [customer_asked] ✖️ <b>आपके कहने पर { $shop } ने आपका ऑर्डर #{ $number } कैंसल कर दिया है।</b> आपको कुछ नहीं देना है।
   *[other] ✖️ <b>{ $shop } ने आपका ऑर्डर #{ $number } कैंसल कर दिया है</b>: { order-reason }। आपको कुछ नहीं देना है।
}
    .again = 🔁 फिर कार्ट में डालें
    .shops = 🏪 दुकानें
notice-expired = 😔 <b>{ $shop } से आपके ऑर्डर #{ $number } का जवाब नहीं आया</b>, इसलिए हमने उसे बंद कर दिया। आपको कुछ नहीं देना है।
    किसी दूसरी दुकान से मँगाएँ?
    .again = 🔁 फिर कार्ट में डालें
    .shops = 🏪 दूसरी दुकानें
notice-reminder = ⏰ ऑर्डर <b>#{ $number }</b> आपके जवाब का इंतज़ार कर रहा है। मंज़ूर करें या मना करें।
notice-group-connected = 🎉 यह ग्रुप <b>{ $shop }</b> से जुड़ गया है। अब हर ऑर्डर यहाँ बटन वाला कार्ड बनकर आएगा।
notice-group-lost = ⚠️ मैं अब <b>{ $shop }</b> के ग्रुप में नहीं हूँ: नए ऑर्डर कोई नहीं देख रहा।
    .connect = 💬 ग्रुप जोड़ें
notice-shop-approved = 🎉 <b>{ $shop } को मंज़ूरी मिल गई है।</b> अब ग्राहक इसे देख सकते हैं।
    .shop = 🏪 मेरी दुकान
notice-shop-suspended = ⛔ <b>{ $shop } को रोक दिया गया है।</b> ग्राहकों को अभी नहीं दिखेगी। हमें लिखें।
    .shop = 🏪 मेरी दुकान
notice-thanks = 👍 ठीक है।
notice-trouble = 😔 हमारी तरफ़ कुछ गड़बड़ हो गई और यह काम नहीं हो पाया। आपका कुछ खोया नहीं है। हमें बताना हो, तो यह नंबर दें: { $reference }
