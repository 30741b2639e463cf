import { guest, type Thread } from "../thread.ts";

export const gettingHelp: Thread[] = [
  {
    key: "find-therapist",
    title: "How do I find a psychotherapist who fits me?",
    body: `I have decided to look for help, and now I am stuck at the very first step. There are dozens of names in the directory. Some write "depth psychology", others "behavioural", others simply "coaching".

How did you choose? And how do you notice, in the first few meetings, whether it is the right person? I am afraid of opening up to somebody and then having to start all over again.`,
    by: "ben",
    ago: 702,
    category: "getting-help/psychotherapists",
    tags: ["therapy", "first-steps"],
    views: 5_212,
    votes: { up: 99, down: 1 },
    comments: [
      {
        by: "farid",
        after: 5,
        body: "Thank you for asking this. I had the same list open in my browser for a month.",
      },
    ],
    answers: [
      {
        key: "fit-answer",
        by: "cleo",
        after: 21,
        body: `First of all: you are not choosing for life. You are choosing for a first conversation, and you may change your mind after it. Most of us expect that.

What research has found again and again is that the relationship matters more than the school. So I would look at these things, in this order:

1. **Ask about training and licence.** In most countries "psychotherapist" is a protected title and "coach" is not. You may ask, and a good therapist will not be offended.
2. **Book two or three first sessions.** With different people, if you can. It feels like a luxury, and it saves months.
3. **Say what you are afraid of.** "I am afraid of having to start again" is a perfect first sentence. Watch what the other person does with it.
4. **Ask how they work.** You should be able to understand the answer without a dictionary.
5. **Give it four or five sessions.** Being uneasy in the first is normal. Feeling judged in the fourth is not.

Signs that it fits:

- you can say something embarrassing and the room stays warm
- you are asked what *you* want to change
- you go home tired now and then, but not smaller

Signs that it does not:

- you hear more about the therapist's life than about yours
- your questions about method or money are brushed aside
- you are told that only this person can help you

If it does not fit, say so, there or in a short message. You owe nobody a reason.`,
        votes: { up: 94 },
        accepted: 30,
        comments: [
          {
            by: "ben",
            after: 4,
            body: "I wrote your third point on a card and read it out loud in the first session. It worked. Thank you.",
          },
          {
            by: "hana",
            after: 60,
            body: "Many practices keep a waiting list for cancelled hours. It is worth asking for that list by name.",
          },
          {
            by: guest("Maple"),
            after: 900,
            body: "Two years later this is still the most useful page that I found about it.",
          },
        ],
        edits: [
          {
            by: "ada",
            after: 26,
            body: `First of all: you are not choosing for life. You are choosing for a first conversation, and you may change your mind after it. Most of us expect that.

What research has found again and again is that the relationship matters more than the school. So I would look at these things, in this order:

1. **Ask about training and licence.** In most countries "psychotherapist" is a protected title and "coach" is not. You may ask, and a good therapist will not be offended.
2. **Book two or three first sessions.** With different people, if you can. It feels like a luxury, and it saves months.
3. **Say what you are afraid of.** "I am afraid of having to start again" is a perfect first sentence. Watch what the other person does with it.
4. **Ask how they work.** You should be able to understand the answer without a dictionary.
5. **Give it four or five sessions.** Being uneasy in the first is normal. Feeling judged in the fourth is not.

Signs that it fits:

- you can say something embarrassing and the room stays warm
- you are asked what *you* want to change
- you go home tired now and then, but not smaller

Signs that it does not:

- you hear more about the therapist's life than about yours
- your questions about method or money are brushed aside
- you are told that only this person can help you

If it does not fit, say so, there or in a short message. You owe nobody a reason.

If waiting becomes too long or too heavy, your family doctor can often get you an appointment sooner.`,
            reason: "Added a way for those who cannot wait, with Cleo's consent.",
          },
        ],
      },
      {
        by: "farid",
        after: 40,
        body: `I went by the voice. I telephoned four practices, and with one of them I could breathe while I was talking. That was all the method I had, and I stayed for two years.`,
        votes: { up: 12 },
      },
      {
        by: guest("Old client"),
        after: 400,
        body: `One practical thing: ask about holidays and about what happens when you have to cancel. My first therapist was wonderful and away for ten weeks a year. For me that was too much. It was nobody's fault.`,
        votes: { up: 5, down: 1 },
      },
    ],
  },
  {
    title: "What do I say in the first session?",
    body: `I have an appointment at last. It is on Thursday, and I have started to dread it. What does one say? Do I begin with my childhood? Do I need notes?`,
    by: "ben",
    ago: 668,
    category: "getting-help/psychotherapists",
    tags: ["therapy", "first-steps"],
    views: 1_894,
    votes: { up: 9 },
    follows: "fit-answer",
    answers: [
      {
        by: "cleo",
        after: 9,
        body: `You can begin with "I do not know how to begin". The first session is the therapist's work: there will be questions, and silence is allowed.

If you like notes, three lines are enough:

- what made you call *now*, and not half a year ago
- what a slightly better week would look like
- one thing that you would rather not be asked yet`,
        votes: { up: 11 },
        accepted: 70,
        comments: [
          { by: "ben", after: 68, body: "I had seven lines. We needed one. It was all right." },
        ],
      },
    ],
  },
  {
    key: "nurse",
    title: "My girlfriend has depression. How do I help without becoming her nurse?",
    body: `We have been together for three years. Since winter she has been in treatment for depression, and I am proud of her for it.

But I notice that I have turned into something between a nurse and a calendar. I count her meals. I remind her of everything. She once said:

> When you look at me like that I feel like a patient in my own kitchen.

That hurt, because she was right. How do you stay a partner?`,
    by: guest("Tomás"),
    ago: 233,
    category: "getting-help/helping-someone-else",
    tags: ["depression", "couples", "boundaries"],
    views: 2_640,
    votes: { up: 23, down: 1 },
    answers: [
      {
        by: "grace",
        after: 14,
        body: `Your girlfriend has given you a gift with that sentence. She told you where the line runs.

**Ask before you help.** "Would you like me to do something about it, or to sit with you?" Two words from her are enough.

**Divide it up while the day is good.** Sit down together and agree on what you carry for now, what she carries, and what may lie on the floor this month. Then let it lie.

**Keep something that is only yours as a couple.** Not a project. A soup, a series, a bad song in the car.

**Have your own people.** Those who care for others need care too. Many places have groups for relatives, and you can go once and see.

And one thing that is not negotiable: if you are ever afraid for her life, ask her directly whether she thinks about ending it. Asking does not put the thought there. Then do not stay alone with the answer. Call her doctor, a crisis line or the emergency number. [Find A Helpline](https://findahelpline.com/) lists lines by country.`,
        votes: { up: 25 },
        comments: [
          {
            by: guest("Tomás"),
            after: 8,
            body: "We did the list on Sunday. She laughed at “may lie on the floor”. Thank you.",
          },
        ],
      },
      {
        by: "yuki",
        after: 33,
        body: `I was on the other side of this. What helped me most was when my partner told me about *his* day again. I had begun to think that nobody wanted anything from me any more.

In the morning he would put a cup beside me and say nothing. That was love, and not care. 🍵`,
        votes: { up: 16 },
      },
    ],
  },
];
