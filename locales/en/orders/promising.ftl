### The counter's word on when an order comes.

promising-late = { $awaited ->
    [yes] ⏳ Order <b>#{ $number }</b> is promised by <b>{ $by }</b>. Will it be later? The customer reads the new time at once.
   *[no] { order-sign } Order <b>#{ $number }</b>: { order-state }
}
    .later = +{ $minutes } min
promising-delayed = #{ $number }: the customer is told.
promising-parting = { $asks ->
    [yes] ✋ The customer would like to cancel order <b>#{ $number }</b> ({ order-state }). Can it still be cancelled?
   *[no] { order-sign } Order <b>#{ $number }</b>: { order-state }
}
    .yes = ✖️ Yes, cancel it
    .no = No, too late
