### Other systems that are told of a shop's orders.

hook-delivery-sign = { $state ->
    [waiting] ⏳
    [delivered] ✅
   *[given-up] ⚠️
}
hooks-systems = 🔌 <b>Connected systems · { $name }</b>
    Your till or your bookkeeping can hear of every order by itself, the moment something happens to it.
    { $count ->
        [0] Nothing is connected yet.
        [one] One system is connected.
       *[other] { $count } systems are connected.
    }
    .hook = { $active ->
            [yes] 🟢 { $host }
           *[no] ⏸ { $host }
        }
    .add = ➕ Connect a system
    .back = ‹ Back
hooks-address = 🔌 <b>Connect a system to { $name }</b>
    Please type or paste the address that its makers gave you. It begins with https://

    We send goods and amounts there, and nothing about your customers.
    .back = ‹ Back
hooks-secret = 🔑 <b>The secret for { $host }</b>
    <code>{ $secret }</code>

    Tap it to copy it, and give it to whoever looks after that system, and to nobody else: by it the system knows that a message is really from us. We show it this once, for ten minutes at most.
    .hide = ✅ Copied, please hide it
hooks-hidden = Hidden. If it gets lost, make a new one.
hooks-hook = 🔌 <b>{ $host }</b>
    <code>{ $url }</code>
    { $active ->
        [yes] { $failures ->
            [0] 🟢 It hears of every order of { $shop }.
            [one] ⚠️ It hears of every order of { $shop }, but did not take the last message.
           *[other] ⚠️ It hears of every order of { $shop }, but did not take the last { $failures } messages.
        }
       *[no] ⏸ Switched off: it hears of nothing.
    }
    .deliveries = 📤 What it was told
    .test = 🏓 Send a test
    .off = ⏸ Switch off
    .on = 🟢 Switch on
    .renew = 🔑 New secret
    .remove = ✂️ Disconnect
    .back = ‹ Back
hooks-switched-on = Switched on.
hooks-switched-off = Switched off. Nothing more is sent.
hooks-tested = A test is on its way. Please tap Refresh in a moment.
hooks-renewal = 🔑 <b>A new secret for { $host }?</b>
    For a day both the old one and the new one are good, so nothing is lost while it is changed over there.
    .renew = 🔑 Yes, show me a new one
    .back = ‹ No, keep it
hooks-removal = ✂️ <b>Disconnect { $host }?</b>
    It hears of no order any more, and the list of what it was told is deleted.
    .remove = ✂️ Yes, disconnect
    .back = ‹ No, keep it
hooks-removed = { $host } is disconnected.
hooks-deliveries = 📤 <b>What { $host } was told</b>
    { $count ->
        [0] Nothing yet. Send a test, or wait for the next order.
       *[other] Tap one to see more. The last 30 days are kept.
    }
    .delivery = { $number ->
            [none] { hook-delivery-sign } { $event } · { $at }
           *[other] { hook-delivery-sign } #{ $number } { $event } · { $at }
        }
    .refresh = 🔄 Refresh
    .back = ‹ Back
hooks-delivery = 📤 <b>{ $event }</b>{ $number ->
        [none] {""}
       *[other] {""} · #{ $number }
    }
    { $at } · { $host }
    { $state ->
        [delivered] ✅ It was taken.
        [waiting] { $tries ->
            [0] ⏳ On its way.
           *[other] ⏳ Next try: { $next }
        }
       *[given-up] ⚠️ Not delivered, and not tried any more.
    }
    { $trouble ->
        [none] {""}
        [refused] The system answered with an error: { $status }.
        [timeout] The system did not answer within ten seconds.
        [unreachable] The system could not be reached.
        [certificate] Its certificate is not in order.
        [not-public] Its address is not on the open internet.
        [unprepared] We could not put the message together. That is our fault, not the system's.
       *[switched-off] The connection was switched off.
    }
    { $tries ->
        [0] {""}
        [one] Tried once.
       *[other] Tried { $tries } times.
    }
    .again = 🔁 Send it again
    .refresh = 🔄 Refresh
    .back = ‹ Back
hooks-again = It is sent once more.
