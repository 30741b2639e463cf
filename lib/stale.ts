import type { Event, EventName, EventOf } from "./words/events.ts";

/** The channel on which each process hears which tags fell, when the transaction commits. */
export const STALE_CHANNEL = "askwell_stale";

/**
 * What a cached page depends on. A tag holds no white space, so that several travel in one message.
 * `lists` are all lists of questions of the whole site, `shell` is what stands on every page.
 */
export const tag = {
  shell: () => "shell",
  question: (id: number) => `question:${id}`,
  lists: () => "lists",
  category: (id: number) => `category:${id}`,
  categories: () => "categories",
  tag: (id: number) => `tag:${id}`,
  tags: () => "tags",
  member: (id: number) => `member:${id}`,
  members: () => "members",
  log: () => "log",
  /** What a job counted of each month. */
  counts: () => "counts",
  /** What administrators wrote at addresses of its own. */
  pages: () => "pages",
  everything: () => "*",
} as const;

type Threaded = { question: number; credited: number[] };

/** A change to a thread falls in every list, and wherever the points of those credited are shown. */
const thread = (e: Threaded) => [
  tag.question(e.question),
  tag.lists(),
  ...e.credited.map((member) => tag.member(member)),
];

/** What comes into sight or leaves it is counted in more places. */
const sight = (e: Threaded) => [
  ...thread(e),
  tag.categories(),
  tag.tags(),
  tag.members(),
  tag.log(),
];

/** Many posts at once, all over the site. */
const swept = (e: { member: number | null; questions: number[]; credited: number[] }) => [
  ...e.questions.map((question) => tag.question(question)),
  ...[e.member ?? [], e.credited].flat().map((member) => tag.member(member)),
  ...[tag.lists(), tag.categories(), tag.tags(), tag.members(), tag.log()],
];

/** A question may have changed its title, its category and its tags. */
const edited = (e: Threaded) => [...thread(e), tag.tags(), tag.categories()];

/** Which tags fall with each event. Anything that shows a question depends on that question's tag too. */
const table: { [N in EventName]: (event: EventOf<N>) => string[] } = {
  "member.joined": () => [tag.members()],
  "member.signed-in": () => [],
  "member.signed-out": () => [],
  "identity.linked": () => [],
  "member.appointed": (e) => [tag.member(e.member), tag.members(), tag.log()],
  "moderator.appointed": (e) => [tag.member(e.member), tag.log()],
  "moderator.dismissed": (e) => [tag.member(e.member), tag.log()],
  "member.suspended": (e) => [tag.member(e.member), tag.members(), tag.log()],
  "member.reinstated": (e) => [tag.member(e.member), tag.members(), tag.log()],
  "member.swept": swept,
  "member.unswept": swept,
  "member.warned": () => [tag.log()],
  "warning.acknowledged": () => [],
  "member.noted": () => [],
  "member.found": () => [],
  "member.described": (e) => [tag.member(e.member)],
  "member.renamed": (e) => [tag.member(e.member), tag.members(), tag.log()],
  "member.left": (e) => [tag.member(e.member), tag.members(), tag.log()],
  "link.asked": () => [],
  "email.change-asked": () => [],
  "email.confirmed": () => [],
  "password.changed": () => [],
  "session.ended": () => [],
  "guest.confirmed": () => [],
  "guest.address-erased": () => [],
  "guest.claimed": (e) => [
    ...e.questions.map((question) => tag.question(question)),
    ...[e.member, ...e.credited].map((member) => tag.member(member)),
    tag.lists(),
    tag.members(),
  ],
  "question.asked": (e) => [
    ...thread(e),
    ...(e.follows === null ? [] : [tag.question(e.follows)]),
    tag.categories(),
    tag.tags(),
    tag.members(),
  ],
  "question.closed": (e) => [...thread(e), tag.log()],
  "question.reopened": (e) => [...thread(e), tag.log()],
  "question.moved": sight,
  "question.merged": (e) => [...sight(e), tag.question(e.post)],
  "answer.posted": (e) => [...thread(e), tag.members()],
  "answer.accepted": thread,
  "acceptance.withdrawn": thread,
  "comment.posted": (e) => [...thread(e), tag.members()],
  "post.edited": edited,
  "post.rolled-back": edited,
  "post.held": sight,
  "post.approved": sight,
  "post.rejected": sight,
  "post.sent-back": () => [tag.log()],
  "post.hidden": sight,
  "post.restored": sight,
  "post.deleted": sight,
  "post.withdrawn": sight,
  "post.locked": (e) => [...thread(e), tag.log()],
  "decision.undone": sight,
  "flag.raised": () => [],
  "flag.settled": () => [],
  "flag.reopened": () => [],
  "appeal.raised": () => [],
  "appeal.answered": () => [tag.log()],
  "post.unlocked": (e) => [...thread(e), tag.log()],
  "post.converted": sight,
  "post.concealed": sight,
  "post.revealed": sight,
  "suggestion.made": () => [],
  "suggestion.taken": edited,
  "suggestion.declined": () => [],
  "suggestion.withdrawn": () => [],
  "vote.cast": thread,
  "subject.followed": () => [],
  "subject.unfollowed": () => [],
  "draft.saved": () => [],
  "draft.discarded": () => [],
  "notices.read": () => [],
  "notices.chosen": () => [],
  "mail.unsubscribed": () => [],
  // Every page may lead there from its foot.
  "page.written": () => [tag.everything()],
  "page.removed": () => [tag.everything()],
  "page.ordered": () => [tag.everything()],
  "reply.written": () => [tag.log()],
  "reply.dropped": () => [tag.log()],
  "mail.worded": () => [tag.log()],
  "mail.unworded": () => [tag.log()],
  "block.set": () => [],
  "block.lifted": () => [],
  "words.watched": () => [],
  "words.unwatched": () => [],
  "guarding.set": () => [tag.log()],
  "voting.set": () => [tag.everything()],
  "holding.set": () => [tag.shell(), tag.log()],
  "reporting.set": () => [tag.log()],
  "points.set": () => [tag.everything()],
  "category.created": () => [tag.categories(), tag.shell(), tag.log()],
  // Questions say in which category they stand, and the category's name and address stand with each.
  "category.described": () => [tag.everything()],
  "category.moved": () => [tag.everything()],
  "category.merged": () => [tag.everything()],
  "category.ordered": () => [tag.categories(), tag.shell(), tag.log()],
  "category.deleted": (e) => [tag.category(e.category), tag.categories(), tag.shell(), tag.log()],
  // Questions change the tags under which they stand.
  "tag.described": () => [tag.everything()],
  "tag.renamed": () => [tag.everything()],
  "tag.merged": () => [tag.everything()],
  "site.described": () => [tag.everything()],
  "archive.imported": () => [tag.everything()],
};

export const stale = <E extends Event>(event: E): string[] =>
  (table[event.name] as (event: E) => string[])(event);
