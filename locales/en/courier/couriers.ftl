### Couriers without Telegram.

couriers-known = 🛵 <b>Couriers without Telegram · { $name }</b>
    { $count ->
        [0] Nobody is on the list. Who has no Telegram can bring orders, too: at the counter you say what goes with whom, and press for them how it went.
       *[other] At the counter you say what goes with whom, and press for them how it went.
    }
    .courier = 🛵 { $name }
    .add = ➕ Add somebody
    .proof = 🔢 Code or photo at the door
    .back = ‹ Staff
couriers-add = 🛵 <b>{ $name }</b>: who is it? Send name and phone number in one message, such as: Ravi 98480 12345
    .back = ‹ Back
couriers-added = { $name } is on the list.
couriers-one = 🛵 <b>{ $name }</b> · { $phone }
    .remove = ✂️ No longer brings orders
    .back = ‹ Back
couriers-proof = 🔢 <b>At the door · { $name }</b>
    { $proof ->
        [code] Your couriers type the customer's 4-digit code before an order is delivered. What is left at the door needs none.
        [photo] Your couriers send a photo before an order is delivered.
       *[none] Your couriers press “Delivered”, and that is it.
    }
    .none = Nothing more
    .code = 🔢 The customer's code
    .photo = 📷 A photo
    .back = ‹ Back
