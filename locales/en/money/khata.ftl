### Tabs (khata) at shops, as their customers see them.

khata-mine = 📒 <b>Your tabs</b>
    { $count ->
        [0] No shop has granted you a tab. With one you buy now and pay once a month; ask your shop.
       *[other] Tap one to see its book.
    }
    .tab = { $state ->
        [offered] 🆕 { $shop } offers you a tab
        [open] 📒 { $shop } · { $owed }
       *[other] ⚪️ { $shop }
    }
    .shops = 🏪 Shops
khata-tab = 📒 <b>Your tab at { $shop }</b>
    { $state ->
        [offered] The shop lets you buy now and pay later, up to <b>{ $limit }</b>. You are reminded on day { $day } of each month. Everything that is written on it is told you here, and you say whether it is right.
        [open] { $ahead ->
            [yes] The shop owes you: <b>{ $owed }</b>
           *[no] You owe <b>{ $owed }</b> of up to { $limit }
        }
        [declined] You did not want it.
       *[closed] It is closed.
    }{ $state ->
        [open] {""}
        📅 You are reminded on day { $day } of each month.
       *[other] {""}
    }
    .take = ✅ Yes, open it
    .decline = ✖️ No, thanks
    .book = 📖 The book
    .statement = 📄 As PDF
    .close = ⚪️ Close it
    .back = 📒 My tabs
khata-what = { $kind ->
    [bought] { $number ->
        [none] Bought at the shop
       *[other] Order #{ $number }
    }
    [given_back] Given back, order #{ $number }
    [paid_cash] Paid in cash
    [paid_upi] Paid by UPI
   *[undone] No. { $undoes } taken back
}
khata-mark = { $mark ->
    [right] ✅
    [wrong] ❗ not right
   *[waits] ⏳
}
khata-book = 📖 <b>Tab · { $shop } · { $customer }</b>
    Owed: <b>{ $owed }</b> of up to { $limit }

    { $count ->
        [0] Nothing is written on it yet.
       *[other] { $lines }
    }
    .each-lines = { $entry }. { $at } · { khata-what } · <b>{ $amount }</b> { khata-mark }
    .entry = { $entry }.
    .statement = 📄 As PDF
khata-entry = 📒 <b>Tab · { $shop } · { $customer }</b>
    { $entry }. { $at }
    { khata-what }: <b>{ $amount }</b>
    Owed now: <b>{ $owed }</b>

    { $mark ->
        [right] ✅ The customer says that it is right.
        [wrong] ❗ <b>The customer says that this is not right.</b>
       *[waits] Is this right?
    }
    .right = ✅ It is right
    .wrong = ❗ It is not
    .undo = ↩️ Take it back
    .book = 📖 The book
khata-told = The shop is told. It stays marked in the book for both of you.
khata-statement-comes = The page comes below.
khata-put = It goes on your tab when it has come.
khata-off = You pay at the door.
notice-tab-due = 📅 <b>Today your tab at { $shop } is to be paid:</b> { $owed }. In cash or by UPI; the shop writes it down, and you read it here.
    .tab = 📒 The tab
notice-tab-statement = 📄 The tab at <b>{ $shop }</b>, as it stands now: { $owed }.
tab-title = Tab
tab-customer = Customer
tab-limit = Up to
tab-owed = Owed
tab-day = Day of the month
tab-number = No.
tab-when = When
tab-what = What
tab-amount = Amount
tab-balance = Then owed
tab-disputed = not right
tab-foot = Entries follow one another by their hashes; the last one is { $head }.

command-khata = Your tabs at shops
