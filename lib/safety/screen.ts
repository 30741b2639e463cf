import type { Database } from "#db/client.ts";
import { environment } from "#env";
import { plainText } from "#lib/posts/plain.ts";
import { type Rendered, rendered } from "#lib/posts/rendered.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { HoldRule } from "#lib/words/holds.ts";
import { Refused } from "#lib/words/outcome.ts";
import type { PostKind } from "#lib/words/policy.ts";
import { countImages, linksIn } from "./links.ts";
import { findRepeated } from "./repeated.ts";
import { scoreOf } from "./score.ts";
import { findStanding, mindFirstDay, type Standing } from "./standing.ts";
import { type Found, lookFor } from "./watched.ts";

/** What somebody is about to publish, and where. `post`: they change it, and it is there already. */
type Sent = {
  kind: PostKind;
  category: number | null;
  text: Pick<Rendered, "source" | "html">;
  title?: string | undefined;
  tags?: readonly string[] | undefined;
  name?: string | undefined;
  email?: string | undefined;
  submission?: string | undefined;
  post?: number;
};

/** How it can be published: with which words, whether it waits, and what moderators are told. */
export type Screened = {
  /** The text anew, where other words stand in it. */
  text: Rendered | undefined;
  title: string | undefined;
  name: string | undefined;
  holds: HoldRule[];
  /** What was found, for moderators alone. */
  signs: string[];
  /** What the site itself reports of it. */
  reports: string[];
};

/** Looks a text through before it is published. What is not taken is refused; nothing is lost. */
export async function screen(tx: Database, who: Actor, sent: Sent): Promise<Screened> {
  const standing = await findStanding(tx, who, sent.category);
  const { trusted, isNew, rules } = standing;
  if (!trusted && isNew && sent.post === undefined) await mindFirstDay(tx, who, sent, rules);
  const found = lookFor(standing.watched, fieldsOf(sent));
  if (!trusted && Object.keys(found.errors).length > 0) {
    throw new Refused("invalid", "Please look at the marked fields again.", found.errors);
  }
  const { body, title, displayName: name } = found.replaced;
  const screened: Screened = {
    text: body === undefined ? undefined : await rendered(body),
    title: title ?? sent.title,
    name: name ?? sent.name,
    ...{ holds: [], signs: [], reports: [] },
  };
  if (trusted) return screened;
  holdFor(screened, found);
  await guard(tx, who, { sent, standing, screened });
  return screened;
}

/** The same of what comes from nowhere, such as the demo or an import: nobody looks. */
export const unscreened = ({ title, name }: Pick<Sent, "title" | "name">): Screened => ({
  ...{ text: undefined, title, name },
  ...{ holds: [], signs: [], reports: [] },
});

/** By the names that they have in forms. */
function fieldsOf({ text, title, tags, name }: Sent) {
  const named = { title, body: text.source, tags: tags?.join(", "), displayName: name };
  const fields = Object.entries(named).flatMap(([field, typed]) => (typed ? [[field, typed]] : []));
  return { fields: Object.fromEntries(fields), shown: plainText(text.html) };
}

function holdFor(screened: Screened, { holds, reports }: Found): void {
  if (holds.length > 0) screened.holds.push("words");
  screened.signs.push(...holds);
  screened.reports.push(...reports);
}

type Guarding = { sent: Sent; standing: Standing; screened: Screened };

/** Against advertising: what is left to do where somebody is not known yet. */
async function guard(
  tx: Database,
  who: Actor,
  { sent, standing: { rules, known, isNew }, screened }: Guarding,
): Promise<void> {
  if (known && !isNew) return;
  const { source } = sent.text;
  const own = new URL(environment().SITE_URL).hostname;
  const { title, name, email, post } = sent;
  const { sites, ...repeated } = await findRepeated(tx, who, { source, own, post });
  const { score, signs } = scoreOf({ title, body: source, name, email, own }, repeated);
  if (rules.score > 0 && score >= rules.score) {
    screened.holds.push("score");
    screened.signs.push(...signs);
  }
  if (!isNew) return;
  const beyond = (count: number, most: number) => most > 0 && count > most;
  const links = linksIn(source, own).length;
  if (beyond(links, rules.links) || beyond(countImages(source), rules.images)) {
    screened.holds.push("links");
  }
  if (beyond(sites + 1, rules.sites) && sites > 0) screened.holds.push("sites");
}
