### When an order takes too long.

leaving-sure = { $free ->
    [yes] Order <b>#{ $number }</b> is late. Cancel it? It costs you nothing.
   *[no] { order-sign } Order <b>#{ $number }</b>: { order-state }. It cannot be cancelled like this now.
}
    .yes = ✖️ Yes, cancel it
    .no = I'll wait
    .order = 🧾 The order
