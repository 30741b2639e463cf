import { bigint, timestamp } from "drizzle-orm/pg-core";

export const id = () => bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity();
export const reference = () => bigint({ mode: "number" });
export const moment = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });
export const now = () => moment().notNull().defaultNow();
