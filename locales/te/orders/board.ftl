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
        [0] పెండింగ్ ఆర్డర్లు లేవు.
       *[other] పెండింగ్ ఆర్డర్లు: { $count }
    }</b>{ $new-count ->
        [0] {""}
       *[other] {""}

        <b>కొత్తవి</b>
        { $new }
    }{ $picking-count ->
        [0] {""}
       *[other] {""}

        <b>ప్యాక్ చేస్తున్నారు</b>
        { $picking }
    }{ $ready-count ->
        [0] {""}
       *[other] {""}

        <b>రెడీ</b>
        { $ready }
    }{ $out-count ->
        [0] {""}
       *[other] {""}

        <b>దారిలో</b>
        { $out }
    }{ $more ->
        [0] {""}
       *[other] {""}

        ఇంకా { $more }: /open
    }
    .each-new = { board-entry }
    .each-picking = { board-entry }
    .each-ready = { board-entry }
    .each-out = { board-entry }
board-listed = 📋 <b>{ $count ->
        [0] పెండింగ్ ఆర్డర్లు లేవు.
       *[other] పెండింగ్ ఆర్డర్లు: { $count }
    }</b>{ $pages ->
        [1] {""}
       *[other] {" "}· పేజీ { $page } / { $pages }
    }{ $count ->
        [0] {""}
       *[other] {""}
        ఆర్డర్ నొక్కండి, దాని కార్డు ఇక్కడ మళ్లీ వస్తుంది.

        { $orders }
    }
    .each-orders = { board-entry }
    .order = { order-sign } #{ $number } · { $total }
board-brought = #{ $number }: కార్డు కింద ఉంది.
