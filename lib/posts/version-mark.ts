import { createHash } from "node:crypto";
import type { Version } from "./revise.ts";

type Marked = Pick<Version, "title" | "categoryId" | "source"> & { tags: readonly string[] | null };

/**
 * What a form keeps of the version that it began with, so that an edit of another version is noticed. Made of
 * the words themselves: an edit that is folded into the version before it changes it, too.
 */
export const versionMark = ({ title, categoryId, tags, source }: Marked): string =>
  createHash("sha256")
    .update(JSON.stringify([title, categoryId, tags ?? [], source]))
    .digest("base64url")
    .slice(0, 16);
