### The audit in words: who, what, on what. A variant of `audit-deed` for each action that is recorded.

audit-who = { $by ->
    [house] Kirana
    [erased] मिटाया हुआ कोई
   *[person] { $who }
}
audit-on = { $on ->
    [nothing] {""}
    [erased] {" "}· मिटाया हुआ कोई
    [order] {" "}· #{ $what }
   *[shop] {" "}· { $what }
}
audit-deed = { $deed ->
    [audit-keyed] यहाँ से ऑडिट पर चाबी
    [identity-created] रिकॉर्ड बना
    [identity-registered] अकाउंट खुला
    [identity-changed] रिकॉर्ड बदला
    [identity-active] रोक हटी
    [identity-disabled] रोका गया
    [identity-removal-asked] मिटाना शुरू हुआ
    [identity-removal-undone] मिटाना वापस लिया
    [people-seen] रिकॉर्ड देखा
    [role-granted] रोल दिया: { role-name }
    [role-revoked] रोल वापस लिया: { role-name }
    [preferences-changed] पसंद बदली
    [privacy-agreed] प्राइवेसी नोटिस पर हाँ
    [privacy-withdrawn] मंज़ूरी वापस ली
    [privacy-copy-asked] जानकारी की कॉपी माँगी
    [privacy-copy-fetched] जानकारी की कॉपी ली
    [privacy-erasure-asked] मिटाने को कहा
    [privacy-erasure-undone] मिटाना रुकवाया
    [privacy-erased] जानकारी मिटी
    [session-opened] साइन-इन
    [session-ended] साइन-आउट
    [session-ended-all] सब जगह से साइन आउट
    [session-ended-others] बाकी सब साइन-इन बंद
    [session-proved] साइन-इन पक्का किया
    [session-password] पासवर्ड से साइन-इन
    [session-second-factor] साइन-इन का दूसरा स्टेप
    [session-passkey] पासकी से साइन-इन
    [session-telegram] Telegram से साइन-इन
    [session-outside] बाहर के अकाउंट से साइन-इन
    [session-locked-out] बहुत कोशिशों के बाद कुछ देर रोका
    [session-refresh-reused] इस्तेमाल हो चुका साइन-इन फिर दिखाया
    [approval-sign-in] चैट में साइन-इन का जवाब
    [approval-reset] चैट में नए पासवर्ड का जवाब
    [approval-factors] चैट में दूसरे स्टेप का जवाब
    [password-changed] पासवर्ड बदला
    [password-given-up] पासवर्ड छोड़ा
    [password-reset] भूला हुआ पासवर्ड बदला
    [factor-totp-added] ऑथेंटिकेटर ऐप जोड़ा
    [factor-totp-removed] ऑथेंटिकेटर ऐप हटाया
    [factor-passkey-added] पासकी जोड़ी
    [factor-passkey-removed] पासकी हटाई
    [factor-recovery-codes] नए रिकवरी कोड
    [courier-added] बिना Telegram वाला डिलीवरी जोड़ा
    [courier-cash] डिलीवरी वाले ने नकद जमा किया
    [courier-removed] बिना Telegram वाला डिलीवरी लिस्ट से हटाया
    [factor-approved] रोल के लिए दूसरे स्टेप को मंज़ूरी
    [factor-code-issued] दूसरे स्टेप के लिए कोड बनाया
    [outside-attached] बाहर का अकाउंट जोड़ा
    [outside-removed] बाहर का अकाउंट हटाया
    [chat-unlinked] चैट अकाउंट से हटाई
    [link-issued] चैट या स्टाफ़ के लिए कोड बना
    [link-redeemed] चैट या स्टाफ़ का कोड दिखाया
    [link-matched] कोड का नंबर लिखा
    [link-declined] लिंक से मना किया
    [link-refused] लिंक शुरू करने वाले ने मना किया
    [link-void] कोड वापस लिया
    [link-burnt] ग्रुप में दिखा कोड अब नहीं चलेगा
    [link-made] जुड़ गया
    [link-undone] लिंक वापस लिया
    [link-brought-along] कार्ट और पते साथ लाए
    [link-typing-off] लिखे हुए कोड कुछ देर बंद
    [shop-addresses] दुकान के पते बदले
    [shop-approved] दुकान मंज़ूर
    [shop-pending] दुकान की मंज़ूरी वापस ली
    [shop-suspended] दुकान रोकी
    [shop-opened] दुकान खोली
    [shop-coupons] कूपन बदले
    [shop-first-caps] पहले ऑर्डर की सीमा बदली
    [shop-closed] दुकान बंद की
    [shop-payee] UPI ID बदली
    [payment-seen] पेमेंट मिला
    [payment-unseen] पेमेंट नहीं मिला
    [complaint-made] शिकायत की
    [complaint-answered] शिकायत का जवाब दिया
    [rating-given] ऑर्डर को रेटिंग दी
    [rating-answered] रेटिंग का जवाब दिया
    [refund-done] पैसे लौटाए
    [shop-paused] दुकान कुछ देर के लिए बंद की
    [shop-handed-over] दुकान सौंपी
    [shop-handed-back] दुकान सौंपना वापस लिया
    [shop-changed] दुकान की जानकारी बदली
    [shop-created] दुकान बनाई
    [shop-submitted] दुकान मंज़ूरी के लिए भेजी
    [shop-sent-back] दुकान मालिक को लौटाई
    [shop-resumed] दुकान फिर चालू की
    [shop-invited] स्टाफ़ में किसी को बुलाया
    [shop-language] ग्रुप की भाषा चुनी
    [shop-joined] स्टाफ़ में शामिल
    [shop-left] स्टाफ़ छोड़ा
    [shop-reach] डिलीवरी की दूरी बदली
    [shop-proof] दरवाज़े पर कोड या फ़ोटो तय किया
    [shop-hearing] शिकायत का समय बदला
    [shop-hiding] ग्राहक किसे दिखें, यह बदला
    [shop-pickup] दुकान से ऑर्डर लेने की सुविधा बदली
    [shop-lead] ऑर्डर में लगने वाला समय बदला
    [shop-zones] डिलीवरी के इलाके और चार्ज बदले
    [shop-removed] स्टाफ़ से हटाया
    [shop-link-issued] दुकान के ग्रुप के लिए कोड बना
    [shop-link-redeemed] ग्रुप में कोड दिखाया
    [shop-linked] ग्रुप जोड़ा
    [shop-link-refused] ग्रुप से मना किया
    [shop-group-moved] ग्रुप का नंबर बदला
    [catalogue-changed] कैटलॉग का सामान बदला
    [catalogue-imported] कैटलॉग में लिस्ट जोड़ी
    [catalogue-merged] कैटलॉग के दोहरे सामान मिलाए
    [catalogue-parted] मिलाए हुए सामान अलग किए
    [shop-goods] सामान की जानकारी बदली
    [shop-group-lost] ग्रुप में लिखना बंद
    [shop-topic-chosen] ग्रुप में कार्ड की जगह चुनी
    [shop-group-regained] ग्रुप में लिखना फिर चालू
    [order-awaited] ऑर्डर पेमेंट के इंतज़ार में
    [order-lapse] ऑर्डर खत्म, पेमेंट नहीं आया
    [order-pay] ऑर्डर का पेमेंट हुआ, दुकान को भेजा
    [order-placed] ऑर्डर किया
    [order-accept] ऑर्डर मंज़ूर किया
    [order-call_off] देर होने से ऑर्डर कैंसल किया
    [order-delayed] ऑर्डर का नया समय बताया
    [order-cancel_asked] ऑर्डर कैंसल करने के लिए पूछा
    [order-cancel_refused] पूछने पर भी ऑर्डर कैंसल नहीं किया
    [guest-added] दुकान के ग्राहक का नंबर लिखा
    [order-taken] फ़ोन पर ऑर्डर लिया
    [order-reject] ऑर्डर से मना किया
    [order-pick] ऑर्डर पैक हो रहा है
    [order-given] ऑर्डर डिलीवरी वाले को दिया
    [order-return] ऑर्डर वापस दुकान में रखा
    [order-ready] ऑर्डर पैक हो गया
    [order-send] ऑर्डर रास्ते में
    [order-deliver] ऑर्डर पहुँच गया
    [order-collect] ग्राहक ऑर्डर ले गया
    [order-fail] ऑर्डर नहीं पहुँचा
    [order-changed] ऑर्डर बदला
    [order-cancel] दुकान ने ऑर्डर कैंसल किया
    [order-withdraw] ग्राहक ने ऑर्डर कैंसल किया
    [order-word] ऑर्डर के बारे में लिखा
    [order-word_reported] ऑर्डर के बारे में लिखी बात की शिकायत की
    [order-expire] समय पर किसी ने ऑर्डर नहीं लिया
    [hook-added] सिस्टम जोड़ा
    [hook-removed] सिस्टम हटाया
    [hook-switched-on] सिस्टम चालू किया
    [hook-switched-off] सिस्टम बंद किया
    [hook-secret-renewed] सिस्टम की नई कुंजी
    [hook-pinged] सिस्टम को टेस्ट भेजा
    [hook-redelivered] सिस्टम को मैसेज दोबारा भेजा
    [service-account-added] दूसरे सिस्टम का अकाउंट बना
    [service-account-ended] दूसरे सिस्टम का अकाउंट बंद
    [service-account-signed-in] दूसरे सिस्टम का साइन-इन
    [shop-account-added] दुकान के दूसरे सिस्टम का अकाउंट बना
    [shop-account-ended] दुकान के दूसरे सिस्टम का अकाउंट बंद
    [update-retried] अपडेट फिर आज़माया
    [tab-changed] उधार की सीमा या तारीख बदली
    [tab-closed] उधार बंद किया
    [tab-granted] उधार देने को कहा
    [tab-opened] उधार खोला
    [tab-written] उधार में लिखा
    [update-dismissed] अपडेट छोड़ा
    [message-retried] मैसेज फिर आज़माया
    [message-dismissed] मैसेज छोड़ा
    [alert-sign-in-failed] चेतावनी: बहुत से साइन-इन नाकाम
    [alert-locked-out] चेतावनी: बहुत लोग कुछ देर रोके गए
    [alert-refresh-reused] चेतावनी: शायद साइन-इन चोरी हुए
    [alert-denied] चेतावनी: बहुत बार मना हुआ
    [alert-update-failed] चेतावनी: बहुत से अपडेट अटके
    [alert-letter-failed] चेतावनी: मैसेज अटका
    [alert-books-wrong] चेतावनी: हिसाब बराबर नहीं बैठा
    [alert-backup-failed] चेतावनी: बैकअप नहीं हुआ
    [package-hole] पैकेज में सुरक्षा की कमी
    [package-unheard] हफ़्तों से पैकेज इंडेक्स तक पहुँच नहीं
    [refused] जिसकी इजाज़त नहीं, वह करना चाहा
   *[other] { $action }
}
