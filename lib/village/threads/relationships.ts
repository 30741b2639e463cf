import { guest, type Thread } from "../thread.ts";

export const relationships: Thread[] = [
  {
    title: "We live 900 km apart. How do we keep from drifting?",
    body: `He is in Sapporo, I am in Osaka, for two more years. We call every evening, and lately the calls have become a report: ate, worked, tired, good night.

I do not want to lose him to small talk. 😔 What kept you together?`,
    by: "yuki",
    ago: 402,
    category: "relationships/couples/long-distance",
    tags: ["couples", "long-distance"],
    views: 1_120,
    votes: { up: 10 },
    answers: [
      {
        by: "hana",
        after: 8,
        body: `Fewer calls, and something to *do* in them. We cooked the same recipe at the same time, with the telephones leaning on the salt. Mostly we did not even talk. It felt like a kitchen.

And always have the next visit in the calendar, even if it is four months away.`,
        votes: { up: 9 },
        accepted: 90,
        comments: [
          { by: "yuki", after: 88, body: "カレーを作りました！ We made curry. His was better. ❤️" },
        ],
      },
      {
        by: guest("Sailor's husband"),
        after: 50,
        body: `Letters. Paper ones. You write differently when nobody can answer for six days.`,
        votes: { up: 7 },
      },
    ],
  },
  {
    title: "My best friend has stopped replying. Do I ask again or let it be?",
    body: `We have known each other since school. In spring the answers became shorter, and since August there has been nothing. I have written three times. I can see that she reads it.

I go through everything that I said. Do I write once more? Do I wait? I do not want to be a burden, and I miss her.`,
    by: guest(),
    ago: 96,
    category: "relationships/friendship",
    tags: ["friendship", "boundaries"],
    views: 1_803,
    votes: { up: 14 },
    comments: [
      {
        by: "hana",
        after: 1,
        body: "Did anything change in her life in spring? Work, a move, a baby?",
      },
      {
        by: guest(),
        after: 2,
        body: "She changed jobs in April. I thought that she was happy about it.",
      },
      {
        by: "farid",
        after: 3,
        body: "When I was at my lowest I read every message and answered none.",
      },
      {
        by: guest("Bea"),
        after: 5,
        body: "Same here. It had nothing to do with the people who wrote.",
      },
      {
        by: guest(),
        after: 6,
        body: "I had not thought of that. I was so sure that it was about me.",
      },
      { by: "ben", after: 9, body: "It can be about neither of you. Sometimes life is just loud." },
      { by: "ivo", after: 20, body: "I would call. Reading is one thing, a voice is another." },
      { by: "hana", after: 21, body: "A call can also be too much. Maybe a card?" },
      {
        by: guest("Bea"),
        after: 25,
        body: "A card is lovely. Nobody has to press a button to have received it.",
      },
      { by: guest(), after: 70, body: "I have bought a card with a heron on it. It lies here." },
      { by: "yuki", after: 73, body: "Herons are patient. A good choice." },
      {
        by: guest(),
        after: 400,
        body: "She answered. She has been ill since June. We are meeting on Saturday.",
      },
    ],
    answers: [
      {
        by: "cleo",
        after: 12,
        body: `You can write once more and make it easy not to answer. For instance:

> You need not reply to this. I think of you, I miss you, and if I hurt you I would like to know. My door stays open.

After that, let it be for a while. Not as a punishment. You have said what is yours to say, and the next step is hers.

And have somebody else for your own sadness in the meantime. Friendship that goes silent is a loss too, and one for which nobody sends flowers.`,
        votes: { up: 18 },
      },
      {
        by: guest("Quiet one"),
        after: 31,
        body: `I was the one who did not answer, for a year. What brought me back was a photograph of our old bus stop, with no words. No question that I would have had to answer.`,
        votes: { up: 13 },
      },
    ],
  },
  {
    title: "My teenager only speaks in single words. How do we get talking again?",
    body: `Fine. No. Later. Dunno. My son is fourteen, and these four words are what I get. A year ago he told me everything.`,
    by: "ben",
    ago: 188,
    category: "relationships/family",
    tags: ["family", "parents"],
    views: 940,
    votes: { up: 7 },
    answers: [
      {
        by: "grace",
        after: 15,
        body: `Side by side, not face to face. In the car, at the sink, with the dog. Ask nothing. Say something small about yourself, and then bear the silence for as long as a whole song.

He still hears you. Fourteen is a long tunnel, and it helps to see somebody standing at its end with a sandwich.`,
        votes: { up: 12 },
      },
    ],
  },
  {
    title: "Is it all right to read my partner's messages if I have a bad feeling?",
    body: `I know the code. I only want to be sure. If there is nothing, then nobody is hurt, right?`,
    by: "ivo",
    ago: 121,
    category: "relationships/couples",
    tags: ["couples", "boundaries", "trust"],
    views: 1_377,
    votes: { up: 2, down: 9 },
    answers: [
      {
        by: "ada",
        after: 6,
        body: `I understand the bad feeling, and it deserves to be heard. But somebody is hurt: the two of you, because from then on you have a secret.

Try to say the feeling itself: "I have been afraid of losing you for some weeks, and I do not know where it comes from." The answer to that sentence will tell you more than any message.`,
        votes: { up: 14 },
        accepted: 100,
        comments: [
          {
            by: "ivo",
            after: 99,
            body: "I did not look. We talked until two. Thank you all for being hard on me.",
          },
        ],
      },
      {
        by: guest(),
        after: 20,
        body: `I did it, years ago. There was nothing. And after that I could not un-know that I am somebody who looks.`,
        votes: { up: 10 },
      },
    ],
  },
  {
    title: "How do we argue without hurting each other?",
    body: `We love each other and we fight like lawyers. It always begins with the rubbish bin and ends with his mother.

What are your rules for fighting fairly?`,
    by: guest("Half of two"),
    ago: 29,
    category: "relationships/couples",
    tags: ["couples", "boundaries"],
    views: 688,
    votes: { up: 11 },
    answers: [
      {
        by: "cleo",
        after: 4,
        body: `Three that I give to almost everybody:

1. **One thing at a time.** The bin is the bin. His mother has her own evening.
2. **"I" and a feeling, not "you" and a verdict.** "I feel alone with it" can be answered. "You never" can only be denied.
3. **Anybody may call a pause, and whoever calls it says when it ends.** Twenty minutes, no less: that is how long a body needs to calm down.

If anybody is ever afraid of the other in a fight, then this is not about rules any more. Please talk to somebody outside, alone and in safety.`,
        votes: { up: 16 },
      },
      {
        by: "ben",
        after: 10,
        body: `We hold hands. It is terribly hard to shout at a hand that you are holding. 🤝`,
        votes: { up: 10 },
      },
      {
        by: "farid",
        after: 30,
        body: `We write. Same sofa, two sheets of paper, then we swap. It takes the volume out.`,
        votes: { up: 5 },
      },
    ],
  },
];
