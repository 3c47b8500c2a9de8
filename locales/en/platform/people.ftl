### People, as those who run the platform see them.

people-page = { $count ->
        [0] 👥 <b>Nobody found</b>
       *[other] 👥 <b>People</b>
    }{ $beginning ->
        [none] {""}
       *[other] {" "}· “{ $beginning }”
    }

    { $count ->
        [0] Nobody's name or sign-in name begins like this.
       *[other] { $people }
    }

    Type the beginning of a name, a sign-in name or a number.
    .each-people = { $state ->
            [active] 👤
            [disabled] ⛔
           *[erased] 🕳
        } <b>{ $name }</b>{ $handle ->
            [none] {""}
           *[other] {" "}· { $handle }
        }{ $role ->
            [customer] {""}
           *[other] {" "}· { role-name }
        }
    .one = { $state ->
            [active] 👤 { $name }
            [disabled] ⛔ { $name }
           *[erased] 🕳 { $name }
        }{ $handle ->
            [none] {""}
           *[other] {" "}· { $handle }
        }
    .all = 👥 Everybody
    .back = ‹ Platform
people-person = { $state ->
        [active] 👤
        [disabled] ⛔
       *[erased] 🕳
    } <b>{ $name }</b>
    { $state ->
        [active] Active
        [disabled] Blocked: may do nothing
       *[erased] Erased
    } · number { $number }
    { $handle ->
        [none] No sign-in name
       *[other] Signs in as <b>{ $handle }</b>
    }
    Speaks { $language ->
        [hi] Hindi
        [te] Telugu
       *[en] English
    }, here since { $since }{ $erased ->
        [none] {""}
       *[other] {""}
            ⏳ Will be erased { $erased }
    }

    <b>Roles</b>
    { $held ->
        [0] • customer
       *[other] { $roles }
    }{ $by_settings ->
        [yes] {""}
            • admin in the chat, by the settings
       *[no] {""}
    }

    <b>Ways in</b>
    { $known ->
        [0] none
       *[other] { $ways }
    }{ $approved ->
        [none] {""}
        [yes] {""}
            🔐 Second step approved for roles
       *[no] {""}
            ⏳ Second step not approved for roles yet
    }

    { $chats ->
        [0] No chat
        [one] One chat
       *[other] { $chats } chats
    } · { $sessions ->
        [0] signed in nowhere else
        [one] signed in in one place
       *[other] signed in in { $sessions } places
    }
    .each-roles = • { role-name }{ $here ->
            [yes] {""}
           *[no] {" "}· { $shop }
        }
    .each-ways = • { $way ->
            [password] password
            [telegram] Telegram
            [oidc] outside login
            [totp] authenticator app
            [passkey] passkey
           *[recovery] recovery codes
        }
    .rename = ✏️ Name
    .signout = 🚪 Sign out everywhere
    .disable = ⛔ Block
    .enable = 🟢 Unblock
    .remove = 🗑 Erase
    .keep = ↩️ Do not erase
    .code = 🔐 Code for a second step
    .roles = 🎖 Roles
    .back = ‹ People
people-again = 👤 <b>It is a while since you opened this record</b>
    Whoever looks at a record is written down. Open it once more?
    .open = 👤 Open it
    .back = ‹ People

command-users = Look through the people
command-user = Open one person's record
