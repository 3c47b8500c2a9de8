### The counter's open orders, in its group.

board-entry = { order-sign } { $link ->
        [none] <b>#{ $number }</b>
       *[other] <a href="{ $link }">#{ $number }</a>
    } · { $total }{ $slot ->
        [none] {""}
       *[other] {" "}· ⏰ { $slot }
    }{ $promised ->
        [none] {""}
       *[other] {" "}· 🕒 { $promised }
    }{ $by ->
        [none] {""}
       *[other] {" "}· { $by }
    }{ $shop ->
        [none] {""}
       *[other] {" "}· { $shop }
    }
board-board = 📋 <b>{ $count ->
        [0] कोई ऑर्डर बाकी नहीं।
       *[other] बाकी ऑर्डर: { $count }
    }</b>{ $new-count ->
        [0] {""}
       *[other] {""}

        <b>नए</b>
        { $new }
    }{ $picking-count ->
        [0] {""}
       *[other] {""}

        <b>पैक हो रहे हैं</b>
        { $picking }
    }{ $ready-count ->
        [0] {""}
       *[other] {""}

        <b>तैयार</b>
        { $ready }
    }{ $out-count ->
        [0] {""}
       *[other] {""}

        <b>रास्ते में</b>
        { $out }
    }{ $more ->
        [0] {""}
       *[other] {""}

        { $more } और: /open
    }
    .each-new = { board-entry }
    .each-picking = { board-entry }
    .each-ready = { board-entry }
    .each-out = { board-entry }
board-listed = 📋 <b>{ $count ->
        [0] कोई ऑर्डर बाकी नहीं।
       *[other] बाकी ऑर्डर: { $count }
    }</b>{ $pages ->
        [1] {""}
       *[other] {" "}· पेज { $page } / { $pages }
    }{ $count ->
        [0] {""}
       *[other] {""}
        ऑर्डर दबाएँ, उसका कार्ड यहाँ फिर से आ जाएगा।

        { $orders }
    }
    .each-orders = { board-entry }
    .order = { order-sign } #{ $number } · { $total }
board-brought = #{ $number }: कार्ड नीचे है।
