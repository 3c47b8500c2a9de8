### Money at the counter.

till-look = { $state ->
    [claimed] 📲 <b>Order #{ $number }</b> · { $shop }: the customer says that they have paid <b>{ $amount }</b> by UPI{ $reference ->
            [none] {""}
           *[other] , reference <code>{ $reference }</code>
        }. Has it come in your app?
    [pending] { $method ->
        [upi] 📲 <b>Order #{ $number }</b> · { $shop }: <b>{ $amount }</b> by UPI have not been seen yet. How was it paid?
        [cash] 💵 <b>Order #{ $number }</b> · { $shop }: <b>{ $amount }</b> in cash.
       *[other] <b>Order #{ $number }</b> · { $shop }: { $amount } are paid another way by now.
    }
    [captured] { $method ->
        [cash] ✅ <b>Order #{ $number }</b> · { $shop }: { $amount } in cash{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
        [upi] ✅ <b>Order #{ $number }</b> · { $shop }: { $amount } by UPI{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
       *[other] ✅ <b>Order #{ $number }</b> · { $shop }: { $amount } are paid.
    }
    [refunded] ↩️ <b>Order #{ $number }</b> · { $shop }: { $amount } went back.
   *[other] <b>Order #{ $number }</b> · { $shop }: { $amount } are not waited for any more.
}
    .came = ✅ It has come
    .none = ✖️ Not there
    .cash = 💵 In cash
till-owed = { $state ->
    [done] ✅ <b>Order #{ $number }</b> · { $shop }: { $amount } given back{ $by ->
            [none] {""}
           *[other] {" "}· { $by }
        }
   *[other] ↩️ <b>Order #{ $number }</b> · { $shop }: please give back <b>{ $amount }</b> { $method ->
        [telegram] on the page of Telegram's payment provider
        [upi] by UPI
        [cash] in cash
       *[other] the way it was paid
    } ({ refund-reason }).
}
    .given = ✅ Given back
