### Several carts of one person.

carts-mine = 🛒 <b>आपके कार्ट</b>
    { $count ->
        [one] एक कार्ट
       *[other] { $count } कार्ट; पहला अभी इस्तेमाल में है। दूसरा इस्तेमाल करना हो, तो उसे चुनें।
    }
    .cart = { $first ->
            [yes] 🛒 मेरा कार्ट · { $lines }
           *[no] 🛒 { $name } · { $lines }
        }
    .shops = 🏪 दुकानें
