### How far a shop delivers.

reach-settings = 📏 <b>How far { $name } delivers</b>
    { $zones ->
        [0] Up to <b>{ $reach }</b> from the shop, as the crow flies. Whoever lives further away is told so before they order.
       *[other] Inside the <b>area on your map</b>, and nowhere else. Whoever lives outside is told so before they order.
    }{ $bands ->
        [0] {""}
       *[other] {""}
        💰 What delivery costs goes by distance.
    }

    { $unpinned ->
        [yes] 📍 Orders without a pin on the map are taken as well; the card then says “no pin”.
       *[no] 📍 Only orders with a pin on the map are taken.
    }

    Tap a distance, or type one, such as 4 km.
    .radius = { $reach }
    .ask = 📍 Take only orders with a pin
    .allow = 📍 Take orders without a pin too
    .bands = 💰 Fees by distance
    .area = 🗺 Area on a map
    .lead = ⏱ How long an order takes
    .back = ‹ Back
reach-kept = Kept. It holds from the next order on.
