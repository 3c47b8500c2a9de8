### A chat and an account come together by a one-time code.

linking-home = 🔗 <b>Account of { $name }</b>
    { $count ->
        [one] This chat is the only one that belongs to it.
       *[other] { $count } chats belong to it.
    }

    You can link another Telegram account of yours: it then has the same carts, addresses and orders.
    .add = ➕ Link another chat
    .leave = ✂️ Take this chat off
    .back = ‹ Back
linking-code = { $purpose ->
        [chat] 🔗 <b>Link another chat to your account</b>
        [owner] 🔑 <b>Hand { $shop } over</b>
       *[staff] 🤝 <b>Invite somebody to { $shop }</b> · { role-name }
    }

    1. { $purpose ->
        [chat] Open this link from the other Telegram account:
        [owner] Send this link to the one person who takes it over:
       *[staff] Send this link to the one person whom you mean:
    }
    { $address }
    Where it cannot be opened, type this code to me there: <code>{ $typed }</code>
    2. I ask there for this number: 🔢 <b>{ $match }</b>
    3. Then I ask you here once more.

    It works once, until { $until }. A newer code makes this one void. Please never post it in a group.
    .send = 📤 Send the link
    .refresh = 🔄 Refresh
    .void = ✖️ Never mind
linking-begun = { $state ->
        [redeemed] 👀 <b>{ $guest } has opened your code.</b>
            The number that I ask for there: 🔢 <b>{ $match }</b>
        [matched] { $purpose ->
            [chat] 🤝 <b>Link the chat of { $guest } to your account?</b>
                It will see your carts, addresses and orders, and can order in your name. Say yes only if this is you.
            [owner] 🔑 <b>{ $guest } takes { $shop } over. Is that right?</b>
                With your yes the shop is theirs: they see its orders and customers, and decide who works there.
           *[staff] 🤝 <b>{ $guest } wants to work for { $shop }</b> · { role-name }
                They will see your customers' orders, names, phone numbers and addresses. Is it the person whom you mean?
        }
        [linked] ✅ Linked.
        [refused] ✖️ Not linked. Nothing has changed.
        [undone] ↩️ This link was undone.
        [expired] ⌛ The ten minutes are over. Please make a new code.
       *[void] ✖️ This code is void.
    }
    .approve = ✅ Yes
    .refuse = ✖️ No
    .refresh = 🔄 Refresh
    .back = ‹ Back
linking-ask = { $purpose ->
        [chat] 🔗 <b>Link this chat to the account of { $record }?</b>
        [owner] 🔑 <b>Do you want to take { $shop } over?</b>
       *[staff] 🤝 <b>Do you want to work for { $shop }?</b> · { role-name }
    }
    Asked for by { $record }, { $client ->
        [none] in a chat
       *[other] in { $client }
    }, { $asked }.
    { $purpose ->
        [chat]
            From then on this chat has the carts, addresses and orders of that account. What it has now stays with the account that it has now; you are asked separately whether to bring it along.
        [owner]
            From then on the shop is yours: its orders, its goods, its staff, and its papers in your name.
       *[staff]
            { $role ->
                [courier] From then on you bring its orders: each one that goes with you comes to you here, and at the door you press “Delivered” or “Couldn't deliver”.
               *[staff] From then on you work off its orders with the others, in the shop's group.
            }
    }

    ⚠️ Please go on only if you know about this. Nobody from Kirana ever asks you for a code.
    .yes = ✅ Yes, go on
    .no = ✖️ No
linking-number = 🔢 <b>Please type the two-digit number</b> that { $record } sees beside the code.
    .no = ✖️ Stop
linking-wrong-number = That is not the number. Please look once more: after the third wrong one the code is void.
linking-waiting = { $state ->
        [matched] ⏳ The number is right. Now { $record } has to say yes on the other side.
        [redeemed] 🔗 You have not answered yet.
        [linked] ✅ Linked.
        [refused] ✖️ Not linked. Nothing has changed.
        [undone] ↩️ This link was undone.
        [expired] ⌛ The ten minutes are over. Please ask for a new code.
       *[void] ✖️ This code is void. Nothing has changed.
    }
    .refresh = 🔄 Refresh
    .shops = 🏪 Shops
linking-no-good = { $why ->
        [too-often] ✋ That was one code too many. Please try again later: five in ten minutes, twenty a day.
        [typing-off] ✋ Typed codes are off for half an hour, for safety. A link still works: please ask for the link and open it.
        [own] 🔗 This is your own code: it is for the other chat. It is used up now; please make a new one with /link.
       *[no-good] 🔗 This code is used up, too old or not quite right. Please ask for a new one.
    }
    .shops = 🏪 Shops
    .help = ❓ Help
linking-made = { $state ->
        [linked] { $purpose ->
            [chat] { $is_guest ->
                [yes] ✅ <b>This chat now belongs to the account of { $record }.</b>
               *[no] 🔗 <b>A chat of { $guest } was linked to the account of { $record }.</b>
            }
            [owner] { $is_guest ->
                [yes] 🔑 <b>{ $shop } is yours now.</b> Everything about it is under /shop; please see whether name and papers are still right.
               *[no] 🔑 <b>{ $guest } has taken { $shop } over.</b>
            }
           *[staff] { $is_guest ->
                [yes] ✅ <b>You now work for { $shop }</b> · { role-name }
                    { $role ->
                        [courier] Orders that go with you come to you here: press “Picked up” at the shop and “Delivered” at the door. All of them: /deliveries.
                       *[staff] Orders come to the shop's group; you work them off there. If you are not in it yet, please ask { $record } to add you.
                    }
               *[no] 🤝 <b>{ $guest } now works for { $shop }</b> · { role-name }
            }
        }

            Wasn't that you? Then press the button within 24 hours: it is undone, and everybody is signed out.
       *[undone] ↩️ <b>This link was undone</b>, and everybody is signed out.
    }
    .bring = 🧺 Bring carts and addresses along?
    .disown = 🚨 This wasn't me
linking-undone = Undone. All sign-ins have ended.
linking-belongings = { $empty ->
        [yes] 🧺 There is nothing left to bring along.
       *[no] 🧺 <b>Bring them along?</b>
            Until now this chat had { $carts ->
                [0] no full carts
                [one] one cart
               *[other] { $carts } carts
            } and { $addresses ->
                [0] no addresses
                [one] one address
               *[other] { $addresses } addresses
            }. Carts come beside yours under names of their own; nothing gets mixed.
    }
    .yes = ✅ Yes, bring them
    .no = ‹ Not now
linking-brought = Brought along.
linking-leaving = ✂️ <b>Take this chat off the account of { $name }?</b>
    The account keeps its carts, addresses and orders. This chat begins anew, with an empty cart.
    .yes = ✂️ Yes, take it off
    .no = ‹ No
linking-parted = Done. This chat begins anew.

command-link = Link another chat
