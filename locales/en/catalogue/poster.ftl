### A shop's link and its poster.

poster-own = 🔗 <b>The link of { $name }</b>
    <code>{ $link }</code>
    Whoever opens it stands in your shop at once. Put it into your WhatsApp status, or print the poster for your door.
    .print = 🖨 Poster to print
    .share = 📤 Pass the link on
    .back = ‹ My shop
poster-comes = The poster comes below in a moment.
notice-poster = 🖨 Your poster of { $name }. Print it on A4 and put it where people can scan it.
poster-scan = Scan with your phone and order in Telegram.
