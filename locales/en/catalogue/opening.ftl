### Opening a shop, and what its owner says of it.

opening-name = 🏪 <b>Open your shop here</b> · 1 of { $of }
    What is it called? Type the name as it stands on your sign.
    If you like, in up to three languages, a line each: English, हिन्दी, తెలుగు.

    <i>It takes { $of } short questions; after the first four, one tap is enough for each.</i>
    .back = ‹ Back
opening-where = 📍 <b>Where is it?</b> · 2 of { $of }
    { $address ->
        [none] Are you in the shop now? Then share your location with the button below. Else send the place by 📎, or type it as a map shows it: 17.3850, 78.4867. A link from a map works, too.
       *[other] { $address } – got it. Now I need the spot on the map, so that customers nearby find you: share your location with the button below, send the place by 📎, or type it as a map shows it: 17.3850, 78.4867.
    }
    .share = 📍 I am in the shop
    .back = ‹ Back
opening-street = 🪧 <b>Which address do customers read?</b> · 3 of { $of }
    For example: Shop 4, Station Road, near the clock tower.
    .back = ‹ Back
opening-phone = ☎️ <b>Which number do customers ring?</b> · 4 of { $of }
    Share your own with the button below, or type the shop's.
    .share = 📱 Use my number
    .back = ‹ Back
opening-made = 🎉 { $name } is set up. Nobody sees it yet: a few more questions, then you send it for approval.
opening-part = { $number ->
        [0] {""}
       *[other] <i>{ $number } of { $of }</i> ·{" "}
    }{ $part ->
        [names] 🏪 <b>What is the shop called?</b> In up to three languages, a line each: English, हिन्दी, తెలుగు.
        [address] 🪧 <b>Which address do customers read?</b>
        [phone] ☎️ <b>Which number do customers ring?</b>
        [hours] 🕗 <b>When are you open?</b> Tap, or type it: 8–21, or Mo–Sa 8–13, 16–21, Su closed. Outside these hours no orders are taken.
        [radius] 📏 <b>How far do you deliver?</b> Tap, or type it: 2.5 km.
        [minimum] 🧺 <b>From how much do you take an order?</b> Tap, or type an amount.
        [fee] 🛵 <b>What does delivery cost?</b> Tap, or type an amount.
        [free-from] 🎁 <b>From how much is delivery free?</b> Tap, or type an amount.
        [registration] 🧾 <b>How are you registered for GST?</b> Your bills follow from it.
        [legal-name] ✍️ <b>In whose name is the business?</b> Type it as it stands on your licence: yours, or the firm's.
        [gstin] 🔢 <b>What is your GSTIN?</b> 15 letters and digits, from your registration. It will stand on your bills.
       *[fssai] 🥗 <b>What is your FSSAI number?</b> 14 digits, from your licence or registration. It will stand on your page and your bills.
    }{ $onward ->
        [yes] {""}
       *[no] {""}

        Now: { $part ->
            [names] { $name }
            [address] { $address }
            [phone] { $phone }
            [hours] { $hours ->
                [none] not said
               *[other] { $hours }
            }
            [radius] { $reach }
            [minimum] { $has_minimum ->
                [yes] { $minimum }
               *[no] any amount
            }
            [fee] { $has_fee ->
                [yes] { $fee }
               *[no] free
            }
            [free-from] { $free_from ->
                [none] never
               *[other] { $free_from }
            }
            [registration] { shop-registration }
            [legal-name] { $legal_name ->
                [none] not said
               *[other] { $legal_name }
            }
            [gstin] { $gstin ->
                [none] not said
               *[other] { $gstin }
            }
           *[fssai] { $fssai ->
                [none] not said
               *[other] { $fssai }
            }
        }
    }
    .hours = { $hours }
    .radius = { $reach }
    .minimum = { $some ->
        [yes] { $amount }
       *[no] Any amount
    }
    .fee = { $some ->
        [yes] { $amount }
       *[no] Free
    }
    .free-from = { $amount }
    .registration = { shop-registration }
    .same = As on the sign: { $name }
    .none = { $part ->
        [fssai] I will add it later
        [gstin] I have none
       *[other] Never
    }
    .later = ⏩ The rest later
opening-pin = 📍 <b>Where is the shop on the map?</b>
    Share your location with the button below, send the place by 📎, or type it as a map shows it: 17.3850, 78.4867.
    .share = 📍 I am in the shop
    .back = ‹ Back
opening-kept = Kept.
opening-all = 👌 That is all. Please look it over once.
opening-submitted = 📨 Sent. You get a message here as soon as an admin has looked at it.
opening-facts = 📋 <b>{ $name }</b>
    { $state ->
        [approved] ✅ Approved
        [suspended] ⛔ Suspended{ $reason ->
            [none] {"."}
           *[other] : { $reason }
        }
       *[pending] { $submitted ->
            [yes] ⏳ Sent for approval. Customers cannot see it yet.
           *[no] { $reason ->
                [none] ✏️ <b>Not sent yet.</b> Customers cannot see it.
               *[other] ↩️ <b>Please mend this and send it again:</b> { $reason }
            }
        }
    }

    🏪 { $every }
    🪧 { $address }
    ☎️ { $phone }
    🕗 { $hours ->
        [none] Hours: not said
       *[other] { $hours }
    }
    📏 { $reach }
    🧺 { $has_minimum ->
        [yes] Orders from { $minimum }
       *[no] Orders of any amount
    }
    🛵 { $has_fee ->
        [yes] Delivery { $fee }{ $free_from ->
            [none] {""}
           *[other] , free from { $free_from }
        }
       *[no] Free delivery
    }
    🧾 { shop-registration }
    ✍️ { $legal_name ->
        [none] Legal name: not said
       *[other] { $legal_name }
    }
    🥗 FSSAI: { $fssai ->
        [none] not said
       *[other] { $fssai }
    }
    🔢 GSTIN: { $gstin ->
        [none] not said
       *[other] { $gstin }
    }

    { $missing ->
        [0] ✅ Nothing is missing.
        [one] 📋 <b>One thing is missing:</b>
            { $gaps }
       *[other] 📋 <b>{ $missing } things are missing:</b>
            { $gaps }
    }
    .each-gaps = • { shop-gap }
    .gaps = 📋 What goods lack
    .submit = 📨 Send for approval
    .names = 🏪 Name
    .phone = ☎️ Phone
    .address = 🪧 Address
    .hours = 🕗 Hours
    .radius = 📏 How far
    .minimum = 🧺 Minimum
    .fee = 🛵 Fee
    .free-from = 🎁 Free from
    .registration = 🧾 GST
    .legal-name = ✍️ Legal name
    .gstin = 🔢 GSTIN
    .fssai = 🥗 FSSAI
    .pin = 📍 On the map
    .hand-over = 🔑 Hand over
    .back = ‹ My shop
