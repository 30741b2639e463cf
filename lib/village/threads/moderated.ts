import { guest, type Thread } from "../thread.ts";

/** What moderators had to do with. */
export const moderated: Thread[] = [
  {
    title: "Panic on the underground: how do I calm down?",
    body: `Every time the train stops in the tunnel I get dizzy and my heart races. What can I do right then?`,
    by: guest("Line 4"),
    ago: 207,
    category: "mind-and-mood/anxiety/panic",
    tags: ["panic-attack", "travel"],
    views: 329,
    votes: { up: 4 },
    answers: [
      {
        by: "ben",
        after: 1,
        body: `There is a good long answer to this on another page here. I will find it. Until then: breathe out slowly, slower than you breathe in.`,
        votes: { up: 5 },
      },
    ],
    close: { by: "hana", after: 2, duplicateOf: "panic-train" },
  },
  {
    title: "Which of these two tablets is better for my nerves?",
    body: `My cousin takes one and my neighbour takes the other. Both say that theirs is good. Which one should I ask for?`,
    by: "ivo",
    ago: 154,
    category: "getting-help",
    tags: ["medicine"],
    views: 498,
    votes: { up: 1, down: 3 },
    answers: [
      {
        by: "farid",
        after: 2,
        body: `Nobody here can know that, and I say so as a nurse. What is right for your cousin can be wrong for you. Tell your doctor what your days are like, and let the tablets come last in that conversation, not first. A pharmacist will also talk with you for free.`,
        votes: { up: 7 },
      },
    ],
    close: {
      by: "ada",
      after: 3,
      note: "We do not give advice on medicine here (rule 3). Your doctor or pharmacist is the right person to ask.",
    },
  },
  {
    title: "I cured my sadness in three days, and so can you",
    body: `A tea that the doctors do not want you to know about. Write to me for the price.`,
    by: "eve",
    ago: 33,
    category: "mind-and-mood/low-mood",
    tags: ["mood"],
    views: 12,
    votes: { down: 3 },
    answers: [
      {
        by: "ivo",
        after: 0.4,
        body: `I think that this is selling, and I have told the moderators.`,
        votes: { up: 2 },
      },
    ],
    fate: { act: "hide", by: "ada", after: 0.6, reason: "Rule 6: no selling of cures." },
  },
  {
    title: "I do not know whom I could tell this",
    body: `Nobody at home knows how bad it has become. I sit here every night and write messages, and then I delete them. I am tired of being the strong one.`,
    by: guest(),
    ago: 0.3,
    category: "mind-and-mood/low-mood",
    tags: [],
    views: 0,
    fate: {
      act: "hold",
      by: "ada",
      after: 0.1,
      reason: "I would like to read this with care first, and to answer with help at hand.",
    },
  },
  {
    title: "Does anybody know this man? He owes me an explanation",
    body: `I shall write down his name, his street and his number here, so that everybody can see what he did.`,
    by: guest("Furious"),
    ago: 76,
    category: "relationships",
    tags: ["trust"],
    views: 9,
    comments: [
      {
        by: "hana",
        after: 0.2,
        body: "I understand that you are hurt. Please do not name anybody here.",
      },
    ],
    fate: {
      act: "delete",
      by: "miriam",
      after: 0.5,
      reason: "Rule 5: private details of somebody else.",
    },
  },
  {
    title: "My sister does not eat with us any more. What can I say?",
    body: `She is sixteen and has not sat at the table since summer. Our parents pretend not to see it. I do not want to say something wrong.`,
    by: guest("Big brother"),
    ago: 14,
    category: "getting-help/helping-someone-else",
    tags: ["family", "first-steps"],
    views: 355,
    votes: { up: 7 },
    answers: [
      {
        by: "cleo",
        after: 3,
        body: `Speak about her, not about food. "You have become quiet, and I miss you" is a door. "You have to eat" is a wall.

Then find one grown-up who does see it: an aunt, a teacher, the family doctor. It is good that you are there for her, and it must not rest on you alone. The earlier somebody helps, the better it usually goes.`,
        votes: { up: 10 },
        comments: [
          {
            by: "eve",
            after: 2,
            body: "She only wants attention.",
            fate: { act: "hide", by: "ada", after: 0.5, reason: "Rule 1. It is also not true." },
          },
          {
            by: guest("Big brother"),
            after: 26,
            body: "I told our aunt. She is coming on Friday.",
          },
        ],
      },
      {
        by: guest("Was sixteen once"),
        after: 15,
        body: `My brother sat down on the floor beside my door every evening and read to me, without a word about any of it. I still know that book by heart.`,
        votes: { up: 11 },
      },
    ],
  },
];
