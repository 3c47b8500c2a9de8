### Orders that staff write down for somebody who rings.

taking-shops = { $count ->
    [0] ☎️ You work at no counter just now.
   *[other] ☎️ At which counter is the order taken?
}
    .shop = { $shop }
taking-phone = ☎️ <b>{ $shop }</b>: which number do they ring from? We find them again by it.
taking-name = 👤 { $phone } is new here. What is their name?
taking-address = 🏠 Where is it brought? Write street and house.
    .collected = 🛍 They collect it
taking-review = ☎️ <b>{ $customer ->
        [none] Somebody
       *[other] { $customer }
    }</b> · { $phone }
    { $address ->
        [none] 🛍 Is collected at the shop
       *[other] 🏠 { $address }
    }
    { $count ->
        [0] Nothing is written down yet.
       *[other] <b>Total { $total }</b>, cash
    }
    .line = { goods } · { $cost }
    .less = ➖
    .remove = 🗑
    .now = { $quantity }
    .more = ➕
    .add = ➕ Add something
    .name = 👤 Name
    .address = 🏠 Address
    .finish = ✅ Take the order · { $total }
taking-add = ➕ <b>{ $shop }</b>: What do they want? Write one thing, such as “sugar”.
    .back = ‹ Back
taking-found = { $count ->
    [0] 🔍 We have no “{ $words }” just now.
   *[other] ➕ Which one?
}
    .product = { goods }{ $weighed ->
            [yes] {" "}· { $quantity }
           *[no] {""}
        } · { $price }
    .again = 🔍 Something else
    .back = ‹ The order
taking-taken = ✅ <b>Order #{ $number } is taken.</b> Its card is in the group.
    Total { $total }{ $promised ->
        [none] {""}
       *[other] {""}
        🕒 { $pickup ->
            [yes] Ready by about { $promised }
           *[no] At their door by about { $promised }
        }
    }
    .another = ☎️ Another one

command-take = Take an order by phone
