import type { Database } from "#db/client.ts";
import type { Page } from "#lib/taxonomy/queries.ts";

export type MemberRow = {
  id: number;
  name: string;
  points: number;
  role: string;
  questionCount: number;
  answerCount: number;
  joinedAt: Date;
};

export type MemberShown = MemberRow & {
  fullName: string | null;
  location: string | null;
  about: string | null;
  commentCount: number;
  lastSeenAt: Date | null;
  suspended: boolean;
  /** Sums of the ledger by reason, the largest first, so that a total explains itself. */
  pointsByReason: { reason: string; points: number; count: number }[];
};

export type LedgerRow = {
  id: number;
  at: Date;
  reason: string;
  points: number;
  /** The post that it was for, when it is public. */
  post: { id: number; kind: "question" | "answer" | "comment"; title: string } | null;
};

export type MemberAnswerRow = {
  id: number;
  excerpt: string | null;
  score: number;
  accepted: boolean;
  createdAt: Date;
  question: { id: number; slug: string; title: string };
};

export async function listMembers(
  _db: Database,
  _page: number,
): Promise<Page<MemberRow> | undefined> {
  throw new Error("Not here yet.");
}

/** By any spelling of the name; the caller compares `name` and leads other spellings to it. */
export async function findMember(_db: Database, _name: string): Promise<MemberShown | undefined> {
  throw new Error("Not here yet.");
}

export async function listLedger(
  _db: Database,
  _memberId: number,
  _page: number,
): Promise<Page<LedgerRow> | undefined> {
  throw new Error("Not here yet.");
}

export async function listMemberAnswers(
  _db: Database,
  _memberId: number,
  _page: number,
): Promise<Page<MemberAnswerRow> | undefined> {
  throw new Error("Not here yet.");
}
