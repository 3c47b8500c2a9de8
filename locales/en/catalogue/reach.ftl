### How far a shop delivers.

reach-settings = 📏 <b>How far { $name } delivers</b>
    Up to <b>{ $reach }</b> from the shop, as the crow flies. Whoever lives further away is told so before they order.

    { $unpinned ->
        [yes] 📍 Orders without a pin on the map are taken as well; the card then says “no pin”.
       *[no] 📍 Only orders with a pin on the map are taken.
    }

    Tap a distance, or type one, such as 4 km.
    .radius = { $reach }
    .ask = 📍 Take only orders with a pin
    .allow = 📍 Take orders without a pin too
    .back = ‹ Back
reach-kept = Kept. It holds from the next order on.
