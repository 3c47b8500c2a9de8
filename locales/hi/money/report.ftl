### दुकान कैसी चली, मालिक के लिए।

report-none = 📊 अभी आपकी कोई दुकान नहीं है, इसलिए दिखाने को कुछ नहीं।
    .shops = 🏪 मेरी दुकानें
report-shops = { $count ->
    [one] 📊 <b>कौन सी दुकान?</b>
   *[other] 📊 <b>आपकी { $count } दुकानों में से कौन सी?</b>
}
    .shop = 📊 { $name }
report-shown = 📊 <b>{ $name }</b> · { report-span }

    🧾 पहुँचे ऑर्डर: <b>{ $came }</b>
    💰 बिक्री: <b>{ $taken }</b>
    ➗ औसत: { $average }
    ⌛ छूटे (मना किए या जवाब नहीं दिया): { $missed }
    ✖️ कैंसल: { $cancelled }
    ⏱ मंज़ूर करने में: { $minutes ->
        [none] –
       *[other] औसतन { $minutes } मिनट
    }
    🔁 बदला सामान: { $replaced }, नहीं मिला: { $missing }{ $has_top ->
        [yes] {""}

        🏆 <b>सबसे ज़्यादा बिका</b>
        { $top }
       *[no] {""}
    }
    .each-top = • { $name } · { $quantity } · { $taken }
    .today = आज
    .week = 7 दिन
    .month = 30 दिन
    .picture = 🖼 चित्र में
    .table = 📗 टेबल में
    .close = 📒 दिन का हिसाब
    .word-on = ☀️ ग्रुप को सुबह की खबर: चालू करें
    .word-off = ☀️ ग्रुप को सुबह की खबर: बंद करें
    .back = ‹ मेरी दुकान
report-span = { $span ->
        [today] आज
        [week] पिछले 7 दिन
       *[month] पिछले 30 दिन
    }
report-comes = अभी नीचे आ रहा है: पिछले 30 दिन।
report-word-comes = रोज़ सुबह 8 बजे ग्रुप को पता चलेगा कि कल का दिन कैसा रहा।
report-word-stays-away = अब सुबह की खबर नहीं आएगी।
notice-report-picture = 🖼 <b>{ $name }</b>: पिछले 30 दिन की बिक्री, पूरे रुपयों में।
notice-report-table = 📗 <b>{ $name }</b>: पिछले 30 दिन, टेबल में।
notice-morning-word = ☀️ <b>नमस्ते, { $name }!</b>
    कल: { $came ->
        [0] कोई ऑर्डर नहीं पहुँचा
        [one] एक ऑर्डर पहुँचा
       *[other] { $came } ऑर्डर पहुँचे
    }, { $taken }।{ $missed ->
        [0] {""}
        [one] {" "}एक ऑर्डर छूटा।
       *[other] {" "}{ $missed } ऑर्डर छूटे।
    }
report-day = दिन
report-orders = ऑर्डर
report-taken = बिक्री
report-average = औसत
report-missed = छूटे
report-cancelled = कैंसल
report-minutes = मंज़ूर करने में मिनट
report-replaced = बदला सामान
report-missing = नहीं मिला सामान
report-whole = सब मिलाकर
report-product = सामान
report-sold = कितना बिका

command-report = आपकी दुकान कैसी चली
