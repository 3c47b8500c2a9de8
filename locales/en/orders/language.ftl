### Which language a shop's group reads.

language-languages = 🌐 <b>Which language shall the cards here have?</b> It counts for everybody in this group.
language-spoken = 👌 Cards come in English here from now on. Another language: /language
