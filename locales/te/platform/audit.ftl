### The audit in words: who, what, on what. A variant of `audit-deed` for each action that is recorded.

audit-who = { $by ->
    [house] Kirana
    [erased] చెరిపేసిన ఒకరు
   *[person] { $who }
}
audit-on = { $on ->
    [nothing] {""}
    [erased] {" "}· చెరిపేసిన ఒకరు
    [order] {" "}· #{ $what }
   *[shop] {" "}· { $what }
}
audit-deed = { $deed ->
    [audit-keyed] ఇక్కడి నుంచి ఆడిట్‌కు తాళం
    [identity-created] రికార్డు మొదలైంది
    [identity-registered] అకౌంట్ తెరిచారు
    [identity-changed] రికార్డు మార్చారు
    [identity-active] మళ్లీ అనుమతించారు
    [identity-disabled] ఆపేశారు
    [identity-removal-asked] చెరిపేయడం మొదలుపెట్టారు
    [identity-removal-undone] చెరిపేయడాన్ని వెనక్కి తీసుకున్నారు
    [people-seen] రికార్డు చూశారు
    [role-granted] రోల్ ఇచ్చారు: { role-name }
    [role-revoked] రోల్ వెనక్కి తీసుకున్నారు: { role-name }
    [preferences-changed] ఇష్టాలు మార్చారు
    [privacy-agreed] ప్రైవసీ నోటీసుకు ఒప్పుకున్నారు
    [privacy-withdrawn] ఒప్పుకోలు వెనక్కి తీసుకున్నారు
    [privacy-copy-asked] వివరాల కాపీ అడిగారు
    [privacy-copy-fetched] వివరాల కాపీ తీసుకున్నారు
    [privacy-erasure-asked] తమ వివరాలు చెరిపేయమన్నారు
    [privacy-erasure-undone] చెరిపేయవద్దన్నారు
    [privacy-erased] వివరాలు చెరిపేశాం
    [session-opened] సైన్ ఇన్ అయ్యారు
    [session-ended] సైన్ అవుట్ చేశారు
    [session-ended-all] అన్నిచోట్లా సైన్ అవుట్ చేశారు
    [session-ended-others] మిగతా సైన్-ఇన్‌లన్నీ ఆపేశారు
    [session-proved] సైన్-ఇన్ ఖాయం చేశారు
    [session-password] పాస్‌వర్డ్‌తో సైన్-ఇన్
    [session-second-factor] సైన్-ఇన్ రెండో స్టెప్
    [session-passkey] పాస్‌కీతో సైన్-ఇన్
    [session-telegram] Telegram తో సైన్-ఇన్
    [session-outside] బయటి అకౌంట్‌తో సైన్-ఇన్
    [session-locked-out] చాలాసార్లు ప్రయత్నించారు, కాసేపు ఆపేశాం
    [session-refresh-reused] వాడేసిన సైన్-ఇన్ మళ్లీ చూపించారు
    [approval-sign-in] సైన్-ఇన్‌కు చాట్‌లో జవాబిచ్చారు
    [approval-reset] కొత్త పాస్‌వర్డ్‌కు చాట్‌లో జవాబిచ్చారు
    [approval-factors] రెండో స్టెప్‌కు చాట్‌లో జవాబిచ్చారు
    [password-changed] పాస్‌వర్డ్ మార్చారు
    [password-given-up] పాస్‌వర్డ్ వద్దనుకున్నారు
    [password-reset] మర్చిపోయిన పాస్‌వర్డ్ మార్చారు
    [factor-totp-added] ఆథెంటికేటర్ యాప్ పెట్టుకున్నారు
    [factor-totp-removed] ఆథెంటికేటర్ యాప్ తీసేశారు
    [factor-passkey-added] పాస్‌కీ పెట్టుకున్నారు
    [factor-passkey-removed] పాస్‌కీ తీసేశారు
    [factor-recovery-codes] కొత్త రికవరీ కోడ్‌లు
    [courier-added] Telegram లేని డెలివరీ వ్యక్తిని చేర్చారు
    [courier-cash] డెలివరీ వాళ్లు క్యాష్ ఇచ్చారు
    [courier-removed] Telegram లేని డెలివరీ వ్యక్తిని లిస్టులోంచి తీసేశారు
    [factor-approved] రోల్ కోసం రెండో స్టెప్‌కు అనుమతి వచ్చింది
    [factor-code-issued] రెండో స్టెప్ కోసం కోడ్ చేశారు
    [outside-attached] బయటి అకౌంట్ కనెక్ట్ చేశారు
    [outside-removed] బయటి అకౌంట్ తీసేశారు
    [chat-unlinked] చాట్‌ను అకౌంట్ నుంచి తీసేశారు
    [link-issued] చాట్ కోసం లేదా స్టాఫ్ కోసం కోడ్ చేశారు
    [link-redeemed] చాట్ లేదా స్టాఫ్ కోడ్ చూపించారు
    [link-matched] కోడ్ నంబర్ టైప్ చేశారు
    [link-declined] లింక్ వద్దన్నారు
    [link-refused] లింక్ మొదలుపెట్టిన వారే వద్దన్నారు
    [link-void] కోడ్ వెనక్కి తీసుకున్నారు
    [link-burnt] గ్రూపులో కనిపించిన కోడ్ ఆపేశాం
    [link-made] లింక్ అయింది
    [link-undone] లింక్ వెనక్కి తీసుకున్నారు
    [link-brought-along] కార్టులు, అడ్రసులు వెంట తెచ్చుకున్నారు
    [link-typing-off] టైప్ చేసే కోడ్‌లు కాసేపు ఆపేశాం
    [shop-addresses] షాపు అడ్రసులు మార్చారు
    [shop-approved] షాపుకు అనుమతి ఇచ్చారు
    [shop-pending] షాపు అనుమతి వెనక్కి తీసుకున్నారు
    [shop-suspended] షాపును ఆపేశారు
    [shop-opened] షాపు తెరిచారు
    [shop-coupons] కూపన్లు మార్చారు
    [shop-first-caps] మొదటి ఆర్డర్ల పరిమితి మార్చారు
    [shop-closed] షాపు మూసేశారు
    [shop-payee] UPI ID మార్చారు
    [payment-seen] పేమెంట్ అందింది
    [payment-unseen] పేమెంట్ రాలేదు
    [complaint-made] ఫిర్యాదు చేశారు
    [complaint-answered] ఫిర్యాదుకు జవాబు ఇచ్చారు
    [rating-given] ఆర్డర్‌కి రేటింగ్ ఇచ్చారు
    [rating-answered] రేటింగ్‌కి జవాబు ఇచ్చారు
    [refund-done] డబ్బు తిరిగి ఇచ్చారు
    [shop-paused] షాపును కాసేపు మూసేశారు
    [shop-handed-over] షాపును అప్పగించారు
    [shop-handed-back] షాపు అప్పగింతను వెనక్కి తీసుకున్నారు
    [shop-changed] షాపు వివరాలు మార్చారు
    [shop-created] షాపు పెట్టారు
    [shop-submitted] షాపును అనుమతి కోసం పంపారు
    [shop-sent-back] షాపును ఓనర్‌కు తిరిగి పంపారు
    [shop-resumed] షాపును మళ్లీ నడవనిచ్చారు
    [shop-invited] స్టాఫ్‌లోకి ఒకరిని పిలిచారు
    [shop-language] గ్రూపు భాష ఎంచుకున్నారు
    [shop-joined] స్టాఫ్‌లో చేరారు
    [shop-left] స్టాఫ్ నుంచి వెళ్లిపోయారు
    [shop-reach] డెలివరీ దూరం మార్చారు
    [shop-proof] ఇంటి దగ్గర కోడ్ లేదా ఫోటో పెట్టారు
    [shop-hearing] ఫిర్యాదు చేసే గడువు మార్చారు
    [shop-hiding] కస్టమర్ ఎవరికి కనిపించాలో మార్చారు
    [shop-pickup] షాపులో ఆర్డర్ తీసుకోవడం మార్చారు
    [shop-lead] ఆర్డర్‌కు పట్టే సమయం మార్చారు
    [shop-zones] డెలివరీ ప్రాంతాలు, ఛార్జీలు మార్చారు
    [shop-removed] స్టాఫ్ నుంచి తీసేశారు
    [shop-link-issued] షాపు గ్రూపు కోసం కోడ్ చేశారు
    [shop-link-redeemed] గ్రూపులో కోడ్ చూపించారు
    [shop-linked] గ్రూపు కనెక్ట్ చేశారు
    [shop-link-refused] గ్రూపు వద్దన్నారు
    [shop-group-moved] గ్రూపు నంబర్ మారింది
    [catalogue-changed] కేటలాగ్ వస్తువు మార్చారు
    [catalogue-imported] కేటలాగ్‌లో లిస్టు చేర్చారు
    [catalogue-merged] కేటలాగ్‌లో రెండుసార్లు ఉన్నవి కలిపారు
    [catalogue-parted] కలిపిన వస్తువులు విడదీశారు
    [shop-goods] సరుకుల వివరాలు మార్చారు
    [shop-group-lost] గ్రూపులో రాయడం కుదరడం లేదు
    [shop-topic-chosen] గ్రూపులో కార్డుల చోటు ఎంచుకున్నారు
    [shop-group-regained] గ్రూపులో మళ్లీ రాయగలుగుతున్నాం
    [order-awaited] ఆర్డర్ పేమెంట్ కోసం ఆగింది
    [order-lapse] పేమెంట్ రాక ఆర్డర్ ముగిసింది
    [order-pay] పేమెంట్ అయి ఆర్డర్ షాపుకి వెళ్లింది
    [order-placed] ఆర్డర్ చేశారు
    [order-accept] ఆర్డర్ తీసుకున్నారు
    [order-call_off] ఆలస్యం అయినందుకు ఆర్డర్ క్యాన్సిల్ చేశారు
    [order-delayed] ఆర్డర్‌కి కొత్త టైమ్ చెప్పారు
    [order-cancel_asked] ఆర్డర్ క్యాన్సిల్ చేయమని అడిగారు
    [order-cancel_refused] అడిగినా ఆర్డర్ క్యాన్సిల్ చేయలేదు
    [guest-added] షాపు కస్టమర్ నంబర్ రాశారు
    [order-taken] ఫోన్‌లో ఆర్డర్ తీసుకున్నారు
    [order-reject] ఆర్డర్ కుదరదన్నారు
    [order-pick] ఆర్డర్ ప్యాక్ చేస్తున్నారు
    [order-given] ఆర్డర్ డెలివరీ వాళ్లకు ఇచ్చారు
    [order-return] ఆర్డర్ తిరిగి షాపులో పెట్టారు
    [order-ready] ఆర్డర్ ప్యాక్ చేశారు
    [order-send] ఆర్డర్ పంపించారు
    [order-deliver] ఆర్డర్ డెలివరీ అయింది
    [order-collect] కస్టమర్ ఆర్డర్ తీసుకెళ్లారు
    [order-fail] ఆర్డర్ డెలివరీ కాలేదు
    [order-changed] ఆర్డర్ మార్చారు
    [order-cancel] షాపు వాళ్లు ఆర్డర్ క్యాన్సిల్ చేశారు
    [order-withdraw] కస్టమర్ ఆర్డర్ క్యాన్సిల్ చేశారు
    [order-word] ఆర్డర్ గురించి రాశారు
    [order-word_reported] ఆర్డర్ గురించి రాసిన మాటపై ఫిర్యాదు చేశారు
    [order-expire] టైమ్‌కి ఎవరూ ఆర్డర్ తీసుకోలేదు
    [hook-added] సిస్టమ్ కనెక్ట్ చేశారు
    [hook-removed] సిస్టమ్ తీసేశారు
    [hook-switched-on] సిస్టమ్ ఆన్ చేశారు
    [hook-switched-off] సిస్టమ్ ఆపేశారు
    [hook-secret-renewed] సిస్టమ్‌కు కొత్త కీ
    [hook-pinged] సిస్టమ్‌కు టెస్ట్ పంపారు
    [hook-redelivered] సిస్టమ్‌కు మెసేజ్ మళ్లీ పంపారు
    [service-account-added] వేరే సిస్టమ్‌కు అకౌంట్ చేశారు
    [service-account-ended] వేరే సిస్టమ్ అకౌంట్ ఆపేశారు
    [service-account-signed-in] వేరే సిస్టమ్ సైన్-ఇన్
    [shop-account-added] షాపు వేరే సిస్టమ్‌కు అకౌంట్ చేశారు
    [shop-account-ended] షాపు వేరే సిస్టమ్ అకౌంట్ ఆపేశారు
    [update-retried] అప్‌డేట్ మళ్లీ ప్రయత్నించారు
    [tab-changed] అరువు పరిమితి లేదా తేదీ మార్చారు
    [tab-closed] అరువు ఆపేశారు
    [tab-granted] అరువు ఇస్తామన్నారు
    [tab-opened] అరువు తీసుకున్నారు
    [tab-written] అరువులో రాశారు
    [update-dismissed] అప్‌డేట్ వదిలేశారు
    [message-retried] మెసేజ్ మళ్లీ ప్రయత్నించారు
    [message-dismissed] మెసేజ్ వదిలేశారు
    [alert-sign-in-failed] హెచ్చరిక: చాలా సైన్-ఇన్‌లు కుదరలేదు
    [alert-locked-out] హెచ్చరిక: చాలామందిని కాసేపు ఆపేశాం
    [alert-refresh-reused] హెచ్చరిక: సైన్-ఇన్‌లు దొంగిలించి ఉండొచ్చు
    [alert-denied] హెచ్చరిక: చాలాసార్లు కుదరదన్నాం
    [alert-update-failed] హెచ్చరిక: చాలా అప్‌డేట్లు ఆగిపోయాయి
    [alert-letter-failed] హెచ్చరిక: మెసేజ్ ఆగిపోయింది
    [alert-books-wrong] హెచ్చరిక: లెక్కలు కలవడం లేదు
    [alert-backup-failed] హెచ్చరిక: బ్యాకప్ అవ్వలేదు
    [package-hole] ప్యాకేజీలో భద్రతా లోపం
    [package-unheard] వారాలుగా ప్యాకేజీ ఇండెక్స్ అందలేదు
    [refused] అనుమతి లేనిది చేయబోయారు
   *[other] { $action }
}
