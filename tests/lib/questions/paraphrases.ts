/**
 * What somebody asked, with a line of what they told, and how another person would put the same into a title.
 * Written before anything was measured with them, and not changed since.
 */
export const paraphrases: readonly (readonly [asked: string, told: string, typed: string])[] = [
  [
    "How do I stop lying awake at night worrying?",
    "As soon as the light is off my thoughts start racing.",
    "Can't sleep because my mind won't stop worrying",
  ],
  [
    "My husband never talks about his feelings",
    "When I ask him he leaves the room.",
    "How can I get my spouse to open up emotionally?",
  ],
  [
    "Is it normal to feel nothing after a death in the family?",
    "My grandfather died last week and I have not cried.",
    "My grandpa passed away and I feel numb, is that okay?",
  ],
  [
    "Panic attacks on the train to work",
    "My heart races and I have to get off at the next stop.",
    "I get panic attacks on public transport, what helps?",
  ],
  [
    "Should I tell my boss about my depression?",
    "I am afraid to be seen as weak.",
    "Do I have to tell my employer that I am depressed?",
  ],
  [
    "My mother comments on everything I eat",
    "Every visit ends with a remark on my weight.",
    "Mom keeps criticising my weight and my eating",
  ],
  [
    "How do you choose a therapist?",
    "There are so many names on the list.",
    "What should I look for when picking a counsellor?",
  ],
  [
    "Afraid of my first therapy session",
    "I do not know what to say there.",
    "Nervous about seeing a therapist for the first time",
  ],
  [
    "My girlfriend reads my messages",
    "She took my phone while I slept.",
    "My partner goes through my phone, is that okay?",
  ],
  [
    "I drink every evening to calm down",
    "It was one glass, now it is a bottle of wine.",
    "Using alcohol every night to relax, am I an alcoholic?",
  ],
  [
    "How to help a friend who cuts herself?",
    "I saw the scars and promised to tell nobody.",
    "My friend is self-harming and I don't know what to do",
  ],
  [
    "He cheated once. Can I ever trust him again?",
    "He told me himself and is sorry.",
    "Rebuilding trust after an affair",
  ],
  [
    "I cannot concentrate on studying any more",
    "I read the same page ten times before my exams.",
    "Trouble focusing when I study for exams",
  ],
  [
    "My son refuses to go to school",
    "Every morning he has a stomach ache.",
    "Our child won't go to school and says his tummy hurts",
  ],
  [
    "Do antidepressants change who you are?",
    "My doctor suggested them and I am scared.",
    "Scared that antidepressants will change my personality",
  ],
  [
    "I feel lonely although I have friends",
    "In company I feel like behind a glass wall.",
    "Surrounded by people but still so lonely",
  ],
  [
    "How long does grief last?",
    "My wife died two years ago and it still hurts daily.",
    "Two years since I lost my wife, when does grieving end?",
  ],
  [
    "My sister has not spoken to me for a year",
    "It began with the inheritance.",
    "Sister cut off contact with me after a fight over inheritance",
  ],
  [
    "Nightmares since the accident",
    "I see the other car coming every night.",
    "Bad dreams about my car crash keep coming back",
  ],
  [
    "How can I say no without feeling guilty?",
    "I always end up doing everybody's work.",
    "I feel guilty whenever I set boundaries",
  ],
  [
    "Teenage daughter locks herself in her room",
    "She used to tell me everything.",
    "My teen never leaves her room and stopped talking to us",
  ],
  [
    "Breaking up with somebody who threatens to hurt himself",
    "He says he cannot live without me.",
    "I want to leave him but he says he will harm himself",
  ],
  [
    "I blush whenever somebody looks at me",
    "In meetings my face turns red.",
    "How do I stop blushing in front of people?",
  ],
  [
    "Does online therapy work?",
    "The next practice is an hour away.",
    "Is therapy by video as good as in person?",
  ],
  [
    "My therapist fell asleep during our session",
    "I do not dare to bring it up.",
    "Therapist dozed off while I was talking",
  ],
  [
    "I can't stop checking whether the door is locked",
    "I go back five times before I leave.",
    "Checking the door lock over and over, is it OCD?",
  ],
  [
    "Baby blues or something worse?",
    "My son is six weeks old and I cry all day.",
    "Crying all the time since my baby was born",
  ],
  [
    "How do I tell my parents that I am gay?",
    "They are very religious.",
    "Coming out to religious parents",
  ],
  [
    "Everybody at work seems to hate me",
    "They stop talking when I come in.",
    "I think my colleagues don't like me",
  ],
  [
    "My father hit us as children and acts as if nothing happened",
    "Now he wants to see his grandchildren.",
    "Abusive dad wants contact with my kids now",
  ],
  [
    "What can I do against stage fright?",
    "I have to give a talk in front of 200 people.",
    "Terrified of public speaking",
  ],
  [
    "I have no energy to get out of bed",
    "Even a shower is too much.",
    "Too exhausted to get up in the morning, could it be depression?",
  ],
  [
    "Moving in together after three months, too soon?",
    "My boyfriend has to leave his flat.",
    "We've dated three months, is it too early to live together?",
  ],
  [
    "My stepdaughter does not accept me",
    "She says that I am not her mother.",
    "Step child rejects me, how do I bond with her?",
  ],
  [
    "How do I stop comparing myself with others online?",
    "After an hour on my phone I feel worthless.",
    "Social media makes me feel bad about myself",
  ],
  [
    "I eat until it hurts when I am stressed",
    "Then I hide the wrappers.",
    "Binge eating when stressed, how do I stop?",
  ],
  [
    "Is it wrong to stop seeing my family?",
    "After each visit I need days to recover.",
    "Going no contact with my family, am I a bad person?",
  ],
  [
    "My best friend is getting married and I am jealous",
    "I am happy for her, and still.",
    "Feeling envious of my friend's wedding",
  ],
  [
    "Long distance relationship: how do we last?",
    "We see each other once in two months.",
    "Tips for surviving a long-distance relationship",
  ],
  [
    "I lost my job and do not dare to tell my wife",
    "I leave the house every morning as if nothing was.",
    "Got fired and hiding it from my wife",
  ],
  [
    "How do I talk with my child about our divorce?",
    "She is seven and asks where daddy is.",
    "Explaining divorce to a seven year old",
  ],
  [
    "Afraid of flying, but we have booked a holiday",
    "The flight is eleven hours.",
    "Fear of planes before a long flight",
  ],
  [
    "My boyfriend plays video games all night",
    "We hardly talk any more.",
    "Boyfriend is addicted to gaming and ignores me",
  ],
  [
    "I think that I am too clingy",
    "If he does not answer within an hour I panic.",
    "I get anxious when he doesn't text back",
  ],
  [
    "Anger at small things",
    "Yesterday I threw a plate because of a lost key.",
    "I lose my temper over nothing",
  ],
  [
    "My mother has dementia and does not know me",
    "She calls me by her sister's name.",
    "Mum with Alzheimer's no longer recognises me",
  ],
  [
    "Can a narcissist change?",
    "He promises it after each fight.",
    "Will my narcissistic ex ever change?",
  ],
  [
    "I am still in love with my ex",
    "We parted two years ago and I dream of her.",
    "Can't get over my ex girlfriend",
  ],
  [
    "Therapy is too expensive. What else is there?",
    "My insurance does not pay for it.",
    "I can't afford a therapist, are there cheaper options?",
  ],
  [
    "I feel guilty when I rest",
    "There is always something to do.",
    "Why do I feel bad for taking a break?",
  ],
  [
    "Bullied at school, and nobody helps",
    "They wait for me after class.",
    "Kids at school bully me and the teachers do nothing",
  ],
  [
    "How do I know whether I am in an abusive relationship?",
    "He never hit me, but I am afraid of him.",
    "Is it abuse if he never hits me?",
  ],
  [
    "My wife lost interest in sex after the birth",
    "It has been eight months.",
    "No intimacy with my wife since we had a baby",
  ],
  [
    "Thoughts of hurting my baby frighten me",
    "I would never do it, but they come.",
    "Intrusive thoughts about harming my newborn",
  ],
  [
    "My hands shake before every exam",
    "I know everything and then my mind goes blank.",
    "Test anxiety makes my mind go blank",
  ],
  [
    "Caring for my father leaves me no life",
    "He needs me day and night.",
    "Burnt out from looking after my elderly dad",
  ],
  [
    "Friends drift away since I have children",
    "They stopped inviting me.",
    "Losing friends after becoming a parent",
  ],
  [
    "Should I confront my brother about his drinking?",
    "He drove with my children in the car, drunk.",
    "My brother drinks too much, how do I talk to him?",
  ],
  [
    "I was diagnosed with bipolar disorder. How do I tell my partner?",
    "I fear that he will leave.",
    "Telling my boyfriend about my bipolar diagnosis",
  ],
  [
    "How do I stop taking sleeping pills?",
    "Without them I do not sleep at all.",
    "Coming off sleep medication",
  ],
  [
    "My grown-up son still lives at home and does nothing",
    "He is 27 and plays all day.",
    "27 year old son won't move out or find a job",
  ],
  [
    "I dissociate when people shout",
    "It is as if I watched from the ceiling.",
    "Feeling detached from my body during arguments",
  ],
  [
    "Dating again after the death of my husband",
    "His parents are angry with me.",
    "Widow, when is it okay to date again?",
  ],
  [
    "How do I forgive myself?",
    "I was not there when my friend needed me.",
    "I can't forgive myself for letting a friend down",
  ],
  [
    "My fiance gambles our savings away",
    "He owes money to his brother too.",
    "Partner's gambling is ruining our finances",
  ],
  [
    "I feel like a fraud at my new job",
    "Everybody thinks that I know what I do.",
    "Impostor syndrome in a new position",
  ],
  [
    "Crying for no reason",
    "In the supermarket, in the car, at my desk.",
    "Why do I burst into tears all the time?",
  ],
  [
    "Our couple's counsellor takes sides",
    "She always agrees with my wife.",
    "Marriage counselor is biased against me",
  ],
  [
    "My friend only talks about herself",
    "When I begin she looks at her phone.",
    "One sided friendship, she never listens to me",
  ],
  [
    "I am afraid that I will die whenever my heart skips",
    "The doctors find nothing.",
    "Health anxiety about my heart even though tests are fine",
  ],
  [
    "How can I make friends as an adult?",
    "I moved to a new city and know nobody.",
    "New in town at 35 and have no friends",
  ],
  [
    "My parents fight and use me as a messenger",
    "I am fifteen and want them to stop.",
    "Stuck in the middle of my parents' arguments",
  ],
  [
    "Is hearing voices always schizophrenia?",
    "I hear my name when I am tired.",
    "I sometimes hear someone call my name, am I going crazy?",
  ],
  [
    "Pregnant and scared of giving birth",
    "I cannot even watch it in films.",
    "Terrified of childbirth",
  ],
  [
    "My roommate is depressed and I cannot carry it any more",
    "She talks to nobody but me.",
    "Living with a depressed flatmate is draining me",
  ],
  [
    "I pull out my hair when I read",
    "There is a bald spot by now.",
    "Hair pulling habit, how do I quit?",
  ],
  [
    "My ex turns our children against me",
    "They repeat his words.",
    "Parental alienation by my ex husband",
  ],
  [
    "How do I deal with a colleague who takes credit for my work?",
    "He showed my slides as his own.",
    "Coworker steals my ideas",
  ],
  [
    "Winter makes me sad every year",
    "From November on I only want to sleep.",
    "Seasonal depression when the days get short",
  ],
  [
    "I am thirty and have never had a relationship",
    "Everybody asks and I make jokes.",
    "Never dated anyone and I'm 30, is something wrong with me?",
  ],
  [
    "Should I stay for the children?",
    "We do not love each other any more.",
    "Staying in a loveless marriage for the kids",
  ],
  [
    "Flashbacks after an assault",
    "A smell is enough and I am back there.",
    "How do I cope with flashbacks of being attacked?",
  ],
  [
    "My dog died and people say that it was only a dog",
    "He was with me for fourteen years.",
    "Grieving my pet and nobody understands",
  ],
  [
    "Can I ask my therapist for a hug?",
    "I often wish for it at the end.",
    "Is it appropriate to hug your counsellor?",
  ],
  [
    "I do everything at home and he does nothing",
    "I work as many hours as he does.",
    "Husband won't help with housework",
  ],
  [
    "How do I calm down during an argument?",
    "I shout things that I regret.",
    "I say terrible things when we fight",
  ],
  [
    "My daughter counts calories and skips dinner",
    "She is thirteen.",
    "Worried my 13 year old has an eating disorder",
  ],
  [
    "I moved abroad and miss home every day",
    "I cry after each call with my mother.",
    "Homesick since I moved to another country",
  ],
  [
    "Is it possible to be addicted to my phone?",
    "I look at it before I open my eyes properly.",
    "I can't put my phone down",
  ],
  [
    "He wants children and I do not",
    "We have been together for six years.",
    "Partner wants kids but I don't",
  ],
  [
    "What happens when I call a helpline?",
    "I am afraid that they send the police.",
    "Will a crisis line call the cops on me?",
  ],
  [
    "My medication makes me gain weight",
    "Ten kilos within half a year.",
    "Weight gain from my meds",
  ],
  [
    "I am ashamed of my body when we are intimate",
    "I keep my shirt on.",
    "Too self-conscious about my body to be naked with my partner",
  ],
  [
    "My mother-in-law shows up without calling",
    "She has a key.",
    "How to set limits with an intrusive mother in law",
  ],
  [
    "Nobody believes that I was abused",
    "He is a respected man in our town.",
    "My family doesn't believe me about the abuse",
  ],
  [
    "I cannot decide anything any more",
    "Even the choice of a yoghurt takes me minutes.",
    "Why can't I make decisions?",
  ],
  [
    "How do I apologise to somebody who blocked me?",
    "I was wrong and want to say so.",
    "Saying sorry to a friend who blocked me",
  ],
  [
    "Tired of being the strong one",
    "Everybody leans on me.",
    "I'm always there for others and nobody is there for me",
  ],
  [
    "My partner snores and we sleep in separate rooms. Does it harm us?",
    "I miss him at night.",
    "Is sleeping in different bedrooms bad for a couple?",
  ],
  [
    "Can I do therapy without medication?",
    "I want to try to talk first.",
    "Treating depression without pills",
  ],
];
