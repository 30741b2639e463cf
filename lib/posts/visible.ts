import { type SQL, sql } from "drizzle-orm";

/**
 * The one condition for what the public sees: published, and so is everything that it stands under. Every
 * public query asks it of the posts that it names `p`, or by the other name given.
 */
export const visible = (posts = "p"): SQL => sql.raw(`${posts}.visible`);

/** The same in the words of the indexes that serve the lists of questions. */
export const visibleQuestion = (posts = "p"): SQL =>
  sql.raw(`${posts}.kind = 'question' and ${posts}.visible`);
