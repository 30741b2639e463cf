import { sql } from "drizzle-orm";
import { bigint, boolean, text, timestamp } from "drizzle-orm/pg-core";

export const id = () => bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity();
export const reference = () => bigint({ mode: "number" });
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });
export const now = () => moment().notNull().defaultNow();
/** Always the same word, so that a foreign key can say of what kind the post is that it leads to. */
export const kindOf = (kind: "question" | "answer") =>
  text()
    .generatedAlwaysAs(sql.raw(`'${kind}'`))
    .notNull();
export const never = () => boolean().generatedAlwaysAs(sql`false`).notNull();
