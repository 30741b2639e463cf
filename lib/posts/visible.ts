import { type SQL, sql } from "drizzle-orm";

/**
 * The one condition for what the public sees: published, and so is everything that it stands under. Every
 * public query asks it of the posts that it names `p`, or by the other name given.
 */
export const visible = (posts = "p"): SQL => sql.raw(`${posts}.visible`);

/** The member who wrote it, whether readers are shown that or not: for what is theirs alone. */
export const writer = (posts = "p"): SQL =>
  sql.raw(`coalesce(${posts}.author_id, ${posts}.concealed_author_id)`);

/**
 * Deleted for good, itself or what it stands under: the post `x`, what it stands under `u` if anything, and its
 * question `q`. What is hidden or held somewhere on the way must not be told apart from what never was.
 */
export const deleted = (): SQL =>
  sql`(not x.visible and array[x.state, coalesce(u.state, q.state), q.state] <@ array['published', 'deleted'])`;

/** The same in the words of the indexes that serve the lists of questions. */
export const visibleQuestion = (posts = "p"): SQL =>
  sql.raw(`${posts}.kind = 'question' and ${posts}.visible`);
