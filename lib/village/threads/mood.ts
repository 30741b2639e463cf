import { guest, type Thread } from "../thread.ts";

export const mood: Thread[] = [
  {
    key: "panic-train",
    title: "Panic on the train what do i do",
    body: `it happens every week now. doors close, heart races, i think i am dying. i get off and walk. i am late for work all the time`,
    by: guest("Passenger"),
    ago: 610,
    category: "mind-and-mood/anxiety/panic",
    tags: ["panic", "anxiety"],
    views: 3_905,
    votes: { up: 19 },
    edits: [
      {
        by: "hana",
        after: 3,
        title: "Panic attack on the train: what do I do in the moment?",
        reason: "A title that others can find.",
      },
      {
        by: guest("Passenger"),
        after: 7,
        body: `It happens every week now. The doors close, my heart races, I think I am dying. I get off and walk. I am late for work all the time.

A doctor has listened to my heart. It is healthy.`,
      },
      {
        by: "ada",
        after: 20,
        tags: ["panic", "anxiety", "travel"],
        reason: "Added the tag for journeys.",
      },
    ],
    answers: [
      {
        by: "cleo",
        after: 6,
        body: `That the doctor has listened to your heart is good to know. What you describe sounds like panic, and panic, as awful as it is, always passes. It usually reaches its peak within ten minutes.

For the moment itself:

1. **Name it.** Say to yourself: "This is panic. It is not dangerous. It will pass."
2. **Breathe out longer than in.** In while you count to four, out while you count to six. Only the breathing out matters.
3. **Look around.** Five things that are blue. Four sounds. The cold of the pole in your hand.
4. **Stay one more stop, if you can.** Not as a punishment. Your body learns from it that the wave breaks by itself.

And for the rest of the week: please tell your doctor that it comes every week. Panic is among the things that can be treated best.`,
        votes: { up: 29, down: 1 },
        comments: [
          { by: guest("Passenger"), after: 30, body: "One more stop. Today I managed two." },
          { by: "farid", after: 31, body: "Two stops is a lot. I am glad." },
        ],
      },
      {
        by: "ben",
        after: 11,
        body: `I suck a very sour sweet. It sounds silly, but it is hard to panic and pull such a face at the same time.`,
        votes: { up: 15 },
      },
      {
        by: "ivo",
        after: 8_500,
        body: `Just take the car instead.`,
        votes: { up: 1, down: 9 },
        comments: [
          {
            by: "hana",
            after: 2,
            body: "Not everybody has one, and it teaches the fear that it was right. I know that you mean well.",
          },
        ],
      },
    ],
  },
  {
    title: "I wake at three every night and my thoughts start running",
    body: `I fall asleep without trouble. At three I am awake, and in my head a meeting begins: money, the children, a sentence that I said in 2009.

I have tried:

- no coffee after noon
- no telephone in the bedroom
- counting backwards, which I am now very good at

What do you do at three?`,
    by: "ben",
    ago: 377,
    category: "mind-and-mood/sleep",
    tags: ["sleep", "anxiety", "habits"],
    views: 1_477,
    votes: { up: 13 },
    answers: [
      {
        by: "farid",
        after: 5,
        body: `Night shifts taught me this: after about twenty minutes, get up. Sit in another room under a small lamp and read something that does not matter. Go back when your eyes close. The bed should not become the place where you fight.`,
        votes: { up: 12 },
        accepted: 200,
      },
      {
        by: "cleo",
        after: 26,
        body: `The meeting needs a secretary. Put paper and a pen by the bed, write each item down in three words, and promise it an appointment at ten in the morning. And then *keep* the appointment, at least for a week, so that your head can believe you.

If it stays like this for more than a month, let your doctor have a look. Waking early can also belong to a depression.`,
        votes: { up: 10 },
      },
      {
        by: "eve",
        after: 5_200,
        body: `Other people have real problems. Pull yourself together and stop whining.`,
        fate: {
          act: "hide",
          by: "ada",
          after: 1,
          reason: "Rule 1: whoever asks here is met gently.",
        },
      },
    ],
  },
  {
    title: "كيف أتحدث مع أمي عن القلق؟",
    body: `منذ عدة أشهر أشعر بقلق شديد، وأمي تلاحظ أنني لا أنام جيدًا. كلما حاولت أن أشرح لها، تقول إن كل شيء سيمر وإن عليّ أن أكون قوية.

أحبها كثيرًا ولا أريد أن أزعجها. كيف أبدأ الحديث معها من دون أن تشعر بأنها أخطأت في شيء؟`,
    by: "noor",
    ago: 142,
    category: "mind-and-mood/anxiety",
    tags: ["anxiety", "family", "قلق"],
    views: 611,
    votes: { up: 8 },
    answers: [
      {
        by: guest("سلمى"),
        after: 18,
        body: `كتبتُ لأمي رسالة قصيرة بدل الكلام. قلت فيها:

> لا أحتاج إلى حل الآن، أحتاج فقط إلى أن تسمعيني.

قرأتها وحدها، ثم جاءت وجلست بجانبي. ربما يساعدك هذا أيضًا. 🌷`,
        votes: { up: 6 },
        accepted: 48,
      },
      {
        by: "cleo",
        after: 40,
        body: `(In English, I hope that is all right.) "Everything passes" is often how parents say "I am afraid for you". You could begin with what she does well: "It helps me when you sit with me. May I tell you how the nights are?"`,
        votes: { up: 6 },
      },
    ],
  },
  {
    title: "Does anybody else feel worse on Sundays?",
    body: `From about four in the afternoon the light turns grey inside me, even in June. By Monday noon it is gone. I have a job that I like. I do not understand it.`,
    by: guest(),
    ago: 58,
    category: "mind-and-mood/low-mood",
    tags: ["mood", "habits"],
    views: 402,
    votes: { up: 6 },
    answers: [
      {
        by: "yuki",
        after: 7,
        body: `In Japan we call it サザエさん症候群, after a cartoon that is on every Sunday evening and tells you that the weekend is over. So: yes, a whole country does.

I moved something nice to Sunday at five. For me it is a walk to a bakery that sells yesterday's bread. 🥖`,
        votes: { up: 8 },
        comments: [
          { by: guest(), after: 3, body: "A cartoon with its own syndrome. That made me laugh." },
        ],
      },
    ],
  },
];
