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
        [0] No open orders.
       *[other] Open orders: { $count }
    }</b>{ $new-count ->
        [0] {""}
       *[other] {""}

        <b>New</b>
        { $new }
    }{ $picking-count ->
        [0] {""}
       *[other] {""}

        <b>Being packed</b>
        { $picking }
    }{ $ready-count ->
        [0] {""}
       *[other] {""}

        <b>Ready</b>
        { $ready }
    }{ $out-count ->
        [0] {""}
       *[other] {""}

        <b>On the way</b>
        { $out }
    }{ $more ->
        [0] {""}
       *[other] {""}

        { $more } more: /open
    }
    .each-new = { board-entry }
    .each-picking = { board-entry }
    .each-ready = { board-entry }
    .each-out = { board-entry }
board-listed = 📋 <b>{ $count ->
        [0] No open orders.
       *[other] Open orders: { $count }
    }</b>{ $pages ->
        [1] {""}
       *[other] {" "}· page { $page } of { $pages }
    }{ $count ->
        [0] {""}
       *[other] {""}
        Tap an order and its card comes here anew.

        { $orders }
    }
    .each-orders = { board-entry }
    .order = { order-sign } #{ $number } · { $total }
board-brought = #{ $number }: the card is below.
