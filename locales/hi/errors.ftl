### What went wrong, and what to do. Shown as a short notice: no tags.

error-not-found = यह अब यहाँ नहीं है। इस स्क्रीन से आगे बढ़ें।
error-not-allowed = यह सिर्फ़ प्लेटफ़ॉर्म चलाने वालों के लिए है।
error-not-your-counter = यह सिर्फ़ इस दुकान का स्टाफ़ कर सकता है, दुकान के अपने ग्रुप में।
error-cart-changed = इस बीच आपका कार्ट बदल गया है। अब यह ऐसा दिखता है।
error-cart-empty = आपका कार्ट खाली है। पहले कुछ डालें।
error-cart-full = कार्ट में ज़्यादा से ज़्यादा { $most } तरह की चीज़ें आती हैं। पहले इनका ऑर्डर कर दें।
error-checkout-incomplete = अभी कुछ बाकी है: पता, नाम और फ़ोन नंबर बता दें।
error-shop-closed = { $shop } अभी बंद है, ऑर्डर नहीं हो सकते। आपका कार्ट वैसा ही रहेगा।
error-shop-unavailable = { $shop } में फ़िलहाल ऑर्डर नहीं हो सकते। कोई दूसरी दुकान चुनें; आपका कार्ट वैसा ही रहेगा।
error-below-minimum = { $shop } से डिलीवरी के लिए कम से कम { $minimum } का ऑर्डर चाहिए। { $missing } का सामान और डालें।
error-insufficient-stock = { $product }: अब बस { $left } बाकी। मात्रा बदल लें।
error-product-gone = यह अब नहीं मिलता: { $product }। इसे कार्ट से निकाल दें।
error-price-changed = इस बीच दाम बदल गया है: अब कुल { $total } होगा। ऑर्डर करने से पहले एक बार फिर देख लें।
error-bad-quantity = मात्रा { $step } के हिसाब से बताएँ, { $most } तक।
error-bad-address = ऐसा पता लिखें जो आसानी से मिल जाए: मकान नंबर, गली, इलाका; { $most } अक्षर तक।
error-bad-name = नाम लिखें, { $most } अक्षर तक।
error-bad-phone = फ़ोन नंबर लिखें, जैसे 98480 12345।
error-bad-note = नोट थोड़ा लंबा है: { $most } अक्षर तक लिखें।
error-somebody-elses-contact = यह किसी और का कॉन्टैक्ट है। अपना भेजें, या नाम लिखें।
error-order-moved = ऑर्डर #{ $number } पहले ही बदल चुका है: { order-state }{ $by ->
        [none] {"।"}
       *[other] {" "}({ $by })।
    }
error-too-late-to-cancel = दुकान ऑर्डर #{ $number } मंज़ूर कर चुकी है। दुकान को फ़ोन करें: वे अब भी कैंसल कर सकते हैं।
error-link-code-invalid = यह लिंक इस्तेमाल हो चुका है या पुराना है। नया बना लें।
error-too-many-tries = बहुत बार कोशिश हो गई। { $minutes ->
        [one] एक मिनट बाद फिर कोशिश करें।
       *[other] { $minutes } मिनट बाद फिर कोशिश करें।
    }
error-buttons-please = यहाँ बटन दबाएँ: वही मुझे सबसे अच्छे समझ आते हैं।
error-words-please = यह मैं पढ़ नहीं सकता। कृपया लिखकर भेजें, या बटन दबाएँ।
error-stale-button = यह बटन पुराना हो गया है। अब की स्थिति यह है।
error-unknown-command = मुझे { $command } नहीं आता। मुझे क्या आता है, /help में देखें।
error-message-too-long = यह मेरे लिए थोड़ा लंबा है: { $most } अक्षर तक लिखें।
error-bad-handle = साइन-इन के लिए 3 से 32 अक्षरों का नाम चुनें: a से z के छोटे अक्षर, अंक, बिंदु, डैश या अंडरस्कोर।
error-handle-taken = यह नाम किसी और का है। कोई दूसरा नाम चुनें।
error-weak-password = { $reason ->
        [short] यह पासवर्ड छोटा है: कम से कम { $least } अक्षर रखें। चार-पाँच शब्द एक साथ लिखना अच्छा रहता है।
        [long] यह पासवर्ड बहुत लंबा है: { $least } अक्षर तक रखें।
        [common] यह पासवर्ड बहुत लोग रखते हैं, इसलिए जल्दी पकड़ में आ जाता है। कोई दूसरा चुनें।
        [plain] कम से कम { $least } तरह के अक्षर मिलाएँ: छोटे, बड़े, अंक और चिह्न।
       *[other] इस पासवर्ड का अंदाज़ा आसानी से लग सकता है। दूसरा चुनें: चार-पाँच शब्द एक साथ लिखना अच्छा रहता है।
    }
error-not-signed-in = पहले साइन इन करें।
error-wrong-credentials = यह मेल नहीं खाता। एक बार देखकर फिर कोशिश करें।
error-second-factor-needed = बस एक कदम और: अपने कोड या पासकी से बताएँ कि यह आप ही हैं।
error-second-factor-missing = इसके लिए दो चरणों वाला साइन-इन ज़रूरी है। पहले अपने अकाउंट में उसे चालू करें।
error-challenge-over = इसमें देर हो गई, या यह पहले ही हो चुका है। फिर से शुरू करें।
error-passkey-known = यह पासकी पहले से जुड़ी हुई है। कोई दूसरी इस्तेमाल करें।
error-identity-disabled = आपका अकाउंट अभी बंद है। अगर आपको लगता है कि यह गलती से हुआ है, तो Kirana चलाने वालों को लिखें।
error-stale-version = इस बीच यह बदल गया है। फिर से लोड करके एक बार और कोशिश करें।
error-key-reused = यह कुंजी पहले किसी और अनुरोध के साथ आ चुकी है। नई कुंजी लें।
error-still-under-way = इसी अनुरोध पर अभी काम चल रहा है। थोड़ी देर में फिर पूछें।
error-bad-request = इस अनुरोध में कुछ ठीक नहीं है: { $where }।
