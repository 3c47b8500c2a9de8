### What a customer and a shop write one another about an order.

words-who = { $side ->
    [customer] 👤 Customer
   *[shop] 🏪 Shop
}
words-what = { $kind ->
    [photo] 📷 Photo
    [voice] 🎤 Voice message
   *[text] 💬
}
words-thread = 💬 <b>Words about order #{ $number }</b>
    { $count ->
        [0] Nothing has been written yet.
       *[other]
        { $words }
    }

    { $open ->
        [yes] { $side ->
            [customer] The shop reads the number of the order and what you write, not your phone number.
           *[shop] The customer reads the number of the order and what you write, no name.
        }
        Write here, or send a photo or a voice message.
       *[no] It is over: nothing more can be written about it.
    }
    .each-words = <b>{ $own ->
            [yes] 👤 You
           *[no] { words-who }
        }</b> · { $at }
        { words-what }{ $text ->
            [none] {""}
           *[other] {" "}{ $text }
        }
    .report = 🚩 Report the last one
    .back = ‹ Back
words-sent = ✉️ Sent.
words-reported = 🚩 Reported: whoever runs the platform looks at it.
words-told = <b>{ words-who }</b> · #{ $number }
    { words-what }{ $text ->
        [none] {""}
       *[other] {" "}{ $text }
    }
    .answer = ↩️ Answer
    .report = 🚩 Report
words-alarm = 🚩 Somebody reported what was written about order <b>#{ $number }</b> · { $shop }
    <b>{ words-who }</b>
    { words-what }{ $text ->
        [none] {""}
       *[other] {" "}{ $text }
    }
    .shop = 🏪 To the shop
