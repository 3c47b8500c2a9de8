### When an order comes that is not wanted as soon as possible.

times-shops = 🕒 <b>Which shop’s order?</b>
    .shop = 🏪 { $name }
    .back = ‹ Back
times-day = 🕒 <b>When shall it come? · { $name }</b>
    📅 { $date }
    .slot = { $slot }
    .soon = ⚡ As soon as possible
    .back = ‹ Back
times-none = 🕒 No time is free at { $name } for the next days.
    .soon = ⚡ As soon as possible
    .back = ‹ Back
