### Packing an order, line by line.

picking-lines = 🧺 <b>ऑर्डर #{ $number }</b> · { order-state }{ $pages ->
        [1] {""}
       *[other] {" "}· पेज { $page } / { $pages }
    }
    कुल { $total }। जो थैले में आ गया, उसे दबाएँ; नहीं मिला, कम है या तौलना है तो ⋯ दबाएँ।{ $waiting ->
        [0] {""}
        [1] {""}
        ❓ ग्राहक से एक चीज़ के बारे में पूछा है।
       *[other] {""}
        ❓ ग्राहक से { $waiting } चीज़ों के बारे में पूछा है।
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
    .ready = 📦 तैयार
    .look = 🔄 जवाब आया?
picking-one = 🧺 ऑर्डर #{ $number }: <b>{ goods }</b>
    { $absent ->
        [yes] { line-fate }
       *[no] { line-amount } · { $cost }
    }{ $until ->
        [none] {""}
        [1] {""}
        { $asks ->
            [yes] ग्राहक से पूछा है कि इतना ठीक है या नहीं। एक मिनट में जवाब आ जाएगा।
           *[no] ग्राहक से पूछा है कि इसकी जगह क्या भेजें। एक मिनट में जवाब आ जाएगा।
        }
       *[other] {""}
        { $asks ->
            [yes] ग्राहक से पूछा है कि इतना ठीक है या नहीं। { $until } मिनट में जवाब आ जाएगा।
           *[no] ग्राहक से पूछा है कि इसकी जगह क्या भेजें। { $until } मिनट में जवाब आ जाएगा।
        }
    }
    .all = ✅ पूरा है
    .weigh = ⚖️ तौलें
    .part = ➗ कम है
    .gone = ✖️ नहीं मिला
    .out = 🚫 आज सबके लिए खत्म
    .back = ‹ पूरी लिस्ट
picking-whole = ✖️ ऑर्डर #{ $number } · <b>{ goods }</b> नहीं है

    ग्राहक ने कहा है: यह न हो तो पूरा ऑर्डर कैंसल करें। कैंसल करें? उन्हें वजह बता दी जाएगी।
    .call-off = ✖️ ऑर्डर कैंसल करें
    .back = ‹ वापस
picking-weigh = ⚖️ ऑर्डर #{ $number } · <b>{ goods }</b>: कितना है? ऑर्डर { $was } का था।
    दबाएँ या लिखें।
    .amount = { $quantity }
    .back = ‹ वापस
picking-marked = 🚫 आज इसे कोई नहीं मँगा सकेगा।
