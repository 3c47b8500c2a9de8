### Where UPI goes.

payee-own = 📲 <b>UPI</b>
    { $id ->
        [none] Your customers pay in cash. Should they pay by UPI as well? Please type your UPI id, such as <code>name@bank</code>.
       *[other] Your customers can pay by UPI to <code>{ $id }</code>{ $verified ->
            [yes] {" "}(verified merchant)
           *[no] {""}
        }. Once they say that they have paid, your group is asked whether it has come: please look in your own app. Another id? Just type it.
    }
    .drop = ✖️ No UPI any more
    .back = ‹ The shop
payee-said = ✅ Saved.
payee-dropped = Your customers pay in cash again.
