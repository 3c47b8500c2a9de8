### A shop goes to somebody else.

transfer-offer = 🔑 <b>Hand { $name } over to somebody?</b>
    You get a link that works once. Whoever opens it and takes the shop types a number that only you see; then I ask you once more, and with your yes it is theirs.
    { $stays ->
        [yes] You stay as staff, so that no open order is lost; the new owner can let you go under “Staff”.
       *[no] You keep nothing of it but what admins see of every shop.
    }
    .begin = 🔗 Make the link
    .back = ‹ Back
