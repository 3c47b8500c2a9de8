### How the platform does.

stats-numbers = 📊 <b>पिछले { $count } दिन</b>
    { stats-told }

    { $days }
    .each-days = { $orders ->
        [0] <b>{ $day }</b> · –
       *[other] <b>{ $day }</b> · { $orders } 🧾 · { $value }{ $minutes ->
            [none] {""}
           *[other] {" "}· ⏱ { $minutes } मिनट
        }{ $expired ->
            [0] {""}
           *[other] {" "}· ⌛ { $expired }
        }
    }
    .picture = 🖼 तस्वीर में
    .back = ‹ वापस
stats-told = 🏪 दुकानें: { $live } चालू, { $paused } रुकी हुई, { $waiting } मंज़ूरी के इंतज़ार में
    👤 लोग: { $people }, जिनमें से { $customers } ने ऑर्डर किया
    🧾 ऑर्डर: { $orders }, कुल { $value }
    ⏱ मंज़ूर करने में समय: { $minutes ->
        [none] –
       *[other] औसतन { $minutes } मिनट
    }
    ⌛ जवाब नहीं मिला: { $expired }
stats-comes = 🖼 तस्वीर नीचे आ रही है।

command-stats = प्लेटफ़ॉर्म के आँकड़े
