### Which language a shop's group reads.

language-languages = 🌐 <b>यहाँ के कार्ड किस भाषा में चाहिए?</b> यह इस ग्रुप में सबके लिए होगा।
language-spoken = 👌 अब से यहाँ के कार्ड हिन्दी में आएँगे। दूसरी भाषा चाहिए, तो /language लिखें।
