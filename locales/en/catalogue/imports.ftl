imports-home = 📄 <b>{ $name }: stock list</b>

    Send me a file (CSV, XLSX or ODS, up to 20 MB) with your goods: a line at the top that says what the columns are, then a row for each. I show you what it would do before anything changes.

    What the list does not name stays as it is. A list without stock makes goods that are not counted.
    .last = 🕐 The last list
    .xlsx = ⬇️ All goods (XLSX)
    .csv = ⬇️ All goods (CSV)
    .copy = 📋 Copy from another of my shops
    .back = ‹ Back
imports-reading = { $state ->
        [approved] ⏳ <b>Putting it on the shelves…</b>
        [undoing] ⏳ <b>Putting everything back…</b>
       *[other] ⏳ <b>Reading the list…</b>
    }
    { $name }{ $rows ->
        [0] {""}
       *[other] {""}
            { $done } of { $rows } rows
    }
    .refresh = 🔄 Refresh
    .drop = ✖️ Give it up
imports-proposal = 📄 <b>{ $name }</b>
    { $copied ->
        [yes] Copied from { $file }
       *[no] { $file }
    }

    ➕ new: <b>{ $added }</b>
    ✏️ changed: <b>{ $changed }</b>
    = as they are: { $unchanged }{ $hidden ->
        [0] {""}
       *[other] {""}
            🙈 hidden: { $hidden }
    }{ $bad ->
        [0] {""}
       *[other] {""}
            ⚠️ rows not taken: { $bad }
    }{ $noted ->
        [0] {""}
       *[other] {""}
            ℹ️ rows taken without something: { $noted }
    }{ $changes }{ $has_unknown ->
        [yes] {""}

            Columns that say nothing here: { $unknown }
       *[no] {""}
    }{ $has_example ->
        [yes] {""}

            { $guessed ->
                [yes] ❓ Please look at the prices: <b>{ $example } for { $price }</b>. Is that right?
               *[no] For instance: { $example } for { $price }
            }
       *[no] {""}
    }{ $hides ->
        [yes] {""}

            What the list does not name will be hidden.
       *[no] {""}

            { $copied ->
                [yes] What this shop has already stays as it is. Stock and photos are not copied: the goods are there until you say that they are out.
               *[no] What the list does not name stays as it is.
            }
    }

    Nothing has changed yet.
    .each-changes = {""}
        { $product }: { $was } → { $now }
    .put = ✅ { $guessed ->
        [yes] The prices are right: put it on the shelves
       *[no] Put it on the shelves
    }
    .column = 🔎 Prices come from “{ $header }”. Another?
    .paise = 💱 The prices are paise
    .rupees = 💱 The prices are rupees
    .hide = 🙈 Hide what is not on the list
    .keep = 👁️ Keep what is not on the list
    .bad = ⬇️ { $count ->
        [one] The row to look at
       *[other] The { $count } rows to look at
    }
    .changes = ✏️ What changes ({ $count })
    .drop = ✖️ Do nothing
imports-changes = ✏️ <b>{ $name }: what changes</b>

    { $count ->
        [0] Nothing changes.
       *[other] { $changes }
    }{ $pages ->
        [one] {""}
       *[other] {""}
            Page { $page } of { $pages }.
    }
    .each-changes = Row { $row } · { $product }: { product-fact }: { product-was } → <b>{ product-now }</b>
    .back = ‹ Back
imports-column = ❓ <b>{ $column ->
        [name] Which column says what the goods are called?
       *[price] Which column is your selling price?
    }</b>
    { $file }

    I will read your next lists with these columns the same way. Nothing has changed yet.
    .choice = { $header }: { $example }
    .back = ‹ Back
    .drop = ✖️ Do nothing
imports-over = { $state ->
        [applied] { $copied ->
            [yes] ✅ <b>The goods are on the shelves.</b>
           *[no] ✅ <b>The list is on the shelves.</b>
        }
        [undone] ↩️ <b>Everything is as it was before the list.</b>
        [failed] ⚠️ <b>The list could not be read.</b>
       *[other] ✖️ <b>The list was given up.</b>
    }
    { $file }{ $error ->
        [none] {""}
        [no-header] {""}

            It does not say what its columns are. Please write a line at the top such as: Name, Pack, Price, MRP, Stock.
        [list-too-large] {""}

            It is too large. Please send it in parts of up to 20 MB and 100,000 rows.
        [list-locked] {""}

            It is locked with a password. Please save it without one.
        [code-taken] {""}

            It cannot be undone: another product has the code of one that would come back.
       *[other] {""}

            Please send a CSV, XLSX or ODS file.
    }{ $state ->
        [applied] {""}

            ➕ new: { $added } · ✏️ changed: { $changed } · 🙈 hidden: { $hidden } · ⚠️ not taken: { $bad } · ℹ️ noted: { $noted } · = as they were: { $unchanged }
            It can be undone for a day.
       *[other] {""}
    }
    .undo = ↩️ Undo all of it
    .bad = ⬇️ { $count ->
        [one] The row to look at
       *[other] The { $count } rows to look at
    }
    .again = 📄 Send a list
imports-which = You keep several shops. Please open the one that the list is for, and send it there.
imports-dropped = Nothing has changed.
imports-file-coming = The file is on its way.
imports-others = 📋 <b>{ $name }: copy shelves</b>

    { $count ->
        [0] You have no other shop.
       *[other] From which of your shops? I show you first what it would add.
    }
    .shop = 🏪 { $name }
    .back = ‹ Back
