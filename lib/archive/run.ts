import type postgres from "postgres";
import type { Finding, Totals } from "./report.ts";
import type { seenNumbers } from "./seen.ts";
import type { Session } from "./session.ts";

/** What the parts of one run share. */
export type Run = {
  sql: postgres.Sql;
  session: Session;
  totals: Totals;
  added: { categories: number; members: number; questions: number; posts: number };
  members: Map<number, number>;
  categories: Map<number, number>;
  tags: Map<string, number>;
  seen: Record<
    "member" | "category" | "question" | "answer" | "comment",
    ReturnType<typeof seenNumbers>
  >;
  find: (finding: Finding) => void;
  /** Bytes of the file that were read, for whoever shows progress. */
  progress: (file: string, bytes: number) => void;
};
