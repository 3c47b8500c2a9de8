### Messages that come by themselves.

notice-tracking = 🧾 <b>Order #{ $number }</b> · { $shop }
    { $state ->
        [awaiting_payment] 💳 Waiting to be paid. The shop gets it then.
        [placed] 🕐 Sent to the shop. Waiting for its answer…
        [picking] 🧺 Your things are being packed.
       *[ready] 📦 Packed and ready.
    }{ $state ->
        [awaiting_payment] {""}
        [placed] {""}
       *[other] { $slot ->
                [none] { $promised ->
                    [none] {""}
                   *[other] {""}
                    🕒 { $delivery ->
                        [pickup] Ready by about <b>{ $promised }</b>
                       *[other] With you by about <b>{ $promised }</b>
                    }
                }
               *[other] {""}
                🕒 <b>{ $slot }</b>
            }
    }
    Total { $total }{ $paying ->
        [cash] , cash on delivery
       *[other] , { order-paying }
    }{ $changed ->
        [0] {""}
       *[other] {""}
        { $changes }
    }
    .order = 🧾 Order #{ $number }
    .each-changes = { $absent ->
            [yes] • { goods } · { line-fate }
           *[no] { $weighed ->
                [yes] • { goods } · { line-amount } · { $cost }
               *[no] • { goods } × { line-amount } · { $cost }
            }
        }
notice-order-pay = 💳 <b>Order #{ $number } waits to be paid: { $amount }.</b>
    { $shop } gets it as soon as it is. Your things are kept for you until { $until }.{ $below ->
        [yes] {""}
        ⬇️ Please pay with the button below.
       *[no] {""}
    }
    .pay = 💳 Pay { $amount }
    .order = 🧾 Order #{ $number }
    .title = Order #{ $number }
    .what = Groceries from { $shop }
    .total = Total
notice-order-briefly = { order-sign } <b>Order #{ $number }</b>: { order-state }
    .order = 🧾 Order #{ $number }
notice-followed = 🧾 Order #{ $number } · { $shop }: see further down ⬇️
notice-accepted = 👍 <b>{ $shop } accepted your order #{ $number }.</b>{ $slot ->
        [none] { $promised ->
            [none] {""}
           *[other] {""}
            🕒 { $delivery ->
                [pickup] Ready by about <b>{ $promised }</b>
               *[other] With you by about <b>{ $promised }</b>
            }
        }
       *[other] {""}
        🕒 <b>{ $slot }</b>
    }
    Total { $total }{ $paying ->
        [cash] , cash on delivery
       *[other] , { order-paying }
    }
    .order = 🧾 Order #{ $number }
notice-delayed = ⏳ <b>Order #{ $number } · { $shop }</b>
    { $nearly ->
        [yes] It will hardly be there by { $by }. We have asked the shop; you can ring it, too: { $shop_phone }
       *[no] It comes later, by about <b>{ $by }</b>. We are sorry for the wait.
    }{ $free ->
        [yes] {""}
        You need not wait any longer: you may cancel it, free of charge.
       *[no] {""}
    }
    .leave = ✖️ Cancel it
    .order = 🧾 Order #{ $number }
notice-amended = ✏️ <b>Order #{ $number }: the customer has changed it.</b>
    { $changes }
    <b>Total { $total }</b>
    .each-changes = { $gone ->
            [yes] • { goods } · <b>✖️ left out</b>
           *[no] { $new ->
                [yes] • { goods } · <b>+ { $quantity }</b>
               *[no] • { goods } · <b>{ $before } → { $quantity }</b>
            }
        }
notice-cancel-refused = 🙏 <b>{ $shop } cannot cancel order #{ $number } any more.</b>
    If something is wrong, please ring the shop: { $shop_phone }
    .order = 🧾 Order #{ $number }
notice-rejected = ✖️ <b>{ $shop } cannot take your order #{ $number }</b>: { order-reason }. We are sorry.
    You pay nothing. Another shop may have what you need.
    .again = 🔁 Put it in my cart again
    .shops = 🏪 Other shops
notice-out-for-delivery = 🛵 <b>Your order #{ $number } is on its way.</b>
    { $paying ->
        [cash] Please have { $total } in cash ready.
        [part] Please have { $due } in cash ready.
       *[other] Total { $total }, { order-paying }
    }{ $code ->
        [none] {""}
       *[other] {""}
        🔢 Your code for the door: <b>{ $code }</b>
    }
    .order = 🧾 Order #{ $number }
notice-trip-given = { $given ->
        [yes] 🛵 <b>Order #{ $number } goes with you.</b> Please fetch it at { $shop }.
       *[no] 🛵 Order #{ $number } of { $shop } does not go with you any more.
    }
    .door = 📍 Order #{ $number }
    .round = 🛵 My deliveries
notice-ready = 📦 <b>Your order #{ $number } is ready.</b> Please collect it at { $shop }, { $shop_address }.{ $code ->
        [none] {""}
       *[other] {""}
        🔢 Say this code at the shop: <b>{ $code }</b>
    }
    Total { $total }{ $paying ->
        [cash] , in cash
       *[other] , { order-paying }
    }
    .order = 🧾 Order #{ $number }
notice-collected = 🛍 <b>You have collected order #{ $number }.</b> Thank you, and enjoy!
    .order = 🧾 Order #{ $number }
    .again = 🔁 Order again
    .shops = 🏪 Shops
notice-delivered = ✅ <b>Order #{ $number } is delivered.</b>{ $at_door ->
        [yes] {" "}It stands at your door.
       *[no] {""}
    } Thank you, and enjoy!
    .order = 🧾 Order #{ $number }
    .again = 🔁 Order again
    .shops = 🏪 Shops
notice-complaint-news = 🎫 <b>{ $ticket }</b> · order #{ $number }
    { complaint-stands }
    .ticket = 🎫 { $ticket }
notice-rating-answered = 💬 <b>{ $shop }</b> says to your { $stars ->
            [one] star
           *[other] { $stars } stars
        } for order #{ $number }:
    “{ $answer }”
    .order = 🧾 Order #{ $number }
notice-undelivered = ⚠️ <b>Order #{ $number } could not be delivered</b>: { order-reason }.
    Please ring the shop, { $shop_phone }: it can try once more.
    .order = 🧾 Order #{ $number }
notice-cancelled = { $reason ->
    [unpaid] ⌛ <b>Your order #{ $number } was not paid in time</b>, so we have let it go. You pay nothing.
    [none] ✖️ <b>Your order #{ $number } is cancelled.</b> You pay nothing.
    [too_late] ✖️ <b>Your order #{ $number } is cancelled</b>, since it took too long. You pay nothing.
    [customer_asked] ✖️ <b>{ $shop } has cancelled your order #{ $number }</b>, as you asked. You pay nothing.
   *[other] ✖️ <b>{ $shop } has cancelled your order #{ $number }</b>: { order-reason }. You pay nothing.
}
    .again = 🔁 Put it in my cart again
    .shops = 🏪 Shops
notice-expired = 😔 <b>{ $shop } did not answer your order #{ $number }</b>, so we have let it go. You pay nothing.
    Would you like to try another shop?
    .again = 🔁 Put it in my cart again
    .shops = 🏪 Other shops
notice-payment-code = 📲 <b>Order #{ $number }</b>: the customer scans this code and pays <b>{ $amount }</b> to { $shop }. The group looks whether it has come.
    .door = 🚪 The door
notice-payment-news = { $state ->
    [pending] ⚠️ <b>Order #{ $number }</b>: { $shop } has looked, and your { $amount } have not come. Please look in your UPI app, and say so once more with its reference, or pay in cash.
   *[other] ✅ <b>Order #{ $number }</b>: your { $amount } has come to { $shop }. Thank you!
}
    .again = 📲 Paying by UPI
    .order = 🧾 Order #{ $number }
notice-refund-news = { $state ->
    [done] ↩️ <b>Order #{ $number }</b>: { $shop } has given { $amount } back to you.
   *[other] ↩️ <b>Order #{ $number }</b>: { $amount } come back to you from { $shop }{ $method ->
        [cash] , in cash
        [upi] , by UPI
        [khata] , off your tab
       *[other] , the way you paid
    } ({ refund-reason }).
}
    .order = 🧾 Order #{ $number }
notice-reminder = ⏰ Order <b>#{ $number }</b> is still waiting for your answer. Please accept or reject it.
notice-turn = ⏰ Order <b>#{ $number }</b> is for <b>{ $slot }</b>. Please get it ready.
notice-group-connected = 🎉 <b>{ $shop }</b> is connected. From now on each order arrives here as a card with buttons.
notice-group-lost = ⚠️ <b>{ $shop } takes no orders for now.</b>
    { $counter ->
        [muted] I may not write in its group any more. Please let me, and then press “Try again” on your shop's page.
        [out] I am no longer in its group. Please add me again and then press “Try again” on your shop's page, or connect another group.
        [closed] The topic of its orders is closed. Please open it again, or write /here in another topic of the group.
        [unlinked] No group is connected to it. Please connect the group of your staff on your shop's page.
       *[gone] Its group is not there any more. Please connect another one.
    }
    Open orders come to you here meanwhile, with their buttons.
    .shop = 🏪 My shop
notice-group-well = ✅ <b>{ $shop }: I can write in your group again.</b> Orders arrive there as before.
    .shop = 🏪 My shop
notice-group-back = ✅ I can write here again. Orders of <b>{ $shop }</b> arrive here as before; those that are open follow.
notice-group-returned = 🚪 Somebody who does not work for <b>{ $shop }</b> has put me back into its group. If orders are to arrive there again, please press “Try again” on your shop's page.
    .shop = 🏪 My shop
notice-shop-unreachable = ⚠️ <b>{ $shop } takes no orders for now.</b>
    { $counter ->
        [muted] The bot may not write in its group any more.
        [out] The bot is no longer in its group.
        [closed] The topic of its orders in the group is closed.
        [unlinked] No group is connected to it.
       *[gone] Its group is not there any more.
    }
    { $unread ->
        [0] Please see to it that the owner knows: what to do is on the shop's page.
        [one] <b>One open order reaches nobody</b>, since none of its owners can be written to here. Please call the shop: { $phone }.
       *[other] <b>{ $unread } open orders reach nobody</b>, since none of its owners can be written to here. Please call the shop: { $phone }.
    }
    .shop = 🏪 To the shop
notice-shops-unreachable = ⚠️ <b>{ $count ->
        [one] One shop takes
       *[other] { $count } shops take
    } no orders for now</b>: nobody could read them, as the bot can write in none of their groups, or none is connected.
    Please see to it that the owners know: what to do is on each shop's page.
    .shops = 🏪 Shops
notice-shop-approved = 🎉 <b>{ $shop } is approved.</b> Customers can see it now.{ $counter ->
        [none] {""}
       *[other] {" "}It takes no orders yet: please see on your shop's page what is missing.
    }
    .shop = 🏪 My shop
notice-shop-pending = ⏸️ <b>The approval of { $shop } was taken back.</b> Customers cannot see it until it is approved again. Please write to us.
    .shop = 🏪 My shop
notice-shop-resumed = 🎉 <b>{ $shop } may go on.</b> Customers can see it again.{ $reason ->
        [none] {""}
       *[other] {""}
        { $reason }
    }
    .shop = 🏪 My shop
notice-shop-sent-back = ↩️ <b>Before { $shop } can be approved, something is missing.</b>{ $reason ->
        [none] {""}
       *[other] {""}
        { $reason }
    }{ $missing ->
        [0] {""}
       *[other] {""}
        { $gaps }
    }
    Please mend it and send it again.
    .each-gaps = • { shop-gap }
    .shop = 📋 About the shop
notice-shop-submitted = ⏳ <b>{ $shop } waits for approval.</b>{ $missing ->
        [0] {" "}Nothing is missing.
       *[other] {" "}Missing:
        { $gaps }
    }
    .each-gaps = • { shop-gap }
    .shop = 🏪 To the shop
notice-shop-unanswered = 😴 <b>{ $shop } takes no more orders for now.</b> Three orders in a row got no answer, and people waited in vain. Please open it again as soon as somebody looks after orders.
    .shop = 🏪 My shop
notice-shop-suspended = ⛔ <b>{ $shop } is suspended.</b> Customers cannot see it for now.{ $reason ->
        [none] {" "}Please write to us.
       *[other] {""}
        The reason: { $reason }
    }
    .shop = 🏪 My shop
notice-link-refused = ✖️ The link was not made. Nothing has changed.
notice-link-undone = ↩️ <b>A link was undone</b>, and everybody is signed out. Please sign in anew where you need to; if you have a password, please change it.
notice-link-burnt = 🔥 Your one-time code was posted in a group, so it is void. Please make a new one, and send it in private only.
    .again = 🔗 To my chats
notice-link-typing-off = 🚨 <b>100 wrong link codes in ten minutes:</b> somebody seems to be guessing. Typed codes are off for 30 minutes; links still work.
    What to do: look at the audit for “code for a chat or for staff shown · 🚫”, block whoever tries over and over, and tell people who ask to open the link instead of typing. If it begins again, please call whoever runs the machine.
    .trail = 📜 Audit
notice-chat-left = ✂️ This chat was taken off its account. It begins anew: /start
notice-chat-unlinked = ✂️ A chat was taken off your account. If that wasn't you, please end all sign-ins and change your password.
    .chats = 🔗 My chats
notice-staff-removed = ✂️ You are no longer on the staff list of <b>{ $shop }</b>.
notice-staff-returned = 🤝 You are on the staff list of <b>{ $shop }</b> again.
notice-record-enabled = ✅ <b>Welcome back!</b> Your account is not blocked any more. Wherever you were signed in, please sign in anew.
    .shops = 🏪 Shops
notice-session-opened = 🔓 Somebody signed in to your account in a browser or an app just now. If that was you, all is well. If not, please change your password and end all other sign-ins on your account page.
notice-session-reused = 🚨 <b>A copy of one of your sign-ins was used, so we have ended it.</b> Please sign in anew, and change your password if you have one.
notice-password-changed = 🔑 Your password was changed, and your other sign-ins have ended. If that wasn't you, please set a new one on the sign-in page.
notice-password-given-up = 🔑 Your password was replaced by a passkey, and all sign-ins have ended. If that wasn't you, please set a new password on the sign-in page and remove that passkey under “Security”.
notice-factor-added = 🔐 A new second step was set up for your sign-in: codes of an app, a passkey, or recovery codes. If that wasn't you, please remove it under “Security” on your account page and change your password.
notice-codes-tried = 🚨 Somebody has tried many codes for the second step of your sign-in. Whoever does that knows your password: if it wasn't you, please choose another one now. Signing in where you have done so before still works.
notice-factor-removed = ⚠️ A second step of your sign-in was removed. If that wasn't you, please change your password and set it up anew.
notice-factor-code = 🔐 An admin has made a code for setting up sign-in in two steps for your account. If you did not ask for it, please tell the admins.
notice-outside-attached = 🔗 An account elsewhere was connected to yours: whoever is signed in there comes in here, too. If that wasn't you, please disconnect it under “Security” on your account page, end all other sign-ins there, and change your password.
notice-outside-removed = ✂️ An account elsewhere no longer signs in to yours. If that wasn't you, please change your password and end all other sign-ins on your account page.
notice-thanks = 👍 All right.
notice-trouble = 😔 Something went wrong on our side, and we could not do this. Nothing is lost. If you tell us about it, please name { $reference }.
notice-alert = 🚨 { $what ->
    [sign-in-failed] <b>50 failed sign-ins in ten minutes:</b> somebody may be guessing passwords. Accounts lock by themselves; please look at the audit for sign-ins with 🚫 and tell those whose accounts are tried.
    [locked-out] <b>10 lockouts in ten minutes:</b> somebody may be guessing passwords of many people. Please look at the audit, and block the network address at the proxy if it is one.
    [refresh-reused] <b>Stolen sign-ins?</b> 5 used-up tokens were shown again in ten minutes; their sessions have been ended. Please ask those people to sign in anew and to change their password.
    [denied] <b>50 denials in ten minutes:</b> somebody tries what they may not. Please look at the audit for “tried what only others may do”, and disable whoever it is.
    [update-failed] <b>10 updates were set aside in ten minutes:</b> something is broken. Please look at the log, mend it, then retry them under Platform.
    [letter-failed] <b>A message could not be sent and was set aside:</b> whoever it was for has not got it. Please look at the log for its reference, mend the cause, then retry it under “Set aside”.
    [books-wrong] <b>The books do not add up:</b> an order, a payment or a refund says something else than the ledger. Please run “kirana verify”, which names it, and close no day until it is well.
   *[backup-failed] <b>Last night's backup failed or could not be restored.</b> Please run “kirana backup --check” and see what it says; until it is well there is no fresh copy.
}
    .aside = ⚠️ Set aside
    .trail = 📜 Audit
notice-hook-off = ⚠️ <b>{ $host } no longer takes our messages</b>, so we have stopped telling it about the orders of <b>{ $shop }</b>. Your orders themselves are fine.
    What to do: have whoever looks after that system bring it back, then switch the connection on and send a test. What it missed is in the list of deliveries, and can be sent again from there.
    .hook = 🔌 To the connection
notice-package-vulnerabilities = 🧯 { $count ->
    [one] <b>A package that runs here has a known hole:</b>
   *[other] <b>Packages that run here have known holes:</b>
}
    { $vulnerabilities }

    Please raise the versions, deploy and start anew; the advisory's number says more about each.
    .each-vulnerabilities = • { $package } { $version }: { $advisory }{ $fixed ->
        [none] , no fixed version yet
       *[other] , fixed in { $fixed }
    }
    .all = 🧯 All { $count }
    .trail = 📜 Audit
notice-package-silence = 🧯 For three weeks the package index could not be asked about known holes. Please see whether this machine can reach it; if it may not, set KIRANA_AUDIT_PACKAGES to off and run “make audit” elsewhere once a week.
    .trail = 📜 Audit

notice-stock-low = ⚡ <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b> runs low at { $shop }: { $standing ->
        [none] none is left.
       *[low] { $left } left.
    }
    .stock = 📦 Stock
notice-wish-found = 🔔 <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b> is there: { $shop } has it for { $price }.{ $trading ->
        [open] {""}
       *[other] {" "}The shop takes no orders just now.
    }
    You wanted to be told.
    .product = 👀 See it
notice-stats-picture = 📊 <b>Orders of the last { $count } days, by day</b>
    { stats-told }
notice-stock-list = 📄 { $state ->
        [proposed] The list <b>{ $file }</b> is read. Please look at what it would do.
        [applied] The list <b>{ $file }</b> is on the shelves.
        [undone] The list <b>{ $file }</b> was undone.
       *[other] The list <b>{ $file }</b> came to nothing.
    }
    .open = 📄 Look at it
notice-stock-list-faults = 📄 { $count ->
        [one] This row of <b>{ $file }</b> wants a look.
       *[other] These { $count } rows of <b>{ $file }</b> want a look.
    } Why stands behind each. Mend them and send the file again: the other rows stay as they are.
notice-catalogue-out = 📚 All goods that the platform knows. Set right what you like: it is taken in over the API and by command.
notice-stock-list-out = 📄 All goods of <b>{ $name }</b>. Change what you like and send the file back.
