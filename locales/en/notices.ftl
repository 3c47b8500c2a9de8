### Messages that come by themselves.

notice-tracking = 🧾 <b>Order #{ $number }</b> · { $shop }
    { $state ->
        [placed] 🕐 Sent to the shop. Waiting for its answer…
        [accepted] 👍 The shop has taken your order.
        [picking] 🧺 Your things are being packed.
        [ready] 📦 Packed and ready.
        [out_for_delivery] 🛵 On its way to you.
        [delivered] ✅ Delivered. Enjoy!
        [undelivered] ⚠️ It could not be delivered.
        [rejected] ✖️ The shop could not take it.
        [cancelled] ✖️ Cancelled.
       *[expired] ✖️ The shop did not answer.
    }
    { $state ->
        [delivered] Total { $total }, in cash
        [rejected] You pay nothing.
        [cancelled] You pay nothing.
        [expired] You pay nothing.
       *[other] Total { $total }, cash on delivery
    }
    .order = 🧾 Order #{ $number }
notice-accepted = 👍 <b>{ $shop } accepted your order #{ $number }.</b>
    .order = 🧾 Order #{ $number }
notice-rejected = ✖️ <b>{ $shop } cannot take your order #{ $number }</b>: { order-reason }. We are sorry.
    You pay nothing. Another shop may have what you need.
    .again = 🔁 Put it in my cart again
    .shops = 🏪 Other shops
notice-out-for-delivery = 🛵 <b>Your order #{ $number } is on its way.</b>
    Please have { $total } in cash ready.
    .order = 🧾 Order #{ $number }
notice-delivered = ✅ <b>Order #{ $number } is delivered.</b> Thank you, and enjoy!
    .again = 🔁 Order again
    .shops = 🏪 Shops
notice-undelivered = ⚠️ <b>Order #{ $number } could not be delivered</b>: { order-reason }.
    Please ring the shop, { $shop_phone }: it can try once more.
    .order = 🧾 Order #{ $number }
notice-cancelled = { $reason ->
    [none] ✖️ <b>Your order #{ $number } is cancelled.</b> You pay nothing.
    [customer_asked] ✖️ <b>{ $shop } has cancelled your order #{ $number }</b>, as you asked. You pay nothing.
   *[other] ✖️ <b>{ $shop } has cancelled your order #{ $number }</b>: { order-reason }. You pay nothing.
}
    .again = 🔁 Put it in my cart again
    .shops = 🏪 Shops
notice-expired = 😔 <b>{ $shop } did not answer your order #{ $number }</b>, so we have let it go. You pay nothing.
    Would you like to try another shop?
    .again = 🔁 Put it in my cart again
    .shops = 🏪 Other shops
notice-reminder = ⏰ Order <b>#{ $number }</b> is still waiting for your answer. Please accept or reject it.
notice-group-connected = 🎉 <b>{ $shop }</b> is connected. From now on each order arrives here as a card with buttons.
notice-group-lost = ⚠️ I am no longer in the group of <b>{ $shop }</b>: nobody sees your new orders.
    .connect = 💬 Connect a group
notice-shop-approved = 🎉 <b>{ $shop } is approved.</b> Customers can see it now.
    .shop = 🏪 My shop
notice-shop-suspended = ⛔ <b>{ $shop } is suspended.</b> Customers cannot see it for now. Please write to us.
    .shop = 🏪 My shop
notice-thanks = 👍 All right.
notice-trouble = 😔 Something went wrong on our side, and we could not do this. Nothing is lost. If you tell us about it, please name { $reference }.
