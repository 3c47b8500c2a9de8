### Couriers without Telegram.

couriers-known = 🛵 <b>Couriers without Telegram · { $name }</b>
    { $count ->
        [0] Nobody is on the list. Who has no Telegram can bring orders, too: at the counter you say what goes with whom, and press for them how it went.
       *[other] At the counter you say what goes with whom, and press for them how it went.
    }
    .courier = 🛵 { $name }
    .add = ➕ Add somebody
    .back = ‹ Staff
couriers-add = 🛵 <b>{ $name }</b>: who is it? Send name and phone number in one message, such as: Ravi 98480 12345
    .back = ‹ Back
couriers-added = { $name } is on the list.
couriers-one = 🛵 <b>{ $name }</b> · { $phone }
    .remove = ✂️ No longer brings orders
    .back = ‹ Back
