### What somebody gives on top of an order.

tips-give = 💛 <b>A tip with order #{ $number }?</b>
    Only if you like. It goes to those who pack and bring it.{ $has_tip ->
        [yes] {""}
        You give { $tip }.
       *[no] {""}
    }
    Tap an amount, or type one.
    .amount = { $tip }
    .none = ✖️ No tip
tips-given = { $has_tip ->
    [yes] Thank you! { $tip } on top.
   *[no] No tip. That is fine.
}
