### Somebody wants to sign in elsewhere, and this chat says whether it is its owner.

approving-ask = { $wish ->
        [reset] 🔑 <b>Do you want to set a new password?</b>
        [factors] 🔐 <b>Is it you who is setting up sign-in in two steps?</b>
       *[sign-in] 🔑 <b>Do you want to sign in?</b>
    }
    Somebody asked for it in { $client ->
        [none] a browser
       *[other] { $client }
    }. If it was you, choose the number that you see there.

    ⚠️ If you see no such page, or somebody tells you which number to choose, press the button below.
    .number = { $number }
    .refuse = 🚫 It was not me
approving-answered = { $right ->
        [yes] ✅ <b>Thank you.</b> Please go on where you began.
        [no] 🚫 <b>Refused.</b> Nobody was let in. If you did not ask for it, there is nothing more to do.
       *[none] ✔️ This is answered already.
    }
    .shops = 🏪 Shops
