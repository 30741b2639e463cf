import type { Written } from "./written.ts";

/** What people write here in earnest, written for these tests: some of them are in a crisis. */
export const genuine: readonly Written[] = [
  [
    "I don't want to be here any more",
    "I have been thinking about ending my life for weeks. I haven't told anyone. I don't know who to call or if anybody would even notice. Please, somebody talk to me.",
  ],
  [
    "",
    "I'm so sorry you feel this way. Please call Samaritans on 116 123, they are free and open day and night, or text SHOUT to 85258. You matter.",
  ],
  [
    "Does sertraline get better after week two?",
    "My doctor put me on 50 mg of sertraline and I feel sick and can't sleep. She wants to go up to 100 mg. Did it get better for you?",
  ],
  [
    "I CAN'T DO THIS ANYMORE",
    "I HAVE TRIED EVERYTHING AND NOTHING HELPS. MY WIFE LEFT AND MY KIDS WON'T TALK TO ME. I AM SO TIRED. PLEASE HELP ME",
  ],
  [
    "",
    "The NHS page on this is good: https://www.nhs.uk/mental-health/conditions/generalised-anxiety-disorder/ and the book Mind Over Mood helped me a lot.",
  ],
  [
    "My husband looks at my phone",
    "He reads all my messages and I found an app on my phone that tracks where I am. How do I find out if he hacked my WhatsApp? I am scared of him.",
  ],
  ["", "Thank you. That helped."],
  [
    "How do I stop gambling?",
    "I lost 8000 euros in an online casino in one month. My partner doesn't know. I took out a payday loan to pay it back and then lost that too. I feel like a failure.",
  ],
  ["", "Same here."],
  [
    "¿Cómo puedo ayudar a mi hermana?",
    "Mi hermana no sale de su cuarto desde hace dos meses. No quiere comer ni hablar con nadie. Tengo miedo de que se haga daño. ¿Qué puedo hacer?",
  ],
  ["", "please please please please please someone answer me I am so scared right now"],
  [
    "Is it normal to miss an abusive ex?",
    "He hit me twice and I left. It has been five months, and I still want him back some nights. I know it's wrong. Why do I miss him?",
  ],
  [
    "I was scammed and can't forgive myself",
    "I sent 12,000 dollars to a man I met online who said he would invest it in bitcoin. All of it is gone. I have not slept for a week and I am too ashamed to tell my children.",
  ],
  [
    "",
    "If you are in the US you can call or text 988 at any hour. In an emergency call 911. I called them last year and the woman I spoke to was kind.",
  ],
  [
    "Wie rede ich mit meinem Vater?",
    "Mein Vater trinkt seit dem Tod meiner Mutter jeden Abend. Wenn ich etwas sage, wird er laut. Ich weiß nicht mehr weiter und habe Angst vor ihm.",
  ],
  [
    "Anyone else on quetiapine and gaining weight?",
    "I've gained 14 kg in six months on 300 mg quetiapine. My psychiatrist says diet and exercise. Has anybody switched to aripiprazole?",
  ],
  [
    "",
    "I see a therapist online because there is nobody near me. It costs $80 a session and I can just about afford it. It took three tries to find somebody I could talk to.",
  ],
  [
    "She left me and took the dog",
    "Twelve years. She packed while I was at work. I come home to an empty flat and I still put food out. I keep listening for paws. What do I do with the evenings?",
  ],
  ["", "Nooooooo don't blame yourself!!!!! You did nothing wrong!!!"],
  [
    "How to tell my parents I'm gay",
    "I am 17 and my parents are very religious. My mother said once that she would rather have a dead son. I need to tell somebody.",
  ],
  [
    "",
    "I read this and it made me cry because it is exactly how I feel: https://www.theguardian.com/society/2021/grief-is-not-a-straight-line. You are not alone.",
  ],
  [
    "Ma copine ne me parle plus",
    "Depuis trois semaines elle ne répond plus à mes messages. Je dors mal et je n'arrive plus à travailler. Est-ce que je dois aller chez elle ?",
  ],
  [
    "Panic attack at work",
    "It happened again today. My heart was racing, I couldn't breathe, and I thought that I was going to die in front of my whole team. My manager saw. How do I go back tomorrow?",
  ],
  [
    "",
    "I have had OCD since I was nine. ERP with a specialist helped me more than anything. Ask your GP for a referral, or look at https://iocdf.org for how it works. It is hard and it is worth it.",
  ],
  [
    "my best friend killed himself",
    "we talked the night before and i didn't notice anything. i keep reading the chat. i should have known. i should have called",
  ],
  ["", "no"],
  [
    "Should I forgive my mother?",
    "She drank through all of my childhood. Now she is sober and ill, and wants to see me. My brother says I owe it to her. I don't think I owe her anything, and I can't stop crying.",
  ],
  [
    "",
    "You can ring Childline on 0800 1111, it doesn't show up on the bill. You can also chat with them at https://www.childline.org.uk. They won't tell your parents unless you are in danger.",
  ],
  [
    "My aunt says I am cursed",
    "After my divorce my aunt took me to a healer who said a spell caster sent by my ex's family cursed me. He wants 900 euros to lift it. I don't believe in it, but I am afraid all the time.",
  ],
  [
    "Can you take ibuprofen with lithium?",
    "I take 800 mg lithium and have a bad tooth. The pharmacy is closed until Monday. Is one ibuprofen 400 dangerous or should I use paracetamol?",
  ],
  [
    "",
    "My counsellor told me to write letters I never send. I have written forty to my dad. It sounds silly, and it works for me.",
  ],
  [
    "I owe money to everybody",
    "I have 4 loans and the bank calls every day. I stopped opening letters. I have not told my wife that we may lose the house. I feel sick when the phone rings.",
  ],
  [
    "他总是不回我消息怎么办",
    "我们在一起两年了，最近他总是不回我的消息。我每天晚上都睡不着，觉得自己很没用。有人有过这样的经历吗？",
  ],
  [
    "Я больше не могу",
    "Уже полгода я не сплю ночами. Муж говорит, что я всё придумываю. Мне страшно и одиноко. Кто-нибудь был в такой ситуации?",
  ],
  [
    "Porn is ruining my marriage",
    "My husband watches porn every night and pays for OnlyFans. I found the bills. He says that all men do it. Am I wrong to feel betrayed?",
  ],
  [
    "",
    "Please don't stop venlafaxine from one day to the next. I went from 150 mg to 0 and had brain zaps for three weeks. Talk to whoever prescribes it and go down slowly, 37.5 mg at a time.",
  ],
  ["How long does grief last", "My daughter died in March. Everybody has stopped asking."],
  [
    "",
    "What helped me to sleep: no screens after nine, a cold room, and writing down what I worry about. The worksheets here are free: https://www.cci.health.wa.gov.au/Resources/Looking-After-Yourself. Good luck!",
  ],
  [
    "WHY DOES HE DO THIS TO ME",
    "he says he loves me and then he doesn't speak to me for days. WHY??? what did I do wrong??? I just want him to talk to me",
  ],
  [
    "Is BetterHelp any good?",
    "I can't get an appointment before June and somebody at work told me about BetterHelp. Is it worth the money, and are they real therapists? I read bad things about what they do with data.",
  ],
  [
    "",
    "In Germany: Telefonseelsorge 0800 111 0 111 or 0800 111 0 222, free and at any time. In Austria 142. In Switzerland 143.",
  ],
  [
    "I check my boyfriend's phone",
    "I know his code and I read his messages when he showers. I've never found anything. I hate myself for it. How do I stop?",
  ],
  [
    "",
    "I felt the same after my second child. It was postnatal depression, and I did not know for a year. Please tell your midwife or doctor. https://www.mind.org.uk/information-support/types-of-mental-health-problems/postnatal-depression-and-perinatal-mental-health/",
  ],
  ["help", "i cut again last night. i was 3 months clean. i feel so stupid"],
  [
    "Long distance and no money for flights",
    "We have not seen each other for 11 months. Tickets cost 1400 dollars. I'm afraid we are drifting apart and that he has met somebody.",
  ],
  [
    "",
    "That sounds so hard. Do you have somebody who could stay with you tonight? You don't have to explain everything, just say that you don't want to be alone.",
  ],
  [
    "Does EMDR work for childhood trauma?",
    "My therapist offers EMDR. I'm scared of it because of what might come up. What was it like for you, and did you feel worse first?",
  ],
  [
    "",
    "I quit smoking, drinking and him in the same year. One day at a time. The first month was the worst. The meetings helped (SMART Recovery, they are free and online).",
  ],
];

/** Written before any rule was, and never looked at while they were weighed. */
export const genuineApart: readonly Written[] = [
  [
    "I think about dying every day",
    "I am not going to do anything tonight but I can't promise it for next week. I feel like a burden. I called a hotline once and hung up.",
  ],
  [
    "",
    "Call 13 11 14 (Lifeline) if you are in Australia, or chat at https://www.lifeline.org.au/crisis-chat. I work nights and used the chat, they were lovely.",
  ],
  [
    "Fluoxetine 20mg and alcohol",
    "I have been on 20mg fluoxetine for a month and there is a wedding on Saturday. Is one glass of wine okay or will it make me ill?",
  ],
  [
    "EVERYBODY HATES ME",
    "I KNOW THEY TALK ABOUT ME WHEN I LEAVE THE ROOM. I HATE SCHOOL I HATE HOME I HATE MYSELF",
  ],
  [
    "My brother was arrested for selling pills",
    "He sold his own Xanax and Adderall to friends at college. Our parents want to throw him out. How can I help him without lying for him?",
  ],
  ["", "Yes, it does."],
  [
    "Someone hacked my account and sent my photos to my family",
    "My ex had my Instagram password. He sent private pictures to my sister and my boss. The police took a report. I can't leave the house, I am so ashamed.",
  ],
  [
    "",
    "This might be useful, it's the WHO page on depression: https://www.who.int/news-room/fact-sheets/detail/depression. There's also a Wikipedia article on behavioural activation: https://en.wikipedia.org/wiki/Behavioral_activation",
  ],
  [
    "Mia madre ha l'Alzheimer",
    "Non mi riconosce più e mi chiama con il nome di sua sorella. Mi sento in colpa perché vorrei che finisse. Come fate voi?",
  ],
  [
    "Trading ruined my life",
    "I started with forex two years ago and lost all our savings, about 40k. I keep thinking that one good trade will fix it. My wife found the account. Is this an addiction?",
  ],
  ["", "you're not crazy. you're not crazy. you're not crazy. he wants you to think that you are."],
  [
    "Is couples counselling worth it when only one wants it?",
    "I found a counsellor who costs 95 pounds an hour. My wife says she will come once. We have two small children and we fight about everything.",
  ],
  [
    "",
    "I go to a free group on Tuesdays at our library. Nobody has to talk. I sat there for two months before I said a word.",
  ],
  [
    "Ik voel me zo alleen",
    "Sinds mijn scheiding zie ik mijn kinderen maar om de week. De andere weken weet ik niet wat ik met mezelf moet doen. Hoe hebben jullie dat gedaan?",
  ],
  [
    "Has anybody paid a psychic after a breakup?",
    "I am embarrassed. I've paid a psychic over 600 dollars because she says that he will come back. Each time there is another thing to pay for. How do I stop calling her?",
  ],
  [
    "",
    "Don't give up, please. I took 3 different medicines before lamotrigine worked for me (200 mg now). Ask for a second opinion!",
  ],
  [
    "I kissed my coworker",
    "We were drunk. I have been married for nine years, and I love my husband. Do I tell him?",
  ],
  [
    "",
    "Which country are you in? Here is a list of helplines for most of them: https://findahelpline.com",
  ],
  [
    "My son spends everything on games",
    "He is 14 and took my credit card. 1,200 dollars in loot boxes. When I took the computer away he punched a hole in the wall. I'm scared of my own child.",
  ],
  ["what is wrong with me", "i feel nothing. not sad not happy. i go to work i come home i sleep"],
  ["", "Thank you for writing this. I have read it three times today."],
  [
    "My therapist cancelled again",
    "It is the third time in two months. She apologised but I feel so unimportant. Should I look for somebody new or say something?",
  ],
  [
    "お母さんと話せません",
    "母と三年間話していません。電話をしたいけど、何を言えばいいかわかりません。同じ経験のある方はいますか。",
  ],
  [
    "",
    "In the UK you can refer yourself to talking therapies, you don't need a GP: https://www.nhs.uk/nhs-services/mental-health-services/find-nhs-talking-therapies-for-anxiety-and-depression/. I waited six weeks.",
  ],
];
