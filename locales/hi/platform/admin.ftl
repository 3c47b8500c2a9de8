### Running the platform.

admin-desk = 🛠 <b>प्लेटफ़ॉर्म</b>
    { $waiting ->
        [0] किसी दुकान की मंज़ूरी बाकी नहीं है।
        [one] ⏳ एक दुकान की मंज़ूरी बाकी है।
       *[other] ⏳ { $waiting } दुकानों की मंज़ूरी बाकी है।
    }
    { $unreachable ->
        [0] हर खुली दुकान तक बात पहुँच रही है।
        [one] ⚠️ एक खुली दुकान ऑर्डर नहीं ले रही: उन्हें कोई देख नहीं पाता।
       *[other] ⚠️ { $unreachable } खुली दुकानें ऑर्डर नहीं ले रहीं: उन्हें कोई देख नहीं पाता।
    }
    { $aside ->
        [0] कुछ अटका नहीं है।
        [one] ⚠️ एक चीज़ अटकी है।
       *[other] ⚠️ { $aside } चीज़ें अटकी हैं।
    }
    .shops = { $waiting ->
        [0] 🏪 दुकानें
       *[other] 🏪 दुकानें · ⏳ { $waiting }
    }
    .people = 👥 लोग
    .orders = 🧾 चालू ऑर्डर
    .goods = 📚 कैटलॉग
    .aside = ⚠️ अटके हुए
    .trail = 📜 ऑडिट
admin-orders = 🧾 <b>चालू ऑर्डर</b>

    { $count ->
        [0] कोई इंतज़ार में नहीं है।
       *[other] { $orders }
    }
    .each-orders = { order-sign } #{ $number } · { $shop } · { $total } · { order-state } · { $at }
    .refresh = 🔄 रीफ़्रेश
    .back = ‹ प्लेटफ़ॉर्म
admin-aside = ⚠️ <b>अटके हुए</b>

    { $count ->
        [0] कुछ अटका नहीं है।
       *[other] { $entries }
    }
    .each-entries = <code>{ $reference }</code> · { $at } · { $kind ->
            [message] ✉️ मैसेज { $notice }
           *[update] 📥 अपडेट
        } · { $error }
    .retry = 🔁 { $reference }
    .dismiss = 🗑 { $reference }
    .refresh = 🔄 रीफ़्रेश
    .back = ‹ प्लेटफ़ॉर्म
admin-retried = फिर से कोशिश हो रही है।
admin-dismissed = छोड़ दिया।
admin-trail = 📜 <b>किसने क्या किया</b>

    { $count ->
        [0] अभी कुछ नहीं।
       *[other] { $traces }
    }
    .each-traces = { $at } · { audit-who } · { audit-deed }{ audit-on }{ $refused ->
            [yes] {" "}· 🚫 मना हुआ{ $more ->
                [0] {""}
                [one] {" "}· एक बार और
               *[other] {" "}· { $more } बार और
            }
           *[no] {""}
        }
    .refresh = 🔄 रीफ़्रेश
    .back = ‹ प्लेटफ़ॉर्म

command-audit = किसने क्या किया
command-admin = प्लेटफ़ॉर्म चलाएँ
