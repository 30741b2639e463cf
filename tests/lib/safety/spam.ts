import type { Written } from "./written.ts";

/** Advertising as it comes to a community like this, written for these tests. An answer has no title. */
export const spam: readonly Written[] = [
  [
    "Best online therapist platform 2026",
    "Mental health is important for everyone. Therapy can help people to live a better life. There are many benefits of talking to a professional. To learn more visit https://best-online-therapist.example/start",
  ],
  [
    "URGENT LOAN OFFER",
    "We offer personal and business loans at 3% interest rate with no collateral. Apply now by email: quickfunds247@mail.example",
  ],
  [
    "How I got my husband back",
    "I want to thank Dr Ogun the great spell caster who brought back my husband after he left me for another woman. He cast a love spell and within 48 hours he was begging me. Contact him on WhatsApp +234 801 555 0123",
  ],
  [
    "Hire a hacker to catch a cheating spouse",
    "I was suspicious of my wife so I hired this ethical hacker who gave me access to her phone and WhatsApp messages. Very reliable. You can reach him at spyexpert@mail.example",
  ],
  [
    "",
    "Buy Xanax, Tramadol and Adderall online without prescription. Overnight delivery, discreet packaging. Order here: http://pills-express.example",
  ],
  [
    "",
    "I am a certified life coach with 10 years of experience. I help clients to overcome anxiety in just 7 days, results guaranteed. Book your free consultation today: www.calm-coach.example",
  ],
  ["Call +1 (909) 555-0147 for relationship help", "Our experts are available 24/7. Call now."],
  [
    "",
    "I lost $85,000 to a fake crypto platform and was devastated until I met Fast Recovery Experts. They recovered all my bitcoin in 3 days. Contact them on Telegram @fastrecoverybtc",
  ],
  [
    "Need help with your psychology essay?",
    "Our professional writers deliver plagiarism-free essays, term papers and dissertations. 100% money back guarantee. Place your order at essay-masters.example",
  ],
  [
    "",
    "Lonely tonight? Hot singles in your area want to chat. Join free https://meet-now.example/?ref=8812",
  ],
  ["", "https://cheap-meds-store.example/anxiety"],
  [
    "",
    "Great post! Thanks for sharing this informative article. I also found a very useful blog about depression here: https://happy-mind-blog.example/top-10",
  ],
  [
    "Lose 15 kg in 3 weeks",
    "These keto gummies changed my life! Burn fat fast without diet or exercise. Limited time offer 70% off, order now https://ketoslim.example",
  ],
  [
    "",
    "best therapy best therapy best therapy best therapy best therapy best therapy cheap best therapy near me",
  ],
  [
    "",
    "Get v\u200bi\u200ba\u200bg\u200br\u200ba and c\u200bi\u200ba\u200bl\u200bi\u200bs at a low price",
  ],
  [
    "",
    "Нужны деньги? Лучшее онлайн казино, бонус за регистрацию! Переходите по ссылке https://kazino-bonus.example",
  ],
  ["", "Оffеring сhеар раypаl aссоunts and vеrifiеd sосiаl mеdia рrofilеs"],
  [
    "Offre de prêt entre particuliers",
    "Bonjour, je suis un particulier qui offre des prêts de 2000 à 500000 euros à un taux de 3%. Contactez-moi par email: pretserieux@mail.example",
  ],
  [
    "",
    "Earn $500 per day working from home with no experience. I was broke and depressed, now I have financial freedom. Message me on WhatsApp +44 7700 900123 and I will show you how",
  ],
  [
    "",
    "Préstamos rápidos sin aval. Solicite su crédito hoy mismo, aprobación inmediata. WhatsApp +34 600 555 012",
  ],
  [
    "Escorts in Dubai",
    "Independent call girls available for you any time, real photos, full service. Book now: dubai-angels.example",
  ],
  [
    "",
    "My life changed when I invested with Mrs Clara Jenkins, a professional forex trader. I invested $1,000 and got $12,500 in one week. Contact her on Instagram @clarafxtrades",
  ],
  ["", "Are you tired of anxiety? Click here >>> http://bit.example/3xYz <<< Click here"],
  [
    "",
    "Natural herbal cure for herpes, HIV, depression and diabetes. Dr Alika herbs cured me completely in 14 days. Email him: dralikaherbs@mail.example",
  ],
  [
    "",
    "[buy instagram followers](https://socialboost.example) [cheap backlinks](https://seo-rank.example) [casino bonus](https://slots.example)",
  ],
  ["", "$$$ !!! >>> WIN BIG <<< !!! $$$ www.mega-jackpot.example $$$ !!!"],
  ["", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
  [
    "I recovered my hacked Facebook account",
    "My Facebook account was hacked last week. I tried everything and nothing worked until a friend recommended CyberFix. They recovered my account in 30 minutes. Write to them at cyberfix.pro@mail.example, tell them I sent you",
  ],
  [
    "",
    "Communication is the key to a healthy relationship. Partners should listen to one another and spend quality time. Trust has to be built over years. For the best marriage counselling in the city see https://marriage-counsel.example/services",
  ],
  [
    "",
    "Are you looking for a real IELTS certificate, passport or driving licence? We produce registered documents. Contact us: docs@papers.example, WhatsApp +1 555 010 9988",
  ],
  [
    "",
    "I sell pure CBD oil and gummies for anxiety and sleep. Free shipping worldwide. Use code CALM20 for 20% off. DM me to order",
  ],
  [
    "CBD OIL FOR ANXIETY - FREE TRIAL",
    "Doctors hate this! Try our CBD oil risk free. Only 37 bottles left. Order yours before midnight.",
  ],
  [
    "",
    "Congratulations! You have been selected to receive a $1000 gift card. Claim your prize now at http://claim-prize.example/u/771",
  ],
  [
    "",
    "Hello dear, I am Mary, 32, single. I saw your profile and I am interested in you. Please write me on my private email so I can send you my pictures: marylove@mail.example",
  ],
  [
    "",
    "Do you want your ex back? Text the most powerful love doctor today, your problem will be solved in 24 hours. No side effects. +27 61 555 0199",
  ],
  [
    "",
    "Our new app helps couples to communicate better. Download it free on the store and get 3 months of premium with promo code LOVE. https://couple-app.example",
  ],
  [
    "Псих0лог онлайн недорого",
    "Опытный психолог, первая консультация бесплатно! Звоните или пишите в WhatsApp +7 900 555 01 23, скидка 50% только сегодня",
  ],
  [
    "",
    "Hey guys check out my youtube channel where I talk about dating secrets that women don't want you to know. Subscribe and hit the bell! https://videos.example/c/datingking",
  ],
  [
    "",
    "Get rid of depression with this simple trick! Thousands of satisfied customers. Read more: http://depression-cure.example/trick?aff=221",
  ],
  [
    "",
    '<a href="http://replica-watches.example">replica watches</a> [url=http://replica-bags.example]replica bags[/url]',
  ],
  [
    "",
    "Professional psychic reading and tarot online. I will tell you if he will come back. First 3 minutes free! Call 1-900-555-0132 or visit psychic-luna.example",
  ],
  [
    "",
    "We provide SEO services, guest posts and high quality backlinks for health blogs. Rank on first page of Google. Contact our team on Skype: seo.rank.pro",
  ],
  [
    "Powerful lost love spells that work fast",
    "Mama Zindi is a traditional healer who can bring back a lost lover, stop a divorce and remove bad luck. Call or WhatsApp +27 73 555 0144",
  ],
  [
    "",
    "Hi, I run an online support group with licensed counsellors. Prices start at only $29 a week, cancel any time. Sign up today and get your first session for free at talk-space-now.example",
  ],
  ["", "slot gacor maxwin hari ini daftar sekarang bonus new member 100% https://gacor88.example"],
  [
    "",
    "I was able to pay all my debts thanks to Mr Benjamin Lee, a loan officer who gave me a loan of 4 million dollars at 2% without stress. Reach him today: benlee.loans@mail.example",
  ],
  [
    "",
    "Does anyone want to make passive income? I earn 30% profit weekly from bitcoin mining. Ask me how, telegram: @mine_with_anna",
  ],
  [
    "Modafinil for sale",
    "We ship Modafinil, Ritalin and Valium to USA, UK and Australia. Best prices, guaranteed delivery, pay with bitcoin. Wickr: medsdirect",
  ],
];

/** Written before any rule was, and never looked at while they were weighed. */
export const spamApart: readonly Written[] = [
  [
    "Top 5 benefits of couples counselling",
    "Couples counselling has many benefits. It improves communication, builds trust and solves conflicts. Every couple should consider it. Check out the best counsellors here: https://couples-counselling-pro.example/book",
  ],
  [
    "",
    "I never believed in spells until Priest Adu helped me. My boyfriend broke up with me 2 months ago and now he is back and we are getting married. If you need help contact the priest via email priestadu@mail.example or call +233 55 501 0042",
  ],
  [
    "Get instant cash loan today",
    "Bad credit? No problem! Get approved in minutes for up to $50,000. No hidden fees. Visit instantcash.example",
  ],
  [
    "",
    "Contact darkwebhacks for all kinds of hacking services: change school grades, clear criminal records, clone phones, track your partner's location. 100% safe and untraceable. darkwebhacks@mail.example",
  ],
  [
    "",
    "Order sleeping pills and anti anxiety medication here, no script needed, fast shipping to all countries. Text us on Signal +1 555 010 7766",
  ],
  [
    "",
    "Struggling with trauma? Dr. Linda's online program healed over 10,000 people. Enroll now and save 40%! https://healing-program.example",
  ],
  [
    "",
    "Thanks to Coin Retrieval Team I got back the 2.4 BTC that scammers stole from me. If you are a victim too don't lose hope, write to coinretrieval@mail.example",
  ],
  [
    "WhatsApp +91 98765 01234 astrologer",
    "Famous love marriage specialist astrologer, vashikaran expert, solves all problems in 24 hours with guarantee.",
  ],
  [
    "",
    "We write your thesis, dissertation or nursing assignment from scratch. Affordable prices and on time delivery. Order now at paperhelp.example",
  ],
  ["", "Sexy girls live on cam, no registration, totally free xxx chat www.cam-girls.example"],
  [
    "",
    "http://sleep-better.example http://sleep-better.example/buy http://sleep-better.example/offer",
  ],
  [
    "",
    "Very nice blog, keep it up! I will definitely come back. Also visit my website about anxiety treatment https://anxietytreat.example",
  ],
  [
    "",
    "Want to make your partner obsessed with you? This secret text message works every time. Watch the free video before it is taken down: https://obsession-text.example/video",
  ],
  ["", "Оnlinе саsinо with nо dероsit bоnus, сlick nоw"],
  [
    "Hemp gummies review",
    "Hemp gummies are the number one product for stress relief. Buy from the official website and get a special discount. Hurry, stock is limited! https://hemp-gummies-official.example",
  ],
  ["", "loan loan loan loan loan loan get loan fast"],
  [
    "",
    "If you lost your job don't worry. I make 3k weekly from my phone with binary options. My manager Mr. Steve handles everything. DM him on Instagram @steve_binary and thank me later",
  ],
  [
    "",
    "Купить диплом, справку или больничный лист быстро и недорого. Гарантия. Пишите в телеграм @diplom_fast",
  ],
  [
    "",
    "Need your credit score repaired and debts erased? I used this credit expert and my score went from 480 to 810 in a week. Hit him up at creditfixer@mail.example",
  ],
  ["", "★★★ MASSAGE & SPA ★★★ happy ending ★★★ open 24h ★★★ call 0700 555 0188 ★★★"],
  [
    "",
    "Join our telegram channel for free motivational content and trading signals t.me/motivationtrade",
  ],
  [
    "",
    "I used to suffer from premature ejaculation until I tried this herbal medicine from Dr Osa. Order yours through his website drosaherbal.example or WhatsApp him",
  ],
  [
    "",
    "Become a member of the great Illuminati brotherhood today and get wealth, fame and power. No human sacrifice. Contact us on +1 555 010 3344",
  ],
  [
    "Cheap flights to visit your long distance partner",
    "Book the cheapest flights and hotels with us. Use promo code LOVE10 for a 10% discount. Compare deals now at fly-cheaply.example",
  ],
];
