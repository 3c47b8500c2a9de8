### How long an order takes a shop.

serving-settings = ⏱ <b>ऑर्डर में कितना समय लगता है · { $name }</b>
    ग्राहकों को करीब <b>{ $minutes } मिनट</b> बताए जाते हैं, और आगे खड़े हर ऑर्डर के लिए { $each } मिनट और।

    कोई समय चुनें, या लिखें, जैसे 40 या 1.5 घंटे।
    .minutes = { $minutes } मिनट
    .back = ‹ वापस
serving-kept = सेव हो गया। अगले ऑर्डर से यही चलेगा।
