### When an order takes too long.

leaving-sure = { $free ->
    [yes] Order <b>#{ $number }</b> is late. Cancel it? It costs you nothing.
   *[no] { order-sign } Order <b>#{ $number }</b>: { order-state }. It cannot be cancelled like this now.
}
    .yes = ✖️ Yes, cancel it
    .no = I'll wait
    .order = 🧾 The order
leaving-may-i = { $can ->
    [yes] { $state ->
        [ready] The shop has packed order <b>#{ $number }</b> already. Shall we ask whether it can still be cancelled?
       *[other] The shop has taken order <b>#{ $number }</b>. Shall we ask whether it can still be cancelled?
    }
   *[no] { order-sign } Order <b>#{ $number }</b>: { order-state }. The shop cannot be asked now.
}
    .yes = ✖️ Yes, ask the shop
    .no = No, keep it
    .order = 🧾 The order
leaving-asked = The shop is asked; its answer comes here.
