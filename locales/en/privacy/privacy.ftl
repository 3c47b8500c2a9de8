### What is kept about a person, a copy of it, and being forgotten.

privacy-terms = Who: Kirana, which runs this bot{ $bot ->
        [none] {""}
       *[other] {" "}(@{ $bot })
    }. Only the shops that you order from see your number and address. Nobody sells them or advertises with them.
    What: your name and chat, the phone numbers, addresses and places that you give, your carts, your favourite shops, what you wait for, and your orders.
    What for: to bring you your orders, and for the books of those shops.
    How long: numbers, addresses and places until you withdraw this or ask us to forget you. What you wait for goes after 90 days. Orders stay in the shops' books; once you are forgotten, without your name, number and address.
    Withdraw it at any time with one press: /privacy. See or erase everything: /mydata, /forget.
    Complaints: { $contact ->
        [none] to the people who run this bot
       *[other] { $contact }
    }. If that does not help: the Data Protection Board of India.
privacy-consent = 🔒 <b>{ $changed ->
        [yes] Our privacy notice has changed
       *[no] May we keep what your order needs?
    }</b>
    { privacy-terms }
    .agree = ✅ Yes, I agree
    .later = ‹ Not now
    .data = 📦 My data
    .forget = 🗑 Forget me
privacy-notice = 🔒 <b>What we keep about you</b>
    { privacy-terms }

    { $agreed ->
        [yes] ✅ You have agreed to this. If you withdraw it, we forget your addresses, places and phone numbers at once; orders under way still come.
       *[no] You have not agreed to this yet. We will ask you before we keep a phone number, address or place.
    }
    .agree = ✅ Yes, I agree
    .withdraw = ↩️ Withdraw my consent
    .data = 📦 My data
    .forget = 🗑 Forget me
privacy-agreed = Thank you!
privacy-withdrawn = Done. Your addresses, places and phone numbers are forgotten.
privacy-data = 📦 <b>Your data</b>
    We send you everything that we keep about you: one file that machines read and one for you.

    { $state ->
        [none] You have not asked for a copy yet.
        [asked] ⏳ Your copy is being put together (asked for { $at }).
        [ready] ⏳ Your copy is on its way to you.
       *[sent] ✅ Your last copy was sent { $at }.
    }
    .send = 📦 Send me my data
    .notice = 🔒 What I agreed to
    .forget = 🗑 Forget me
    .back = ‹ Back
privacy-copy-asked = We are putting it together.
privacy-forget = 🗑 <b>Shall we forget you?</b>
    Your name, chats, addresses, carts, sign-ins and everything else about you are erased, and nobody can bring them back.
    The shops keep your past orders in their books, without your name, number and address.{ $owes ->
        [yes] {""}
        📒 Something is still owed on your tab at a shop. You are forgotten once that is paid.
       *[no] {""}
    }
    .khata = 📒 My tabs
    .forget = 🗑 Yes, forget me
    .data = 📦 First a copy of my data
    .back = ‹ Back
privacy-sure = ⚠️ <b>Are you sure?</b>
    After 24 hours there is no way back. Until then you can change your mind.
    .yes = 🗑 Erase everything
    .no = ‹ No, keep it
privacy-waiting = ⏳ <b>You will be forgotten { $at }</b>
    If an order is still on its way to you then, right after it. Have you changed your mind?{ $owes ->
        [yes] {""}
        📒 Something is still owed on your tab at a shop. You are forgotten once that is paid.
       *[no] {""}
    }
    .khata = 📒 My tabs
    .keep = ↩️ Keep everything
    .back = ‹ Back
privacy-kept = Good to have you with us! Everything stays as it is.
privacy-readable = What Kirana keeps about you

    Name: { $name }
    Sign-in name: { $handle ->
        [none] –
       *[other] { $handle }
    }
    With us since: { $since }
    Chats: { $chat_count }

    Addresses ({ $address_count }):
    { $addresses }

    Orders ({ $order_count }):
    { $orders }

    Sign-ins ({ $session_count }):
    { $sessions }

    The JSON file has all of it, { $rows } rows with their exact times. Passwords and codes are kept in a form that nobody can read back.
    .each-addresses = - { $text }
    .each-orders = - #{ $number }, { $at }, { $total }, { order-state }, { $name }, { $phone }, { $address }
    .each-sessions = - { $client }, { $at }

notice-data-copy = 📦 <b>Here is your data:</b> two files, one for machines and one to read. Keep them safe; whoever has them knows what we know.
notice-goodbye = 🙏 <b>Goodbye, and thank you.</b> In a minute everything about you is erased. Should you write to us again, we will meet as for the first time.
notice-erasure-asked = 🗑 { $removed ->
    [yes] <b>Your account was closed by the people who run Kirana,</b> and everything about you is erased { $at }. If you think this is a mistake, please write to them before then.
   *[no] <b>Somebody who is signed in to your account asked us to forget you.</b> Everything about you is erased { $at }. If that wasn't you, please keep it now, then end all other sign-ins on your account page and change your password.
    }
    .keep = ↩️ Look and keep it
notice-erasure-undone = ↩️ <b>Nothing is erased after all.</b> Everything about you stays as it is.

command-privacy = What is kept about you, and your consent
command-mydata = Get a copy of your data
command-forget = Have everything about you erased
