### First orders: what somebody may have open who has not yet had an order from the shop.

caps-first = 🌱 <b>First orders · { $name }</b>
    For somebody who has not yet had an order from you{ $is_usual ->
        [yes] , the same holds as for everybody:
       *[no] , your own limits hold:
    }

    🧾 { $orders ->
        [0] As many orders at a time as they like
        [one] One order at a time
       *[other] { $orders } orders at a time
    }
    💵 { $worth ->
        [none] Worth as much as they like
       *[other] Worth { $worth } together at most
    }
    📦 { $share ->
        [0] All of a product that is on the shelf
       *[other] { $share }% of a product's stock at most
    }

    Tap what suits you. Once an order has arrived, the person is no stranger any more.
    .orders = 🧾 { $orders }
    .worth = 💵 { $worth }
    .share = 📦 { $share }%
    .usual = ♻️ The same as for everybody
    .back = ‹ Back
caps-kept = Kept. It holds from the next order on.
