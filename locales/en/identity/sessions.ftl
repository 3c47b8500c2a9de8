### Where somebody is signed in besides the chat.

sessions-mine = 🔑 <b>Where you are signed in</b>

    { $count ->
        [0] In no browser and no app just now. Nobody but you in this chat can use your account.
       *[other] { $sessions }
    }
    .each-sessions = { $nth }. 💻 <b>{ $client }</b>
        since { $since }, last used { $used }
    .one = ✂️ { $nth } · { $client }
    .everywhere = 🚪 Sign out everywhere
    .refresh = 🔄 Refresh
    .back = ‹ Back
sessions-one = ✂️ <b>Sign out there?</b>
    { $client }
    Since { $since }, last used { $used }

    It ends at once. To come back, one has to sign in again.
    .end = ✂️ Sign out
    .back = ‹ No, keep it
sessions-everywhere = { $count ->
    [0] 🔑 <b>You are signed in nowhere else</b>
    [one] 🚪 <b>Sign out in that one place?</b>
   *[other] 🚪 <b>Sign out in all { $count } places?</b>
}
    This chat stays yours. If something here looks strange to you, change your password as well.
    .end = 🚪 Yes, everywhere
    .back = ‹ Back
sessions-ended = Signed out there.
sessions-all-ended = { $count ->
    [0] You were signed in nowhere.
    [one] Signed out in one place.
   *[other] Signed out in { $count } places.
}

command-sessions = See where you are signed in
