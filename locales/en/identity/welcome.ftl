### The first word, the language, help and the way out.

welcome-start = 🙏 <b>Namaste { $name }!</b>
    This is Kirana: order from the small grocery shops around you, right here in the chat.

    🔒 <i>We keep only what an order needs: your name, phone number and address. Only the shop that you order from sees them.</i>
    .shops = 🏪 See shops
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
    /orders – your orders
    /profile – your name, usual address, quiet hours
    /link – link another chat of yours
    /sessions – where you are signed in
    /mydata – a copy of your data; have it erased
    /language – change the language
    /cancel – leave what you are doing
    /shop – for shop owners
    .shops = 🏪 Shops
    .cart = 🛒 Cart
    .orders = 🧾 My orders
    .profile = 👤 Profile
    .language = 🌐 Language
welcome-cancelled = 👌 All right, stopped. Nothing has been ordered, and your cart is kept.
    .cart = 🛒 Cart
    .shops = 🏪 Shops

## What the commands menu says.

command-start = Start
command-shops = Shops near you
command-cart = Your cart
command-carts = All your carts
command-link = Link another chat
command-orders = Your orders
command-sessions = See where you are signed in
command-profile = Your name, address and quiet hours
command-language = Change the language
command-help = How it works
command-mydata = Get a copy of your data
command-forget = Have everything about you erased
command-cancel = Leave what you are doing
command-shop = For shop owners
command-users = Look through the people
command-user = Open one person's record
command-role = Give a role or take it back
command-audit = Who did what
command-admin = Run the platform

## What is said about the bot before anybody presses Start.

about-short = Order from the small grocery shops around you.
about-long = Kirana brings you the small grocery shops around you: choose, order and follow your order in this chat. Pay in cash at your door.
