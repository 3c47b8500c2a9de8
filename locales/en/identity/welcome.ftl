### The first word, the language, help and the way out.

welcome-start = 🙏 <b>Namaste { $name }!</b>
    This is Kirana: order from the small grocery shops around you, right here in the chat.

    🔒 <i>We keep only what an order needs: your name, phone number and address. Only the shop that you order from sees them.</i>
    .last = 🏪 { $shop } again
    .shops = 🏪 See shops
    .carts = 🗂 Carts
    .addresses = 🏠 Addresses
    .language = 🌐 Language
    .help = ❓ Help
welcome-language = 🌐 <b>Which language shall we speak?</b>
    .en = English
    .hi = हिन्दी
    .te = తెలుగు
welcome-help = <b>How it works</b>

    1. Choose a shop and put what you need in your cart.
    2. Say where to bring it, check everything and place the order.
    3. The shop answers within minutes. You pay in cash at your door.

    /shops – shops near you
    /cart – your cart
    /carts – several carts, as shopping lists
    /wishes – what you wait for
    /orders – your orders
    /addresses – where your orders go
    /profile – your name, usual address, quiet hours
    /link – link another chat of yours
    /sessions – where you are signed in
    /mydata – a copy of your data; have it erased
    /language – change the language
    /cancel – leave what you are doing
    /shop – for shop owners
    .shops = 🏪 Shops
    .cart = 🛒 Cart
    .carts = 🗂 Carts
    .addresses = 🏠 Addresses
    .orders = 🧾 My orders
    .profile = 👤 Profile
    .language = 🌐 Language
welcome-working = <b>What you can do here</b>
    { $owner ->
        [yes] {""}

            🏪 <b>Your shop</b>: /shop
            • 🧾 orders of any day, 📦 goods, 🕗 hours, ⏸ pause, 📏 where you deliver, 🤝 staff, 🔗 poster
            • In “Goods” type what has changed: <code>onion 32</code>, <code>atta out</code>, <code>milk +20</code>, <code>dals +5%</code>
            • Send me your stock list (CSV, Excel): I show first what would change
            • Orders come to your group as cards with buttons; /here in a topic brings them there, /language changes theirs
       *[no] {""}
    }{ $staff ->
        [yes] {""}

            🤝 <b>The shop you work for</b>: /shop
            Orders come to its group as cards: accept, pack and hand over with their buttons.
       *[no] {""}
    }{ $admin ->
        [yes] {""}

            🛠 <b>The platform</b>: /admin
            • shops that wait for you, open orders, what was set aside, the catalogue
            • /stats – how it goes, day by day
            • /users, /user NAME – look somebody up
            • /role NAME – give a role or take it back
            • /audit – who did what
       *[no] {""}
    }{ $support ->
        [yes] {""}

            🛟 <b>Helping people</b>
            • /users, /user NAME – look somebody up
            • /audit – who did what
       *[no] {""}
    }

    /profile – your name and quiet hours · /sessions – where you are signed in · /language · /cancel
    .shop = 🏪 My shop
    .admin = 🛠 Platform
    .ordering = 🛒 How ordering works
welcome-cancelled = 👌 All right, stopped. Nothing has been ordered, and your cart is kept.
    .cart = 🛒 Cart
    .shops = 🏪 Shops

## What the commands menu says.

command-start = Start
command-language = Change the language
command-help = How it works
command-cancel = Leave what you are doing

## What is said about the bot before anybody presses Start.

about-short = Order from the small grocery shops around you.
about-long = Kirana brings you the small grocery shops around you: choose, order and follow your order in this chat. Pay in cash at your door.
