### When an order comes that is not wanted as soon as possible.

times-shops = 🕒 <b>ఏ షాపు ఆర్డర్?</b>
    .shop = 🏪 { $name }
    .back = ‹ వెనక్కి
times-day = 🕒 <b>ఆర్డర్ ఎప్పుడు కావాలి? · { $name }</b>
    📅 { $date }
    .slot = { $slot }
    .soon = ⚡ వీలైనంత త్వరగా
    .back = ‹ వెనక్కి
times-none = 🕒 { $name } లో వచ్చే కొద్ది రోజులకు ఏ సమయమూ ఖాళీ లేదు.
    .soon = ⚡ వీలైనంత త్వరగా
    .back = ‹ వెనక్కి
