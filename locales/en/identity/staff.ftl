### A shop's staff.

role-name = { $role ->
    [courier] courier
    [owner] owner
    [support] support
    [admin] admin
    [customer] customer
    [service] another system
   *[staff] staff
}
staff-people = 🤝 <b>Staff · { $name }</b>
    { $invited ->
        [yes] Only you and those whom you have invited may work off orders.
       *[no] Everybody in your group may work off orders. As soon as the first one whom you invite has joined, only you and invited people may.
    }
    { $count ->
        [0] Nobody is on the list.
        [one] One person is on the list.
       *[other] { $count } people are on the list.
    }
    .member = { $role ->
            [courier] 🛵 { $name }
           *[staff] 👤 { $name }
        }
    .invite = ➕ Invite somebody
    .couriers = 🛵 Couriers without Telegram
    .back = ‹ Back
staff-role = 🤝 <b>Invite somebody to { $name }</b>
    What will they do?{ $invited ->
        [yes] {""}
       *[no] {""}

            ⚠️ As soon as they have joined, only invited people count as staff, and whoever worked along until then is told so: please invite everybody who works for you.
    }
    .staff = 👤 Staff: work off orders
    .courier = 🛵 Courier: deliver
    .back = ‹ Back
staff-member = 👤 <b>{ $name }</b> · { role-name }
    Since { $since }
    .remove = ✂️ No longer works here
    .back = ‹ Back
staff-removed = Taken off the list.
