### What is wanted where something is not there.

substitution-wish = { $substitution ->
    [ask] Ask me first
    [similar] Something similar; ask me if it costs more
    [leave_out] Leave it out
   *[cancel] Then cancel the whole order
}
substitutes-ways = 🔁 <b>If something is not there</b>

    Whoever packs your order does as you say here.{ $count ->
        [0] {""}
       *[other] {""}

            { $own }
    }
    .each-own = • { $name }: { substitution-wish }
    .lines = ✏️ One thing differently
substitutes-way = { $chosen ->
        [yes] ✅{" "}
       *[no] {""}
    }{ substitution-wish }
substitutes-lines = 🔁 <b>For which one?</b>{ $pages ->
        [one] {""}
       *[other] {" "}Page { $page } of { $pages }.
    }
    .line = { $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }: { substitution-wish }
substitutes-one = 🔁 <b>{ $name }{ $has_pack ->
        [yes] {" "}{ $pack }
       *[no] {""}
    }</b>
    { substitution-wish }
    .as-the-rest = As for the rest
