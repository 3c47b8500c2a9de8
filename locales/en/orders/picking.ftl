### Packing an order, line by line.

picking-lines = 🧺 <b>Order #{ $number }</b> · { order-state }{ $pages ->
        [one] {""}
       *[other] {" "}· page { $page } of { $pages }
    }
    Total { $total }. Tap what is in the bag; ⋯ for what is missing, less or weighed.{ $waiting ->
        [0] {""}
        [one] {""}
        ❓ The customer is asked about one thing.
       *[other] {""}
        ❓ The customer is asked about { $waiting } things.
    }{ $remark ->
        [none] {""}
       *[other] {""}
        📝 <i>{ $remark }</i>
    }
    .line = { $state ->
            [ordered] ⬜
            [waiting] ❓
            [missing] ✖️
            [replaced] ✖️
            [left_out] ✖️
           *[other] ✅
        } { goods }{ $absent ->
            [yes] {""}
           *[no] { $weighed ->
                [yes] {" "}· { line-amount }
               *[no] {" "}× { line-amount }
            }
        }
    .more = ⋯
    .ready = 📦 Ready
    .look = 🔄 Is there an answer?
picking-one = 🧺 Order #{ $number }: <b>{ goods }</b>
    { $absent ->
        [yes] { line-fate }
       *[no] { line-amount } · { $cost }
    }{ $until ->
        [none] {""}
        [1] {""}
        { $asks ->
            [yes] The customer is asked whether that much is all right. An answer comes within a minute.
           *[no] The customer is asked what to bring instead. An answer comes within a minute.
        }
       *[other] {""}
        { $asks ->
            [yes] The customer is asked whether that much is all right. An answer comes within { $until } minutes.
           *[no] The customer is asked what to bring instead. An answer comes within { $until } minutes.
        }
    }
    .all = ✅ All of it is there
    .weigh = ⚖️ Weigh
    .part = ➗ Only a part
    .gone = ✖️ Not there
    .out = 🚫 Out today, for everybody
    .back = ‹ All lines
picking-whole = ✖️ Order #{ $number } · <b>{ goods }</b> is not there

    Its customer said: without this, cancel the whole order. Cancel it? They are told why.
    .call-off = ✖️ Cancel the order
    .back = ‹ Back
picking-weigh = ⚖️ Order #{ $number } · <b>{ goods }</b>: how much is there? { $was } was ordered.
    Tap it, or type it.
    .amount = { $quantity }
    .back = ‹ Back
picking-marked = 🚫 Nobody can order it today.
