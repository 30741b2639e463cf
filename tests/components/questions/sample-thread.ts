import type { ThreadActions } from "#components/questions/thread-actions.ts";
import type { Answer, Author, Comment, Thread } from "#lib/questions/queries.ts";
import type { FormAction } from "#lib/words/outcome.ts";

const member = (id: number, name: string, points: number, role: string): Author => ({
  kind: "member",
  id,
  name,
  points,
  role,
});
export const ada = member(1, "Ada", 12_480, "moderator");
export const ben = member(2, "Ben", 5_213, "member");
export const cleo = member(3, "Cleo", 8_340, "expert");
export const anna: Author = { kind: "guest", name: "Anna" };
export const aGuest: Author = { kind: "guest", name: null };

const at = (day: number) => new Date(Date.UTC(2023, 2, day, 14, 5));

export const comment = (id: number, author: Author = anna): Comment => ({
  id,
  html: `<p>Comment number ${id}: thank you for writing this down.</p>`,
  text: `Comment number ${id}: thank you for writing this down.`,
  createdAt: at(6),
  author,
  score: 0,
  edited: null,
});

export const answer = (id: number, changes: Partial<Answer> = {}): Answer => ({
  id,
  html: "<p>What helped me was to go slowly.</p><ol><li><p><strong>Breathe.</strong> Four counts in, six out.</p></li><li><p><strong>Walk.</strong> Ten minutes are enough.</p></li></ol><ul><li>A friend on the phone</li><li>A warm drink</li></ul>",
  text: "What helped me was to go slowly.",
  createdAt: at(5),
  edited: null,
  author: cleo,
  score: 94,
  accepted: false,
  locked: false,
  followOns: [],
  comments: [],
  ...changes,
});

export const sampleThread = (changes: Partial<Thread> = {}): Thread => ({
  id: 12,
  slug: "how-do-i-tell-my-sister",
  title: "How do I tell my sister that I am not well?",
  html: "<p>We talk every Sunday, and every Sunday I say that I am fine.</p><p>How did you begin?</p>",
  text: "We talk every Sunday, and every Sunday I say that I am fine. How did you begin?",
  excerpt: "We talk every Sunday, and every Sunday I say that I am fine.",
  createdAt: at(4),
  changedAt: at(6),
  edited: { at: at(5), by: ada },
  author: ben,
  score: 98,
  viewCount: 1_204,
  answerCount: 1,
  commentCount: 0,
  category: [
    { id: 1, name: "Relationships", path: "relationships" },
    { id: 2, name: "Family", path: "relationships/family" },
  ],
  tags: [{ id: 1, name: "siblings", description: "" }],
  acceptedAnswerId: null,
  closure: null,
  locked: false,
  downVotes: true,
  follows: null,
  comments: [],
  answers: [answer(31)],
  page: 1,
  pageCount: 1,
  related: [
    {
      id: 9,
      slug: "first-words",
      title: "What were your first words to a doctor?",
      answerCount: 3,
      score: 4,
    },
  ],
  ...changes,
});

const nothing: FormAction = async () => ({ typed: {} });
/** Forms that lead nowhere. */
export const noActions: ThreadActions = {
  postAnswer: nothing,
  postComment: nothing,
  castVote: nothing,
  acceptAnswer: nothing,
  withdrawAcceptance: nothing,
  follow: nothing,
  unfollow: nothing,
};
