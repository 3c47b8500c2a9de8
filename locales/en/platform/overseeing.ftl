### Every shop, for those who run the platform.

overseeing-shops = { $standing ->
        [pending] ⏳ <b>Shops that wait</b>
        [live] 🟢 <b>Shops that are live</b>
        [paused] ⏸ <b>Shops that are paused</b>
        [suspended] ⛔ <b>Suspended shops</b>
       *[none] { $words ->
            [none] 🏪 <b>Every shop</b>
           *[other] 🔎 <b>Shops called “{ $words }”</b>
        }
    }
    { $count ->
        [0] There is none.
       *[other] Type a name to look for one.
    }
    .shop = { $state ->
        [approved] { $trading ->
            [unreachable] ⚠️ { $name }
            [closed] ⏸ { $name }
           *[other] 🟢 { $name }
        }
        [pending] { $submitted ->
            [yes] ⏳ { $name }
           *[no] ✏️ { $name }
        }
       *[suspended] ⛔ { $name }
    }
    .pending = ⏳ Pending · { $count }
    .live = 🟢 Live · { $count }
    .paused = ⏸ Paused · { $count }
    .suspended = ⛔ Suspended · { $count }
    .open = ➕ Open one for somebody
    .back = ‹ Platform
overseeing-shop = 🏪 <b>{ $name }</b>
    { $address }
    ☎️ { $phone }{ $hours ->
        [none] {""}
       *[other] {""}
        🕗 { $hours }
    }

    { $state ->
        [approved] 🟢 Approved
        [pending] { $submitted ->
            [yes] ⏳ Waiting for approval
           *[no] ✏️ With its owner
        }
       *[suspended] ⛔ Suspended
    } · { $open ->
        [yes] open
       *[no] closed
    }{ $reason ->
        [none] {""}
       *[other] {""}
        💬 { $reason }
    }
    🧾 { shop-registration }{ $legal_name ->
        [none] {""}
       *[other] {" "}· { $legal_name }
    }{ $fssai ->
        [none] {""}
       *[other] {" "}· FSSAI { $fssai }
    }
    { $counter ->
        [none] 💬 Orders arrive in its group.
        [muted] ⚠️ <b>The bot may not write in its group</b>, so it takes no orders. The owner lets it and presses “Try again” under /shop.
        [out] ⚠️ <b>The bot is no longer in its group</b>, so it takes no orders. The owner adds it again and presses “Try again” under /shop, or connects another group.
        [closed] ⚠️ <b>The topic of its orders is closed</b>, so it takes no orders. The owner opens it again, or writes /here in another topic of the group.
        [gone] ⚠️ <b>Its group is not there any more</b>, so it takes no orders. The owner connects another one: /shop → “Connect another group”.
       *[unlinked] ⚠️ <b>No group is connected</b>, so it takes no orders. The owner connects one: /shop → “Connect our group”.
    }
    { $missing ->
        [0] ✅ Nothing is missing.
       *[other] 📋 Missing:
            { $gaps }
    }
    .each-gaps = • { shop-gap }
    .orders = 🧾 Today's orders
    .missed = 🔎 Not found
    .approve = ✅ Approve
    .send-back = ↩️ Send back
    .suspend = ⛔ Suspend
    .resume = ▶️ Let it go on
    .back = ‹ Shops
overseeing-approved = Approved. The owner has been told.
overseeing-suspended = Suspended. The owner has been told.
overseeing-resumed = It goes on. The owner has been told.
overseeing-sent-back = Sent back. The owner has been told.
overseeing-reason = { $what ->
        [send-back] ↩️ <b>What is missing at { $name }?</b> Type it for the owner. The checklist goes with it.
        [suspend] ⛔ <b>Why is { $name } suspended?</b> Type it: the owner reads it.
       *[resume] ▶️ <b>Let { $name } go on?</b> Type a word for the owner, or tap.
    }
    .without-send-back = 📋 The checklist says it
    .without-resume = ▶️ Yes, without a word
