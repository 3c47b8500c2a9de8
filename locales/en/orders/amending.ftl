### Adding to an order, and changing it.

amending-lines = { $can ->
    [yes] ✏️ <b>Order #{ $number }</b>: change what you like, until the shop begins to pack it.
   *[no] { order-sign } <b>Order #{ $number }</b>: { order-state }. It cannot be changed any more.
}
    <b>Total { $total }</b>
    .line = { $absent ->
            [yes] { goods } · { line-fate }
           *[no] { goods } · { $cost }
        }
    .less = ➖
    .remove = 🗑
    .now = { $quantity }
    .more = ➕
    .add = ➕ Add something
    .back = ‹ The order
amending-add = ➕ What else shall { $shop } put into order <b>#{ $number }</b>? Write it to me, such as “sugar”.
    .back = ‹ Back
amending-found = { $count ->
    [0] 🔍 The shop has no “{ $words }” just now.
   *[other] ➕ What shall go into order <b>#{ $number }</b>?
}
    .product = { goods }{ $weighed ->
            [yes] {" "}· { $quantity }
           *[no] {""}
        } · { $price }
    .again = 🔍 Something else
    .back = ‹ The order
