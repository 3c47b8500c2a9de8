### Products on the shelf, and one product.

shelf-products = { $emoji } <b>{ $category }</b> · { $shop }
    { $trading ->
        [open] देखने के लिए सामान पर दबाएँ।
        [unreachable] ⏸ दुकान अभी ऑर्डर नहीं ले रही।
       *[closed] 🌙 दुकान अभी बंद है।
    }{ $pages ->
        [one] {""}
       *[other] {" "}पेज { $page } / { $pages }।
    }
    .product = { $stock ->
        [none] 🚫 { $name } · खत्म
       *[other] { $has_pack ->
            [yes] { $name } { $pack } · { $price }
           *[no] { $name } · { $price }
        }
    }
    .previous = ‹ पीछे
    .next = आगे ›
    .back = ‹ सारा सामान
    .cart = 🛒 कार्ट
shelf-card = <b>{ $name }</b>{ $has_pack ->
        [yes] {" "}· { $pack }
       *[no] {""}
    }
    { $shop }

    💰 <b>{ $price }</b>
    { $stock ->
        [none] 🚫 अभी खत्म है
        [plenty] 🟢 स्टॉक में है
       *[other] ⚡ बस { $left } बाकी
    }
    { $trading ->
        [open] { $has_any ->
            [yes] 🛒 आपके कार्ट में: <b>{ $in_cart }</b>, { $cost }
           *[no] { $stock ->
                [none] थोड़ी देर बाद फिर देखिएगा।
               *[other] { $weighed ->
                    [yes] या लिखकर बताएँ कितना चाहिए, { $step } के हिसाब से, जैसे 1.5 किलो।
                   *[no] या लिखकर बताएँ कितने चाहिए।
                }
            }
        }
        [unreachable] ⏸ दुकान तक अभी बात नहीं पहुँच रही, ऑर्डर नहीं हो सकते।
       *[closed] 🌙 दुकान अभी बंद है, ऑर्डर नहीं ले रही।
    }
    .add = 🛒 कार्ट में डालें · { $quantity }
    .less = ➖
    .now = { $quantity }
    .more = ➕
    .back = ‹ वापस
    .cart = 🛒 कार्ट
shelf-added = कार्ट में है: { $product }, { $quantity }
shelf-removed = कार्ट से निकाला: { $product }
