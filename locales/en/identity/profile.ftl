### What a person is called and prefers.

profile-card = 👤 <b>{ $name }</b>
    🌐 English
    🏠 { $address ->
        [none] No usual address yet
       *[other] { $address }
    }
    { order-delivery }
    { $progress ->
        [yes] 🔔 All messages
       *[no] 🔕 Only what matters
    }
    { $start ->
        [none] 🌙 No quiet hours
       *[other] 🌙 Quiet from { $start } to { $end }
    }

    What would you like to change?
    .name = ✏️ Name
    .language = 🌐 Language
    .address = 🏠 Address
    .delivery = 🤝 Handing over
    .notices = 🔔 Messages
    .quiet = 🌙 Quiet hours
    .back = ‹ Help
profile-saved = 👌 Saved.
profile-name = ✏️ You are <b>{ $name }</b> to us. <b>What shall we call you?</b>
    Type your name.
profile-address = 🏠 <b>Where do your orders usually go?</b>
    { $address ->
        [none] No usual address yet.
       *[other] Now: { $address }
    }
    { $has_some ->
        [yes] Tap an address, or type a new one: house, street, area. At checkout you can still choose another.
       *[no] Type your address: house, street, area. At checkout you can still choose another.
    }
    .address = 🏠 { $address }
    .none = No usual address
profile-delivery = 🤝 <b>How shall we hand over your orders?</b>
    Now: { order-delivery }
    The shop sees it on every order, and you can change it for each.
    .way = { order-delivery }
profile-notices = 🔔 <b>What shall we write to you about?</b>
    { $progress ->
        [yes] Each order has a message that shows every step: packing, ready, on its way.
       *[no] You get no message that follows every step of an order.
    }

    These always come: accepted or not, on its way, delivered, cancelled, and everything about the safety of your account.
    .stop = 🔕 Without every step
    .start = 🔔 With every step
profile-quiet = 🌙 <b>When shall our messages be silent?</b>
    { $start ->
        [none] They ring at any time now.
       *[other] Silent from { $start } to { $end }{ $zone ->
            [none] {""}
           *[other] {" "}({ $zone })
        }.
    }
    They still arrive then, without a sound. Only messages about the safety of your account ring always.

    Tap, or type other times: 22:00–6:30
    .hours = 🌙 { $start } – { $end }
    .off = 🔔 Ring at any time

command-profile = Your name, address and quiet hours
