import { guest, type Reply, type Speaker, type Thread } from "../thread.ts";

/** One thread with so many small answers that they fill more than a page. */
const said: [by: Speaker, up: number, words: string][] = [
  ["farid", 10, "I put my feet on the floor and count that as the first thing done."],
  ["ben", 8, "The kettle. I do not have to be ready for the day, only for the kettle."],
  ["yuki", 8, "I open the window before I think about whether I want to. 🌬️"],
  [guest("Nightowl"), 3, "My cat does not know that I am sad. She wants breakfast. Bless her."],
  ["grace", 9, "I say good morning to my late husband's photograph. Then to the tomatoes."],
  [
    "cleo",
    12,
    "Lower the bar until you can step over it lying down. If a shower is too much, wash your face. If that is too much, rinse your mouth. It counts.",
  ],
  ["ivo", 2, "Loud music. Very loud. My neighbours have been kind about it."],
  [guest(), 2, "I wear the soft jumper. I own four of the same."],
  [
    "miriam",
    4,
    'I wrote myself a note last autumn, on a good day: "You have felt like this before, and then came the day on which you wrote this." It hangs on the fridge.',
  ],
  ["noor", 4, "الصلاة ثم القهوة. I pray, and then coffee, and then I see."],
  [guest("Baker's wife"), 3, "Bread from the day before, toasted. The smell does half of it."],
  [
    "ada",
    18,
    "I text one sun to a friend. She texts one back. We have not missed a day since March. ☀️",
  ],
  [guest("R."), 2, "I do the dishes from last night in warm water and look out of the window."],
  [guest("Tall Anna"), 2, "Ten minutes of a book that I have read before. No surprises."],
  [
    "yuki",
    10,
    "And one more: I lay out my clothes in the evening, in the order of putting them on. A present from yesterday's me.",
  ],
  [
    guest(),
    3,
    "Honestly, some mornings nothing does. Then I stay in bed for one more hour and do not call it failure.",
  ],
  ["farid", 4, "On those mornings I cancel one thing. Just one. It makes the rest possible."],
  [
    guest("Postman"),
    15,
    "Having to be somewhere at six. I would not have chosen it, but the round has carried me through two winters.",
  ],
  [guest("Linde"), 2, "I water the plants. All of them are over-watered."],
  ["ben", 3, "My daughter puts a sticker on my hand. I go to work with a dinosaur."],
  [guest("Swimmer"), 2, "Cold water on the wrists. Not the whole swim, only the wrists."],
  [
    "hana",
    10,
    "Reading the weather for places where I do not live. It is snowing in Tromsø. Good.",
  ],
  [guest(), 1, "I hum. Nobody has to hear it."],
  [
    "ivo",
    6,
    "Somebody here wrote about stepping over the bar lying down. I have done that since, and it helps. Thank you for it.",
  ],
  [
    guest("Two Sugars"),
    5,
    "Radio with people who talk about football. I know nothing about football.",
  ],
  [guest("Marta"), 2, "I walk to the corner and back. Mostly I walk further. I am allowed not to."],
  ["grace", 4, "Writing down three words about the night, and closing the book on them."],
  [
    guest("Sam"),
    4,
    "An orange. It takes a long time to peel, and then the whole kitchen smells of it.",
  ],
  [guest(), 1, 'My alarm is called "hello, you" instead of "ALARM".'],
  [
    guest("Old Joe"),
    9,
    "At eighty-one: I am curious whether the hip works today. Curiosity is a good crutch.",
  ],
  [
    "noor",
    7,
    "I voice-message my sister while I make the bed. She is three hours ahead and reports from the future.",
  ],
  [guest("Kite"), 1, "I look for one bird. Pigeons count."],
  [
    guest("J. in Leeds"),
    5,
    "Taking the tablets with a proper glass of water, sitting down, like a small ceremony.",
  ],
  [
    "dan",
    1,
    "I am new here and read all of these in bed this morning. That was my small thing today.",
  ],
];

const answers = said.map(
  ([by, up, body], place): Reply => ({
    by,
    // The last one is Dan's, who came this week.
    after: by === "dan" ? 24 * 497.5 : 6 + place * place * 7.3 + place * 3,
    body,
    votes: { up },
  }),
);

export const morning: Thread[] = [
  {
    key: "morning",
    title: "What small thing helps you on a hard morning?",
    body: `No great plans, please. I am looking for the small ones: what gets you from lying down to standing up when the day weighs a ton?

I will begin: I make the bed while I am still half in it.`,
    by: "hana",
    ago: 499,
    category: "mind-and-mood/low-mood",
    tags: ["mood", "habits", "first-steps"],
    views: 8_930,
    votes: { up: 48 },
    comments: [
      { by: "cleo", after: 4, body: "What a good question. I shall send people here." },
      { by: guest("Linde"), after: 2_000, body: "I come back to this page every November." },
    ],
    answers,
  },
];
