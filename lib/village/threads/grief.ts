import { guest, type Thread } from "../thread.ts";

export const grief: Thread[] = [
  {
    title: "My father died six months ago, and everybody thinks I should be over it",
    body: `At work they have stopped asking. My brother says that I should "look ahead". But last week I found Dad's handwriting on a jar of screws, and I sat on the cellar stairs for an hour.

Is this still normal? How long is one allowed to be sad?`,
    by: "farid",
    ago: 645,
    category: "grief-and-loss",
    tags: ["grief", "family"],
    views: 2_988,
    votes: { up: 26 },
    answers: [
      {
        by: "grace",
        after: 30,
        body: `Six months is very little. The people around you are not unkind. They are tired of being helpless, and "look ahead" is what helplessness sounds like.

Grief does not become smaller on a schedule. Most people find that *life grows around it*, slowly: the jar of screws stays as heavy as it is, and one day there are more shelves.

What often helps:

- a fixed place and time for him, a quarter of an hour with the photographs, so that he need not ambush you in the cellar
- one person whom you may tell the same story twenty times
- keeping the jar

I would look for company, a counsellor or a group, if after many more months you feel as on the first day, or if you begin to wish that you were not alive. In that case please do not wait at all.`,
        votes: { up: 24 },
        accepted: 20,
        comments: [
          { by: "farid", after: 15, body: "The jar stands on my desk now. Thank you, Grace." },
        ],
      },
      {
        by: "ben",
        after: 50,
        body: `Eleven years here. It is not the same any more, and it is not over either. Last month I told my children a joke of hers, and I was the one who laughed most.`,
        votes: { up: 15 },
      },
    ],
  },
  {
    title: "My brother died by suicide. What do I tell my children?",
    body: `They are five and nine. They know that he is dead. They do not know how, and the older one has begun to ask.

I do not want to lie, and I do not want to frighten them. How do other families speak about it?`,
    by: guest("Lena"),
    ago: 275,
    category: "grief-and-loss",
    tags: ["grief", "suicide-loss", "parents"],
    views: 1_655,
    votes: { up: 18 },
    answers: [
      {
        by: "grace",
        after: 10,
        body: `I am very sorry about your brother. That you ask how to be honest with them is already a great protection for your children.

Some things that families have found to carry:

1. **Tell the truth in small words.** "Uncle Jan had an illness in his thoughts and feelings. It became so strong that he ended his life." It is better that they hear it from you than in the school yard.
2. **Leave out how.** If they ask, you can say: "That is something which I keep for myself. What matters is that he was very ill."
3. **Say three things more than once.** It was nobody's fault. Nothing that you said or did made it happen. Illnesses like this can be helped, and most people get better.
4. **Keep the door open.** Children ask in pieces, between soup and shoes. "You can always ask me again" is a whole answer.

And you? You have lost a brother. There are groups for people bereaved by suicide in many places, and helplines that speak with relatives too: [Find A Helpline](https://findahelpline.com/) shows those of your country. If the thought of not living any more comes to you yourself, please call one today.`,
        votes: { up: 23 },
        comments: [
          {
            by: guest("Lena"),
            after: 40,
            body: "We did it on Saturday in the garden. The little one asked whether illnesses in thoughts can be caught. I am glad that she asked me and nobody else.",
          },
        ],
      },
      {
        by: guest("A teacher"),
        after: 60,
        body: `Tell the school what words you use at home, so that the teachers can use the same ones. It helped a child in my class very much.`,
        votes: { up: 12 },
      },
    ],
    fate: {
      act: "lock",
      by: "ada",
      after: 2_400,
      reason: "This thread has said what it can. It stays here for others to read.",
    },
  },
  {
    title: "Does anybody else feel homesick for a place that is gone?",
    body: `The house where I grew up was torn down for a road. I still dream of the smell of its hall. There is nothing to go back to, and nobody whom I could visit.

Is there a word for this? What do you do with it?`,
    by: guest("From the old road"),
    ago: 431,
    category: "grief-and-loss",
    tags: ["grief", "home"],
    views: 214,
    votes: { up: 6 },
  },
];
