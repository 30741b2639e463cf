import { guest, type Thread } from "../thread.ts";

export const everyday: Thread[] = [
  {
    title: "How did you come back to work after a burnout?",
    body: `After seven months I start again on the first of next month, with four hours a day. My hands sweat when I think about it.

What would you do differently in the first weeks?`,
    by: "farid",
    ago: 320,
    category: "work-and-study",
    tags: ["work", "burnout", "first-steps"],
    views: 1_266,
    votes: { up: 11 },
    answers: [
      {
        by: guest("Once an engineer"),
        after: 17,
        body: `Go home on time on the **first** day. Whatever you do on the first day becomes the rule. I stayed for half an hour to be nice, and it took me a year to get it back.`,
        votes: { up: 13 },
        accepted: 700,
      },
      {
        by: "hana",
        after: 22,
        body: `Decide before you go what you will say when they ask how you are. Mine was "better, and still slow". It spared me twenty conversations.`,
        votes: { up: 8 },
      },
      {
        by: "cleo",
        after: 45,
        body: `Plan the *evening*, not only the day. The strength that you have won back is easily spent by four in the afternoon. Something that you look forward to, in daylight, twice a week, is not a luxury in these weeks. It is part of the treatment.`,
        votes: { up: 9 },
      },
    ],
  },
  {
    title: "How do you say no without feeling guilty?",
    body: "",
    by: "dan",
    ago: 2.2,
    category: "relationships/friendship",
    tags: ["boundaries"],
    views: 61,
    votes: { up: 7 },
    answers: [
      {
        by: "ada",
        after: 5,
        body: `Welcome, Dan. I do feel guilty, and I say no all the same. The guilt lasts for about as long as a cup of tea. The yes would have lasted for the whole weekend. ☕`,
        votes: { up: 5 },
      },
    ],
  },
  {
    title: "How do I tell my manager that I am in therapy?",
    body: `My appointments are on Tuesdays at four, so I have to leave early once a week. I like my manager, but I do not know whether I want to say the word.

Do I have to? What did you say?`,
    by: guest("Tuesday"),
    ago: 0.8,
    category: "work-and-study",
    tags: ["work", "therapy"],
    views: 38,
    votes: { up: 3 },
  },
  {
    title: "What may I write here, and what happens to it then?",
    body: `People ask us this by mail, so here it is in one place. Ask below if something is missing.`,
    by: "ada",
    ago: 708,
    category: "about-this-place",
    tags: ["this-place"],
    views: 3_120,
    votes: { up: 8 },
    answers: [
      {
        by: "ada",
        after: 1,
        body: `You can ask and answer with or without an account. What you write is public, and search engines read it too. So please leave out names, places and telephone numbers.

Moderators read along. If we hold, change or hide something, you will see who did it and why, and you can say that you disagree.

The few rules are on the [rules page](/about/rules). The first one is the important one: be gentle.`,
        votes: { up: 6 },
        accepted: 1,
      },
      {
        by: "miriam",
        after: 300,
        body: `And nothing here comes from anywhere else: no advertising, no trackers, no cookies while you only read.`,
        votes: { up: 8 },
      },
    ],
  },
];
