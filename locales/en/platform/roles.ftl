### Roles on the platform.

roles-begin = 🎖 <b>Whose roles?</b>
    Please type a sign-in name, a number or the beginning of a name. With the role behind it, it goes quicker: <code>asha support</code>
    .own = 🙋 My own
    .people = 👥 Choose from the list
    .back = ‹ Platform
roles-whom = I am not sure whom you mean. Please say it more exactly.
roles-held = 🎖 <b>{ $name }</b>

    { $count ->
        [0] • customer
       *[other] { $roles }
    }{ $by_settings ->
        [yes] {""}
            • admin in the chat, by the settings
       *[no] {""}
    }

    { $own ->
        [yes] Your own roles are for other admins to change. Only what the settings say of you can be made lasting.
       *[no] A shop's staff and riders are invited by its owner, under “Staff”.
    }
    .each-roles = • { role-name }{ $here ->
            [yes] {""}
           *[no] {" "}· { $shop }
        }
    .give = { $role ->
            [admin] ➕ Make admin
           *[support] ➕ Make support
        }
    .take = { $role ->
            [admin] ➖ No longer admin
           *[support] ➖ No longer support
        }
    .back = ‹ The record
roles-sure = { $role ->
        [admin] { $held ->
            [yes] ➖ <b>Shall { $name } be admin no longer?</b>
           *[no] ➕ <b>Shall { $name } become admin?</b>
        }
       *[support] { $held ->
            [yes] ➖ <b>Shall { $name } be support no longer?</b>
           *[no] ➕ <b>Shall { $name } become support?</b>
        }
    }
    { $role ->
        [admin] Admins run the platform: they approve shops, look people up, block and erase them, give roles and read the audit.
       *[support] Support looks people up and reads the audit. It changes nothing.
    }{ $held ->
        [yes] {""}
            It ends at once, wherever they are signed in.
       *[no] {""}

            { $second ->
                [yes] 🔐 They sign in in two steps, as this role needs. They have to sign in anew.
                [waiting] 🔐 They sign in in two steps, but that is not approved for a role yet. On the web the role counts once they say yes in their linked chat, or type a code from you, which you make in their record.
               *[no] 🔐 For everybody's safety this role counts on the web only with sign-in in two steps. { $name } has not set that up yet: please ask them to, on the account page under “Security”, with a yes in their linked chat or a code that you make in their record.
            }

            { $chats ->
                [0] 💬 No chat is linked with this record.
                [one] 💬 One chat is linked with this record, and the role counts there at once: please be sure that it is theirs.
               *[other] 💬 { $chats } chats are linked with this record, and the role counts there at once: please be sure that all of them are theirs.
            }
    }{ $own ->
        [yes] {""}

            Your own standing is for others to change.
       *[no] {""}

            Why? The reason is kept in the audit.
    }
    .hired = 🤝 New here
    .asked = 🙋 They asked for it
    .left = 👋 They have left
    .security = 🔐 Security
    .abuse = 🚫 Abuse
    .back = ‹ No, leave it
roles-given = The role is given.
roles-taken = The role is taken back.

command-role = Give a role or take it back
