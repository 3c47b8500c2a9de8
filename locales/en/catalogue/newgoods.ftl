### A new product, in a few answers.

newgoods-name = ➕ <b>New product · { $shop }</b>
    Type its name. Pack and price may stand behind it: <code>Toor dal 1 kg 165</code>. Or type the barcode, or send a photo with the name below it.
    .back = ‹ Back
newgoods-pictured = 🖼 <b>New product · { $shop }</b>
    What is on the photo? Type its name; pack and price may stand behind it.
    .back = ‹ Back
newgoods-unknown-barcode = Nobody here knows this barcode yet. Please type the name.
newgoods-like = ➕ <b>{ $name }</b>
    Is it one of these? Then I fill in what is known of it.
    .one = { $name }{ $has_pack ->
            [yes] {" "}{ $pack }
           *[no] {""}
        }{ $has_brand ->
            [yes] {" "}· { $brand }
           *[no] {""}
        }
    .own = ✨ Something else
    .back = ‹ Another name
newgoods-price = 💰 <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { $weighed ->
        [yes] What does one kilogram cost? Type it, such as 48.
       *[no] What does one piece cost? Type it, such as 48.
    }
    .weight = ⚖️ It is sold by weight
    .piece = 🔢 It is sold by the piece
    .back = ‹ Another name
