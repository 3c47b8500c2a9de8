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
    .aside = ⚠️ अटके हुए
    .trail = 📜 ऑडिट
admin-shops = { $count ->
    [0] 🏪 <b>अभी कोई दुकान नहीं</b>
    [one] 🏪 <b>एक दुकान</b>
   *[other] 🏪 <b>{ $count } दुकानें</b>
}
    .shop = { $state ->
        [approved] { $trading ->
            [unreachable] ⚠️ { $name }
           *[other] 🟢 { $name }
        }
        [pending] ⏳ { $name }
       *[suspended] ⛔ { $name }
    }
    .back = ‹ प्लेटफ़ॉर्म
admin-shop = 🏪 <b>{ $name }</b>
    { $address }
    ☎️ { $phone }

    { $state ->
        [approved] 🟢 मंज़ूर
        [pending] ⏳ मंज़ूरी बाकी
       *[suspended] ⛔ रोकी हुई
    } · { $open ->
        [yes] खुली
       *[no] बंद
    }
    { $counter ->
        [none] 💬 ऑर्डर इसके ग्रुप में आते हैं।
        [muted] ⚠️ <b>बॉट को इसके ग्रुप में लिखने की इजाज़त नहीं है</b>, इसलिए ऑर्डर नहीं ले रही। मालिक इजाज़त दें और /shop में “फिर से कोशिश करें” दबाएँ।
        [out] ⚠️ <b>बॉट अब इसके ग्रुप में नहीं है</b>, इसलिए ऑर्डर नहीं ले रही। मालिक उसे फिर से जोड़ें और /shop में “फिर से कोशिश करें” दबाएँ, या दूसरा ग्रुप जोड़ें।
        [gone] ⚠️ <b>इसका ग्रुप अब नहीं रहा</b>, इसलिए ऑर्डर नहीं ले रही। मालिक दूसरा जोड़ें: /shop → “दूसरा ग्रुप जोड़ें”।
       *[unlinked] ⚠️ <b>कोई ग्रुप नहीं जुड़ा है</b>, इसलिए ऑर्डर नहीं ले रही। मालिक जोड़ें: /shop → “हमारा ग्रुप जोड़ें”।
    }
    .approve = ✅ मंज़ूर करें
    .suspend = ⛔ रोकें
    .back = ‹ दुकानें
admin-approved = मंज़ूर हो गई। मालिक को बता दिया है।
admin-suspended = रोक दी गई। मालिक को बता दिया है।
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
    .older = और पुराने ›
    .newest = ‹ सबसे नए
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
            [yes] {" "}· 🚫 मना हुआ
           *[no] {""}
        }
    .older = और पुराने ›
    .newest = ‹ सबसे नए
    .refresh = 🔄 रीफ़्रेश
    .back = ‹ प्लेटफ़ॉर्म
