### How somebody liked an order that has come.

rating-ask = { $here ->
        [no] ⭐ Order <b>#{ $number }</b> is not with you yet. You can rate it when it has come.
       *[yes] { $stars ->
            [0] ⭐ <b>How was order #{ $number } from { $shop }?</b> One tap is enough.
           *[other] ⭐ Order <b>#{ $number }</b> from { $shop }: you have given <b>{ $stars } of 5 stars</b>. Thank you!
        }
    }{ $answer ->
        [none] {""}
       *[other] {""}

        💬 { $shop }: “{ $answer }”
    }
    .star = { $stars } ⭐
    .order = 🧾 The order
rating-given = ⭐ Thank you!
