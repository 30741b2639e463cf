import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { type Format, type Rendered, renderStored } from "#lib/markdown/render.ts";

/** A post as it is read: with its HTML, or with the source to make it of. */
export type Stored = {
  id: number;
  html: string | null;
  excerpt: string | null;
  format: Format;
  source: string | null;
};

/**
 * Renders those of an import that nobody has read yet, and keeps what came out. Several readers at once
 * render the same and keep it once; when it cannot be kept, the page stands all the same.
 */
export async function ensureRendered<Row extends Stored>(
  db: Database,
  rows: readonly Row[],
): Promise<(Row & { html: string; excerpt: string })[]> {
  const made: Made[] = [];
  const whole = await Promise.all(
    rows.map(async (row) => {
      if (row.html !== null) return { ...row, html: row.html, excerpt: row.excerpt ?? "" };
      const rendered = await renderStored(row.source ?? "", row.format);
      made.push({ id: row.id, source: row.source ?? "", ...rendered });
      return { ...row, html: rendered.html, excerpt: rendered.excerpt };
    }),
  );
  if (made.length > 0) await keepRendered(db, made).catch(warn);
  return whole;
}

export type Made = Rendered & { id: number; source: string };

/**
 * Keeps what was rendered, unless somebody was faster: rows in another's hands are left to them, so that
 * nobody waits for anybody, and a post that was edited meanwhile keeps its own.
 */
export async function keepRendered(db: Database, made: readonly Made[]): Promise<void> {
  // Version 0 is what stands in for a renderer that failed: the next reader, or the job, tries again.
  const values = JSON.stringify(made.filter(({ version }) => version > 0));
  await db.execute(sql`
    with made as (
      select * from json_to_recordset(${values}::text::json)
        as r(id bigint, html text, excerpt text, version smallint)
    ), free as (
      select p.id from posts p
      where p.id in (select id from made) and p.html is null
      for update skip locked
    )
    update posts p set html = made.html, excerpt = made.excerpt, renderer_version = made.version
    from made
    where p.id = made.id and p.id in (select id from free)`);
}

/** Puts what a newer renderer made in the place of the older, where the source is still the same. */
export async function replaceRendered(db: Database, made: readonly Made[]): Promise<void> {
  await db.execute(sql`
    update posts p set html = made.html, excerpt = made.excerpt, renderer_version = made.version
    from json_to_recordset(${JSON.stringify(made)}::text::json)
      as made(id bigint, source text, html text, excerpt text, version smallint)
    where p.id = made.id and p.source = made.source and p.renderer_version < made.version`);
}

const READ_ONLY = "25006";

/** Says why, without the statement, which holds the words of the post. */
function warn(error: unknown): void {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  // Read from a copy of the database, which keeps nothing: the job keeps it.
  if (Object(cause).code === READ_ONLY) return;
  process.emitWarning("A post that was rendered could not be kept.", {
    type: "RenderedPostWarning",
    detail: cause instanceof Error ? cause.message : String(cause),
  });
}
