### The first word, the language, help and the way out.

welcome-start = 🙏 <b>नमस्ते { $name } जी!</b>
    यह Kirana है: आस-पास की किराना दुकानों से सामान मँगाएँ, यहीं इस चैट में।

    🔒 <i>हम बस उतना रखते हैं जितना ऑर्डर के लिए चाहिए: आपका नाम, फ़ोन नंबर और पता। इसे सिर्फ़ वही दुकान देखती है, जिसे आपका ऑर्डर जाता है।</i>
    .last = 🏪 फिर से { $shop }
    .shops = 🏪 दुकानें देखें
    .carts = 🗂 सब कार्ट
    .addresses = 🏠 पते
    .language = 🌐 भाषा
    .help = ❓ मदद
welcome-language = 🌐 <b>किस भाषा में बात करें?</b>
    .en = English
    .hi = हिन्दी
    .te = తెలుగు
welcome-help = <b>कैसे मँगाएँ</b>

    1. दुकान चुनें और जो चाहिए, कार्ट में डालें।
    2. बताएँ कहाँ पहुँचाना है, सब देख लें और ऑर्डर करें।
    3. दुकान कुछ ही मिनट में जवाब देती है। पैसे सामान मिलने पर, नकद।

    /shops – आस-पास की दुकानें
    /cart – आपका कार्ट
    /carts – कई कार्ट, हर लिस्ट का अलग
    /wishes – किस सामान का इंतज़ार है
    /orders – आपके ऑर्डर
    /addresses – आपके पते
    /profile – आपका नाम, पता, साइलेंट समय
    /link – अपनी दूसरी चैट जोड़ें
    /sessions – आप कहाँ साइन इन हैं
    /mydata – आपकी जानकारी की कॉपी; उसे मिटवाना
    /language – भाषा बदलें
    /cancel – जो चल रहा है, उसे छोड़ें
    /shop – दुकानदारों के लिए
    .shops = 🏪 दुकानें
    .cart = 🛒 कार्ट
    .carts = 🗂 सब कार्ट
    .addresses = 🏠 पते
    .orders = 🧾 मेरे ऑर्डर
    .profile = 👤 प्रोफ़ाइल
    .language = 🌐 भाषा
welcome-cancelled = 👌 ठीक है, छोड़ दिया। कोई ऑर्डर नहीं हुआ, और आपका कार्ट वैसा ही है।
    .cart = 🛒 कार्ट
    .shops = 🏪 दुकानें

## What the commands menu says.

command-start = शुरू करें
command-language = भाषा बदलें
command-help = कैसे मँगाएँ
command-cancel = जो चल रहा है, उसे छोड़ें

## What is said about the bot before anybody presses Start.

about-short = आस-पास की किराना दुकानों से सामान मँगाएँ।
about-long = Kirana पर हैं आपके आस-पास की किराना दुकानें: इसी चैट में सामान चुनें, ऑर्डर करें और देखें कि ऑर्डर कहाँ पहुँचा। पैसे सामान मिलने पर, नकद।
