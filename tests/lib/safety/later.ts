import type { Written } from "./written.ts";

/** Written after the rules were first weighed: a third of the advertising slipped through then. */
export const spamLater: readonly Written[] = [
  [
    "Best marriage counselling in Delhi",
    "Are you facing problems in your marriage? Our experienced relationship experts help couples reconnect. Visit https://happy-couples-delhi.example for more details and book an appointment.",
  ],
  [
    "",
    "I was depressed for years until I discovered this natural supplement called NeuroCalm. It completely fixed my anxiety in two weeks! Get it with 50% off at www.neurocalm-shop.example",
  ],
  [
    "Re: how to cope",
    "Nice article, very helpful. I have also written on this topic at my site https://www.mindfulblog-tips.example/anxiety-tips",
  ],
  [
    "",
    "Hello dear, I am Mrs Sarah from UK, I have an important business proposal for you worth 4.5 million dollars. Reply to my email sarahjones1966@mail.example",
  ],
  [
    "Is my partner cheating?",
    "I had doubts about my husband so a friend introduced me to a hacker called spyexpert. He got me into his WhatsApp in 3 hours. Contact him on spyexpert@mail.example, he is real",
  ],
  [
    "",
    "Buy anti anxiety medicine online without rx. Alprazolam, Clonazepam, Zolpidem at cheap rate. Text us +1 (415) 555 0134",
  ],
  [
    "online poker",
    "Play now at bestpoker88 and get bonus $200 free! register at bestpoker88.example",
  ],
  [
    "",
    "Looking for a reliable plumber in Manchester? QuickFix Plumbing offers 24/7 emergency service at low prices. Call 0161 555 0199.",
  ],
  [
    "How I cured my depression",
    "I followed Dr Ahmed Usman's herbal therapy and after 3 weeks I was healed. You can reach him at drahmedherbs@mail.example or WhatsApp +234 800 555 0123. He also cures herpes.",
  ],
  ["", "https://youtu.be/abc123xyz"],
  [
    "Making friends",
    "Hi im Angela, 24 y/o single, i feel lonely tonight. See my pics here: http://bit.ly/3xAngela",
  ],
  [
    "",
    "We are hiring! Earn 500 USD weekly from home typing jobs, no skills needed. Join our telegram channel @homejobs2026",
  ],
  [
    "Therapist directory",
    "TherapyNow is the leading online therapy platform with over 5,000 licensed therapists. Start today from just $40/week: therapynow.example.com/?ref=8834",
  ],
  [
    "",
    "My husband left me for another woman. Then I contacted Priestess Ayo and within 48 hours he came back crying. Email: priestessayo@mail.example",
  ],
  [
    "",
    "Need essay help? TopGrades writers deliver A+ papers in 6 hours. www.topgrades-papers.example discount code MIND20",
  ],
  [
    "SEO",
    "We can get your website on Google page 1 in 30 days. Contact me for a quote: seo.rahul@mail.example",
  ],
  [
    "",
    "Crypto scam took 60k from me. I thought it was over. Then Wizard Asset Recovery helped me get everything back. wizardassetrecovery@mail.example",
  ],
  [
    "Mindful yoga retreat Bali",
    "Join our 7 day healing retreat in Bali this spring. Early bird tickets at https://bali-healing.example. Heal your trauma with us!",
  ],
  [
    "QuickBooks support",
    "If you are facing QuickBooks error 3371 call our toll free number 1-888-555-0142 and our experts will fix it.",
  ],
  [
    "",
    "Download Spotify premium mod apk latest version for free, all features unlocked. Link: https://apk-heaven.example.net/spotify",
  ],
  [
    "Watch Champions League live",
    "Watch live football streaming in HD free without registration >> https://stream-live.example.tv",
  ],
  [
    "",
    "Digital marketing course in Hyderabad with 100% placement. We cover SEO, SEM, PPC. Enroll at https://dm-hyd.example.in",
  ],
  [
    "",
    "Packers and movers in Pune provide safe relocation at affordable price. www.packers-pune.example.com",
  ],
  [
    "",
    "I want to share my experience with ketamine pills. Got them delivered discreetly from this vendor on telegram t.me/medsplug, legit and fast.",
  ],
  [
    "Need help",
    "Hi all, I'm new here. By the way if you need Google reviews or TrustPilot reviews I sell them cheap. Skype live:revboost",
  ],
  [
    "",
    "Our rehab centre in Florida offers luxury addiction treatment. Insurance accepted. Talk to an admissions advisor now: (800) 555-0177",
  ],
  [
    "",
    "I make $3,420 a week working online 2 hours per day, my neighbour's sister told me about it. Try it yourself >>> https://workhere.example.work",
  ],
  [
    "",
    "Join Illuminati today and get rich, famous and powerful. WhatsApp +27 73 555 0199. Agent Martins.",
  ],
  [
    "",
    "Great thread! For anyone struggling with sleep I recommend this weighted blanket, it changed everything for me: https://amzn.example.to/3Blanket?tag=sleep-21",
  ],
  [
    "lost love",
    "Powerful sangoma to bring back lost lover in 24 hours. Mama Zuri 100% results +256 700 555 012",
  ],
  [
    "",
    "Apply for a personal loan at 2% interest. Amount from $5000 to $500,000. No credit check. Email: globalfinance.loan@mail.example",
  ],
  [
    "",
    "Top 10 ways to beat anxiety in 2026 - read the full article on our blog https://wellness-hub.example.com/top-10-beat-anxiety",
  ],
  [
    "",
    "Are you a therapist? Get more clients with our AI marketing platform. Book a demo: https://therapygrowth.example.io",
  ],
  [
    "",
    "slot online terpercaya deposit 10rb langsung daftar link alternatif https://slot88.example.bet",
  ],
  ["", "Купить справку от психиатра быстро и недорого, доставка. Телеграм @spravka_msk"],
  [
    "",
    "My name is Luisa and I'm looking for an honest man for serious relationship. Write me at luisa_love88@mail.example, I have many photos",
  ],
  [
    "",
    "Get certified as a life coach in 6 weeks! Early-bird pricing ends Friday. Sign up at www.coachacademy.example.com",
  ],
  [
    "",
    "This app literally saved my marriage lol. Download CoupleSync on the app store with code LOVE10 for a free month",
  ],
  [
    "",
    "Hire a professional private investigator to catch a cheating spouse. GPS, phone monitoring, discreet. 0800 555 0123",
  ],
  [
    "",
    "SALE SALE SALE!!! CHEAP NIKE JORDANS UGG BOOTS LOUIS VUITTON FREE SHIPPING www.cheapbrands.example.cn",
  ],
  [
    "",
    "asdfg hjkl qwerty https://a.example.xyz https://b.example.xyz https://c.example.xyz https://d.example.xyz",
  ],
  ["", "We buy houses for cash in any condition! Divorce? Foreclosure? Call Dave at 555-010-4477."],
  [
    "",
    "Free tarot reading by Luna, she knows why he left you. First 3 minutes free. Call 0906 555 0101",
  ],
  [
    "Dealing with grief",
    "Losing someone is hard. Our memorial jewellery keeps them close to you forever, engraved by hand: https://forever-close-jewels.example",
  ],
  [
    "",
    "I recommend Dr. Collins hypnotherapy audio, I bought it for 27 dollars and my panic attacks were gone the same day, order from his site calmaudio.example/collins",
  ],
  [
    "How to spy on your wife's phone",
    "mSpyPro lets you read her messages and see her location without touching the phone. Get 40% discount this week only at mspypro.example",
  ],
  [
    "",
    "Hey guys check my new channel about toxic relationships, subscribe and like please, new video every friday youtube.com/@pond.example",
  ],
  [
    "",
    "Urgent! Kidney donors needed, we pay $450,000. Contact Dr Ravi on +91 90000 55501 or apollokidney@mail.example",
  ],
  [
    "Weight loss",
    "Semaglutide without prescription, ships from EU, bitcoin accepted, no questions asked. wickr: semastore",
  ],
  [
    "",
    "Do you feel lonely? Hot local women want to meet tonight. Join for free -> hookups-now.example",
  ],
  [
    "",
    "Thanks for the helpful information. Kindly also see best psychiatrist in Lahore for depression treatment",
  ],
  [
    "Online counselling",
    "Dr. Meera Nair, MPhil, offers online counselling for couples and individuals. Fees Rs 1500 per session. To book, WhatsApp 98765 43210",
  ],
  [
    "",
    "Trade forex with our AI robot, 92% win rate, minimum deposit 100 USD. Ask me how, my telegram is @fx_lena",
  ],
  [
    "",
    "I was abused by my ex for years, then lawyer firm Baker & Stone helped me win $80,000. Free case review at bakerstone-law.example",
  ],
  [
    "Essay",
    "Psychology dissertation help UK. Native writers, Turnitin report included, pay after delivery. www.psych-essays.example",
  ],
  [
    "",
    "Обращайтесь к сильной ведунье, приворот без греха, результат за 3 дня. Тел. +7 900 555-01-23",
  ],
  [
    "",
    "cheap flights to anywhere call delta reservation number +1-855-555-0188 for change and cancel",
  ],
  [
    "",
    "This stone bracelet healed my energy and my boyfriend proposed a week later!! Link in my profile, 2 for 1 today",
  ],
  [
    "mental health awareness",
    "In today's fast-paced world mental health is more important than ever. Meditation, exercise and healthy eating are key. Read more tips at https://healthyminds247.example/blog/mental-health-tips",
  ],
  [
    "",
    "Send me $50 in Apple gift cards and I will teach you how I make 2000 a day. Text me 404 555 0155",
  ],
  ["", "онлайн казино вулкан бонус 5000 руб за регистрацию vulkan-777.example"],
  [
    "",
    "Sell your old laptop & phone for instant cash in Dubai. Visit gadgetcash.example or call 04 555 0102",
  ],
  [
    "ADHD",
    "Buy Adderall XR 30mg, Vyvanse, Ritalin. Discreet packaging, delivery in 2-3 days, COD available. pharmastore24.example",
  ],
];

/** Comes close to it in words, and is meant in earnest. */
export const genuineLater: readonly Written[] = [
  [
    "I can't stop thinking about ending it",
    "I have tablets here and I keep counting them. I called 116 123 last night and hung up before anyone answered. Please somebody say something.",
  ],
  [
    "Sertraline 50mg to 100mg",
    "My GP put me up to 100mg last week and now I'm shaky and sweating at night. Did this pass for anyone?",
  ],
  [
    "",
    "You could try Samaritans on 116 123, or text SHOUT to 85258. In the US it's 988. They don't judge, I used it twice.",
  ],
  [
    "WHY DOES NOBODY LISTEN TO ME",
    "I HAVE TOLD MY MUM THREE TIMES THAT I DON'T WANT TO LIVE AND SHE SAYS IT IS A PHASE. I AM SO TIRED",
  ],
  [
    "",
    "NHS has a page on this that helped me: https://www.nhs.uk/mental-health/conditions/panic-disorder/ . The bit on breathing is good.",
  ],
  [
    "How do I tell my boyfriend I cheated",
    "It was one night, a year ago. I love him. I feel sick whenever he is kind to me.",
  ],
  ["", "thank you"],
  [
    "Anyone on lithium with kidney problems?",
    "Levels at 0.8, eGFR dropped to 62. Psychiatrist wants to switch to lamotrigine or valproate. Scared of losing what works.",
  ],
  [
    "",
    "The book that helped me was Feeling Good by David Burns, my library had it for free. And walking, every day, even ten minutes.",
  ],
  [
    "Mi novio me grita",
    "Llevamos dos años y cada semana es peor. No sé si es maltrato. Me siento sola.",
  ],
  [
    "I relapsed",
    "After 94 days clean I cut again. I don't know how to tell my therapist tomorrow at 9:30. I'm ashamed",
  ],
  [
    "",
    "I work as a counsellor in a school and what you describe sounds like grief to me. It's not too late to talk to him. My number one advice: don't do it by text message.",
  ],
  [
    "Is online therapy worth it?",
    "I can't afford 80 dollars a week. Has anyone used BetterHelp or something free? The waiting list here is 7 months.",
  ],
  [
    "",
    "Call your crisis team now, the number is on your care plan. If you've taken anything go to A&E. You can also ring 111 option 2.",
  ],
  [
    "My ex keeps messaging me on Instagram and WhatsApp",
    "I blocked him and he makes new accounts. He says he will kill himself if I don't answer. What do I do?",
  ],
  [
    "",
    "I lost 20 kg in a year on olanzapine then gained it back. My doctor said buy cheap scales and weigh once a week, no more.",
  ],
  [
    "Loan stress",
    "I took a payday loan to pay rent and now they call me 10 times a day. I can't sleep. My partner doesn't know about the debt of 3,000.",
  ],
  ["", "ive been there. dm me if u want to talk, no pressure x"],
  ["", "I met my wife on a dating site after my divorce so don't lose hope. It took 3 years."],
  [
    "Casino",
    "My husband gambles. He won a jackpot once and since then lost £14,000. GamCare's number is 0808 8020 133, but he won't ring.",
  ],
  [
    "Is ketamine therapy legit?",
    "My psychiatrist suggested esketamine nasal spray for treatment resistant depression. Two sessions a week. Has anyone done it on the NHS?",
  ],
  [
    "",
    "There is an app called Headspace, I use the free version. It's ok. The one from the NHS is better imo.",
  ],
  [
    "He wants to get back together after 24 hours",
    "He left on Sunday, on Monday he cried and wants to come back. He's done it 3 times. I said I need a week.",
  ],
  [
    "",
    "Honestly a good divorce lawyer is worth it. Citizens Advice were free and told me what my rights to the house were: https://www.citizensadvice.org.uk/family/",
  ],
  [
    "My sister joined a cult",
    "She gives them 500 a week and says they are her real family. We can't reach her.",
  ],
  [
    "",
    "If you're in the US: 1-800-799-7233 is the domestic violence hotline. They have chat on thehotline.org too if you can't call.",
  ],
  [
    "",
    "Same here. The first two weeks on citalopram were hell and then around day 17 it lifted. Don't stop on your own, call your doctor.",
  ],
  [
    "I made 3k from an inheritance and my family hates me",
    "My uncle left me money and nothing to my brothers. They don't talk to me any more.",
  ],
  ["", "No."],
  [
    "Phone monitoring",
    "My husband put a tracker on my phone, I found it yesterday. How do I get it off without him knowing? I'm scared.",
  ],
  [
    "Weighted blankets?",
    "Did one help you with night terrors? They cost like 100 euros and I can't waste that.",
  ],
  [
    "",
    "Je dors mal depuis des mois, mon médecin m'a prescrit de la mirtazapine 15 mg. Est-ce que ça fait grossir ?",
  ],
  ["", "我最近总是失眠，不知道该怎么办。医生说是焦虑症。"],
  [
    "",
    "You can write to me here if you like. My email is in my profile. I lost my son too, in 2019.",
  ],
  [
    "Psychic told me my wife will leave",
    "I paid for a tarot reading because I was desperate and now I can't stop thinking about it. Feel so stupid.",
  ],
  [
    "",
    "I take Adderall XR 30mg and Ritalin as needed. The crash at 4pm makes me cry. My doctor is changing me to Vyvanse next week.",
  ],
  [
    "My mother called me 14 times today",
    "She says if I don't come home she'll call the police. I am 27. I don't pick up any more and I feel like a monster.",
  ],
  [
    "",
    "Please call 999 or go to A&E if you've taken more than the dose. Poison line in the US is 1-800-222-1222.",
  ],
  [
    "",
    "My therapist charges 60 a session, and does a sliding scale. Ask yours, mine offered when I told her I lost my job.",
  ],
  [
    "I lost $4000 to a crypto scam",
    "Someone I met on Telegram. I can't tell my wife. I keep looking at the balance. I want to disappear.",
  ],
  [
    "",
    "There's a good free course on the NHS site and a book, Overcoming Low Self Esteem by Fennell. £2 on eBay used.",
  ],
  [
    "Should I report my ex?",
    "He hacked my Instagram and sent my pictures to my boss. The police gave me a number to call but I'm scared.",
  ],
  [
    "",
    "We lost our son at 31 weeks. Sands helped us, 0808 164 3332, they have a forum for dads too.",
  ],
  ["", "lol same. my cat is my therapist"],
  [
    "Hypnotherapy for panic?",
    "Did it help anyone? My friend paid 200 for one session and says she's cured, I'm sceptical.",
  ],
  [
    "",
    "I'm 16 and I can't call because my dad hears everything. Is there something with text? I'm in Ireland.",
  ],
  [
    "",
    "In Ireland you can text HELLO to 50808, it's free and nobody hears. Childline is 1800 66 66 66 when you can talk. You matter.",
  ],
  [
    "Bin ich schuld?",
    "Mein Freund trinkt jeden Abend. Wenn ich etwas sage, schreit er. Ich weiß nicht mehr weiter.",
  ],
  [
    "",
    "What worked for me: 1) phone out of the bedroom 2) up at 7 every day 3) 10mg melatonin was too much, 1mg did it. Give it three weeks.",
  ],
  [
    "My boss offers me a loan",
    "He wants to lend me money for the deposit and it feels wrong. How do I say no without losing the job?",
  ],
  [
    "",
    "See https://www.rethink.org/advice-and-information/ for your rights when you're sectioned. Print it and take it with you.",
  ],
];
