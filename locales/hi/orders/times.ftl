### When an order comes that is not wanted as soon as possible.

times-shops = 🕒 <b>किस दुकान का ऑर्डर?</b>
    .shop = 🏪 { $name }
    .back = ‹ वापस
times-day = 🕒 <b>ऑर्डर कब चाहिए? · { $name }</b>
    📅 { $date }
    .slot = { $slot }
    .soon = ⚡ जितनी जल्दी हो सके
    .back = ‹ वापस
times-none = 🕒 { $name } में अगले कुछ दिनों का कोई समय ख़ाली नहीं है।
    .soon = ⚡ जितनी जल्दी हो सके
    .back = ‹ वापस
