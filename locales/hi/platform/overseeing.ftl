### Every shop, for those who run the platform.

overseeing-shops = { $standing ->
        [pending] ⏳ <b>मंज़ूरी बाकी</b>
        [live] 🟢 <b>चालू दुकानें</b>
        [paused] ⏸ <b>बंद दुकानें</b>
        [suspended] ⛔ <b>रोकी हुई दुकानें</b>
       *[none] { $words ->
            [none] 🏪 <b>सब दुकानें</b>
           *[other] 🔎 <b>“{ $words }” नाम की दुकानें</b>
        }
    }
    { $count ->
        [0] कोई नहीं है।
       *[other] ढूँढने के लिए नाम लिखें।
    }
    .shop = { $state ->
        [approved] { $trading ->
            [unreachable] ⚠️ { $name }
            [closed] ⏸ { $name }
           *[other] 🟢 { $name }
        }
        [pending] { $submitted ->
            [yes] ⏳ { $name }
           *[no] ✏️ { $name }
        }
       *[suspended] ⛔ { $name }
    }
    .pending = ⏳ बाकी · { $count }
    .live = 🟢 चालू · { $count }
    .paused = ⏸ बंद · { $count }
    .suspended = ⛔ रोकी हुई · { $count }
    .open = ➕ किसी के लिए खोलें
    .back = ‹ प्लेटफ़ॉर्म
overseeing-shop = 🏪 <b>{ $name }</b>
    { $address }
    ☎️ { $phone }{ $hours ->
        [none] {""}
       *[other] {""}
        🕗 { $hours }
    }

    { $state ->
        [approved] 🟢 मंज़ूर
        [pending] { $submitted ->
            [yes] ⏳ मंज़ूरी बाकी
           *[no] ✏️ अभी मालिक के पास
        }
       *[suspended] ⛔ रोकी हुई
    } · { $open ->
        [yes] खुली
       *[no] बंद
    }{ $reason ->
        [none] {""}
       *[other] {""}
        💬 { $reason }
    }
    🧾 { shop-registration }{ $legal_name ->
        [none] {""}
       *[other] {" "}· { $legal_name }
    }{ $fssai ->
        [none] {""}
       *[other] {" "}· FSSAI { $fssai }
    }
    { $counter ->
        [none] 💬 ऑर्डर इसके ग्रुप में आते हैं।
        [muted] ⚠️ <b>बॉट को इसके ग्रुप में लिखने की इजाज़त नहीं है</b>, इसलिए ऑर्डर नहीं ले रही। मालिक इजाज़त दें और /shop में “फिर से कोशिश करें” दबाएँ।
        [out] ⚠️ <b>बॉट अब इसके ग्रुप में नहीं है</b>, इसलिए ऑर्डर नहीं ले रही। मालिक उसे फिर से जोड़ें और /shop में “फिर से कोशिश करें” दबाएँ, या दूसरा ग्रुप जोड़ें।
        [closed] ⚠️ <b>इसके ऑर्डर वाला टॉपिक बंद है</b>, इसलिए ऑर्डर नहीं ले रही। मालिक उसे फिर खोलें, या ग्रुप के किसी और टॉपिक में /here लिखें।
        [gone] ⚠️ <b>इसका ग्रुप अब नहीं रहा</b>, इसलिए ऑर्डर नहीं ले रही। मालिक दूसरा जोड़ें: /shop → “दूसरा ग्रुप जोड़ें”।
       *[unlinked] ⚠️ <b>कोई ग्रुप नहीं जुड़ा है</b>, इसलिए ऑर्डर नहीं ले रही। मालिक जोड़ें: /shop → “हमारा ग्रुप जोड़ें”।
    }
    { $missing ->
        [0] ✅ कुछ बाकी नहीं है।
       *[other] 📋 बाकी है:
            { $gaps }
    }
    .each-gaps = • { shop-gap }
    .orders = 🧾 आज के ऑर्डर
    .missed = 🔎 नहीं मिला
    .approve = ✅ मंज़ूर करें
    .send-back = ↩️ लौटाएँ
    .suspend = ⛔ रोकें
    .resume = ▶️ फिर चालू करें
    .back = ‹ दुकानें
overseeing-approved = मंज़ूर हो गई। मालिक को बता दिया है।
overseeing-suspended = रोक दी गई। मालिक को बता दिया है।
overseeing-resumed = फिर चालू हो गई। मालिक को बता दिया है।
overseeing-sent-back = लौटा दी। मालिक को बता दिया है।
overseeing-reason = { $what ->
        [send-back] ↩️ <b>{ $name } में क्या बाकी है?</b> मालिक के लिए लिखें। बाकी बातों की लिस्ट साथ जाती है।
        [suspend] ⛔ <b>{ $name } को क्यों रोकें?</b> लिखें: मालिक इसे पढ़ेंगे।
       *[resume] ▶️ <b>{ $name } को फिर चालू करें?</b> मालिक के लिए कुछ लिखें, या टैप करें।
    }
    .without-send-back = 📋 लिस्ट काफ़ी है
    .without-resume = ▶️ हाँ, बिना कुछ लिखे
