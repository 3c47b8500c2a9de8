### Paying by UPI.

paying-due = { $stands ->
    [asked] 📲 <b>Order #{ $number }</b>: please pay <b>{ $amount }</b> to { $shop } by UPI.

        UPI id: <code>{ $id }</code>
        Copy it into your UPI app, pay, and then press “I have paid”.{ $link ->
            [none] {""}
           *[other] {""}

            Or copy this link into your phone's browser: <code>{ $link }</code>
        }
    [later] 📲 <b>Order #{ $number }</b> is paid by UPI, <b>{ $amount }</b> as things stand. When it is packed, the amount is final and comes here to be copied.
    [claimed] 👌 Thank you! { $shop } looks whether the <b>{ $amount }</b> for order #{ $number } has come.
    [captured] ✅ The <b>{ $amount }</b> for order #{ $number } has come to { $shop }.
    [refunded] ↩️ The <b>{ $amount }</b> for order #{ $number } went back to you.
   *[gone] Nothing is to be paid by UPI for order #{ $number } any more.
}
    .id = 📋 { $id }
    .amount = 📋 { $amount }
    .number = 📋 Order { $number }
    .picture = 🔳 QR code for another phone
    .paid = ✅ I have paid
    .cash = 💵 Pay in cash instead
    .order = 🧾 Order #{ $number }
    .upi = 📲 Pay by UPI
    .open = 📲 Paying by UPI
paying-code = What does your UPI app call the payment for order #{ $number }? Please type its reference (UTR), mostly 12 digits: with it the shop finds the money faster.
    .without = Without a reference
    .back = ‹ Back
paying-cash = You pay in cash.
