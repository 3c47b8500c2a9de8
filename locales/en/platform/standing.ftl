### Changing somebody's record as an admin.

standing-why = { $deed ->
        [disable] ⛔ <b>Block { $name }?</b>
        [enable] 🟢 <b>Unblock { $name }?</b>
        [signout] 🚪 <b>Sign { $name } out everywhere?</b>
        [remove] 🗑 <b>Erase { $name }?</b>
        [keep] ↩️ <b>Not erase { $name } after all?</b>
        [code] 🔐 <b>Make a code for the second step of { $name }?</b>
       *[rename] ✏️ <b>Give { $name } another name?</b>
    }
    { $deed ->
        [disable] They are signed out everywhere at once and may do nothing, here or on the web, until somebody unblocks them. Orders under way go on.
        [enable] They may come in again as before.
        [signout] Every browser and app has to sign in anew. Their chats stay.
        [remove] They are blocked at once, told in their chats, and erased for ever in 24 hours. Until then an admin can take it back.
        [keep] Everything stays, and if they were blocked for it, they may come in again.
        [code] With it they set up sign-in in two steps for their role, or have the one that they use approved. Whoever has a linked chat needs no code: they are asked there. Please be sure that it is really them before you pass it on.
       *[rename] Shops and riders will ask for them by it.
    }

    Why? The reason is kept in the audit.
    .asked = 🙋 They asked for it
    .hired = 🤝 New here
    .left = 👋 They have left
    .abuse = 🚫 Abuse
    .security = 🔐 Security
    .mistake = ✏️ A mistake
    .back = ‹ No, leave it
standing-disabled = Blocked.
standing-enabled = Unblocked.
standing-signed-out = { $count ->
    [0] They were signed in nowhere.
    [one] Signed out in one place.
   *[other] Signed out in { $count } places.
}
standing-removed = Blocked. They will be erased in 24 hours.
standing-kept = They will not be erased.
standing-code = 🔐 <b>A code for { $name }</b>

    <code>{ $code }</code>

    They type it on their account page, under “Security”. It works once, until { $until }. Please give it to them in person or on the phone, and to nobody else.
    .back = ‹ The record
standing-naming = ✏️ <b>What is { $name } called?</b>
    Please type the name from now on.
    .back = ‹ Leave it
standing-renamed = The new name is kept.
