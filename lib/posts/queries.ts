import type { Database } from "#db/client.ts";
import type { Author, Edited } from "#lib/questions/queries.ts";

/** A post as it stood from `at` on, until the next version. */
export type Version = {
  number: number;
  title: string | null;
  html: string;
  author: Author;
  reason: string | null;
  at: Date;
};

export type History = {
  post: {
    id: number;
    kind: "question" | "answer" | "comment";
    question: { id: number; slug: string; title: string };
  };
  /** The newest first; a post without kept versions has one, which is the post itself. */
  versions: Version[];
  /** Edited before it came here, so that its earlier versions are not known. */
  editedElsewhere: Edited | null;
  total: number;
  page: number;
  pageCount: number;
};

/** The versions of a post that the public sees; undefined for every other, and beyond the last page. */
export async function findHistory(
  _db: Database,
  _postId: number,
  _page: number,
): Promise<History | undefined> {
  throw new Error("Not here yet.");
}
