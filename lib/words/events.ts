import type { Role } from "./actor.ts";
import type { BlockKind } from "./blocks.ts";
import type { PostKind } from "./policy.ts";

/**
 * What happens in a thread: whose points, counts or standing it changed. A new post `waits` while nobody else
 * sees it. What was decided names its `decision`.
 */
type Threaded = { question: number; credited: number[]; decision?: number };
type OfPost = Threaded & { post: number };

/** A report is about a post, or about a member's profile. */
type Reported = { post: number | null; member: number | null };
/** An appeal is about a decision on a post, or about the suspension of a member. */
type Appealed = {
  appeal: number;
  decision: number | null;
  post: number | null;
  suspension: number | null;
  member: number | null;
};

/** All that a member, or a guest, wrote: how many posts, in which threads. */
type Swept = {
  sweep: number;
  member: number | null;
  guest: number | null;
  posts: number;
  questions: number[];
  credited: number[];
};

/** What can be followed; `at` is what its address is made of: a path or a name, or a question's number. */
export type FollowSubject = "question" | "category" | "tag" | "member";
type Followed = { subject: FollowSubject; id: number; at: string };

/**
 * Everything that can happen here. The ids say to what; the words say only what anybody may read.
 * Tables typed over `EventName` decide what each makes stale, how it reads in English and who may see it.
 */
export type Event =
  | { name: "member.joined"; member: number }
  | { name: "member.signed-in"; member: number }
  | { name: "member.signed-out"; member: number }
  | { name: "identity.linked"; member: number }
  | { name: "member.appointed"; member: number; role: Role }
  | { name: "moderator.appointed"; member: number; category: number }
  | { name: "moderator.dismissed"; member: number; category: number }
  | { name: "member.suspended"; member: number; until: string | null; suspension: number }
  | { name: "member.reinstated"; member: number }
  | (Swept & { name: "member.swept"; suspended: boolean })
  | (Swept & { name: "member.unswept" })
  | { name: "member.warned"; member: number; warning: number }
  | { name: "warning.acknowledged"; member: number; warning: number }
  | { name: "member.noted"; member: number }
  | { name: "member.found"; member: number }
  | { name: "member.described"; member: number }
  | { name: "member.renamed"; member: number }
  | { name: "member.left"; member: number }
  | { name: "link.asked"; purpose: "reset-password" | "sign-in" }
  | { name: "email.change-asked"; member: number }
  | { name: "email.confirmed"; member: number }
  | { name: "password.changed"; member: number }
  | { name: "session.ended"; member: number }
  | { name: "guest.confirmed"; guest: number }
  | { name: "guest.address-erased"; guest: number }
  | {
      name: "guest.claimed";
      guest: number;
      member: number;
      questions: number[];
      credited: number[];
    }
  | (Threaded & {
      name: "question.asked";
      category: number | null;
      tags: number[];
      /** The question of the answer that it grew out of. */
      follows: number | null;
      waits: boolean;
    })
  | (Threaded & { name: "question.closed"; duplicateOf: number | null })
  | (Threaded & { name: "question.reopened" })
  | (Threaded & { name: "question.moved"; from: number | null; category: number })
  /** `post` is the question that went into `question`; its text became `text`, if anything. */
  | (OfPost & { name: "question.merged"; text: number | null })
  | (Threaded & { name: "answer.posted"; answer: number; waits: boolean })
  | (Threaded & { name: "answer.accepted"; answer: number })
  | (Threaded & { name: "acceptance.withdrawn"; answer: number })
  | (Threaded & { name: "comment.posted"; comment: number; waits: boolean })
  | (OfPost & { name: "post.edited"; kind: PostKind; waits?: boolean })
  | (OfPost & { name: "post.rolled-back"; kind: PostKind; version: number })
  | (OfPost & { name: "post.held" })
  | (OfPost & { name: "post.approved" })
  | (OfPost & { name: "post.rejected" })
  | (OfPost & { name: "post.sent-back" })
  | (OfPost & { name: "post.hidden" })
  | (OfPost & { name: "post.restored" })
  | (OfPost & { name: "post.deleted" })
  | (OfPost & { name: "post.withdrawn" })
  | (OfPost & { name: "post.locked" })
  | (OfPost & { name: "decision.undone" })
  | (Reported & { name: "flag.raised"; flag: number; receipt: string })
  | (Reported & { name: "flag.settled"; flags: number[]; outcome: "upheld" | "dismissed" })
  | (Reported & { name: "flag.reopened"; flags: number[] })
  | (Appealed & { name: "appeal.raised" })
  | (Appealed & { name: "appeal.answered"; outcome: "upheld" | "reversed" })
  | (OfPost & { name: "post.unlocked" })
  | (OfPost & { name: "post.converted"; from: PostKind; kind: PostKind })
  | (OfPost & { name: "post.concealed"; kind: PostKind })
  | (OfPost & { name: "post.revealed"; kind: PostKind })
  | (OfPost & { name: "suggestion.made"; suggestion: number })
  | (OfPost & { name: "suggestion.taken"; suggestion: number; kind: PostKind })
  | (OfPost & { name: "suggestion.declined"; suggestion: number })
  | (OfPost & { name: "suggestion.withdrawn"; suggestion: number })
  | (OfPost & { name: "vote.cast"; value: -1 | 0 | 1 })
  | (Followed & { name: "subject.followed" })
  | (Followed & { name: "subject.unfollowed" })
  | { name: "draft.saved"; draft: number; version: number }
  | { name: "draft.discarded"; draft: number }
  | { name: "notices.read"; member: number }
  | { name: "notices.chosen"; member: number }
  | { name: "page.written"; page: number }
  | { name: "page.removed"; page: number }
  | { name: "page.ordered"; page: number }
  | { name: "reply.written" }
  | { name: "reply.dropped" }
  | { name: "mail.worded"; mail: string }
  | { name: "mail.unworded"; mail: string }
  | { name: "mail.unsubscribed"; member: number | null; kind: string }
  | { name: "block.set"; block: number; kind: BlockKind }
  | { name: "block.lifted"; block: number }
  | { name: "words.watched"; watched: number }
  | { name: "words.unwatched"; watched: number }
  | { name: "guarding.set" }
  | { name: "voting.set"; category: number | null }
  | { name: "holding.set"; category: number | null }
  | { name: "reporting.set" }
  | { name: "points.set" }
  | { name: "category.created"; category: number }
  | { name: "category.described"; category: number }
  | { name: "category.moved"; category: number }
  | { name: "category.merged"; category: number; into: number }
  | { name: "category.ordered"; category: number }
  | { name: "category.deleted"; category: number }
  | { name: "tag.described"; tag: number }
  | { name: "tag.renamed"; tag: number }
  | { name: "tag.merged"; tag: number; into: number }
  | { name: "site.described" }
  | { name: "archive.imported"; source: string };

export type EventName = Event["name"];
export type EventOf<N extends EventName> = Extract<Event, { name: N }>;
