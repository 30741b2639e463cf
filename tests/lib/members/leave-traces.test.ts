import { type SQL, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { perform } from "#lib/command.ts";
import { changeName } from "#lib/members/change-name.ts";
import { leave } from "#lib/members/leave.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { edit } from "#lib/posts/edit.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { type Member, system } from "#lib/words/actor.ts";
import { furnish, password, signedIn } from "#tests/village/account.ts";
import { answered, asked, done, test } from "#tests/village/village.ts";

/** What becomes of every column that can say whose a row is, when that member leaves. */
const fates: Record<string, "goes" | "stays"> = {
  "credentials.member_id": "goes",
  "identities.member_id": "goes",
  "sessions.member_id": "goes",
  "tokens.member_id": "goes",
  "drafts.member_id": "goes",
  "follows.member_id": "goes",
  "follows.subject_id": "goes",
  "notices.member_id": "goes",
  "notice_settings.member_id": "goes",
  "mutes.member_id": "goes",
  "outbox.member_id": "goes",
  "category_moderators.member_id": "goes",
  "case_visits.member_id": "goes",

  "member_notes.member_id": "goes",

  "member_notes.by_id": "stays",
  "warnings.member_id": "stays",
  "warnings.by_id": "stays",
  "sweeps.member_id": "stays",
  "sweeps.by_id": "stays",
  "sweeps.undone_by_id": "stays",
  "watched_words.by_id": "stays",
  "blocks.by_id": "stays",
  "blocks.lifted_by_id": "stays",
  "posts.author_id": "stays",
  "posts.concealed_author_id": "stays",
  "posts.edited_by_id": "stays",
  "revisions.author_id": "stays",
  "revisions.concealed_author_id": "stays",
  "acceptances.by_id": "stays",
  "closures.by_id": "stays",
  "closures.reopened_by_id": "stays",
  "votes.member_id": "stays",
  "point_entries.member_id": "stays",
  "suggestions.by_id": "stays",
  "suggestions.decided_by_id": "stays",
  "suspensions.member_id": "stays",
  "suspensions.by_id": "stays",
  "suspensions.lifted_by_id": "stays",
  "decisions.by_id": "stays",
  "appeals.decided_by_id": "stays",
  "appeals.answered_by_id": "stays",
  "flags.member_id": "stays",
  "flags.raised_by_id": "stays",
  "flags.settled_by_id": "stays",
  "category_moderators.appointed_by_id": "stays",
  "settings.changed_by_id": "stays",
  "audit_log.actor_id": "stays",
  // Of a guest whose posts the member took over: neither a key nor an address is left.
  "guests.claimed_by_id": "stays",
  // Taken out when it is told, which takes seconds.
  "tidings.by_member_id": "stays",
  // Former names, as hashes, and the number that an imported member had before.
  "legacy_addresses.target_id": "stays",
};

/** All columns that refer to members, by a foreign key or by what they are called. */
const columns = (db: Database) =>
  readRows<{ table: string; column: string }>(
    db,
    sql`select c.relname as table, a.attname as column
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
        and not a.attisdropped and a.atttypid = 'bigint'::regtype
        and (a.attname ~ '(^|_)(member|author|actor|by|target|subject)_id$' or exists (
          select from pg_constraint f where f.conrelid = c.oid and a.attnum = any (f.conkey)
            and f.confrelid = 'members'::regclass))
      order by 1, 2`,
  );

const OTHER_THINGS: Record<string, SQL> = {
  "follows.subject_id": sql`and subject = 'member'`,
  "legacy_addresses.target_id": sql`and kind = 'member'`,
};

async function traces(db: Database, { id }: Member): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { table, column } of await columns(db)) {
    const name = `${table}.${column}`;
    const [row] = await readRows<{ count: number }>(
      db,
      sql`select count(*)::int as count from ${sql.identifier(table)}
        where ${sql.identifier(column)} = ${id} ${OTHER_THINGS[name] ?? sql``}`,
    );
    found[name] = row?.count ?? 0;
  }
  return found;
}

/** Leaves a row wherever a member can leave one. */
async function live(db: Database, who: Member, other: Member): Promise<void> {
  const mine = await asked(db, who);
  const theirs = await asked(db, other);
  const answer = await answered(db, other, mine);
  const nameless = await asked(db, who);
  done(await perform(db, who, edit, { post: nameless, body: "It is far too warm for me." }));
  done(await perform(db, who, conceal, { post: nameless, reason: "I would rather not be named." }));
  done(await perform(db, who, changeName, { name: "Somebody Renamed", leads: "1" }));
  await signedIn(db, who);
  const [me, them] = [who.id, other.id];
  const { category } = done(await perform(db, system, createCategory, { name: "Sleep" }));
  for (const row of [
    sql`into category_moderators values (${category}, ${me}, ${them}), (${category}, ${them}, ${me})`,
    sql`into case_visits (post_id, member_id) values (${theirs}, ${me})`,
    sql`into identities values ('oidc', '7', ${me})`,
    sql`into tokens (hash, purpose, member_id, expires_at) values ('x', 'sign-in', ${me}, now())`,
    sql`into drafts (member_id, kind) values (${me}, 'question')`,
    sql`into follows (member_id, subject, subject_id)
      values (${me}, 'question', ${theirs}), (${them}, 'member', ${me})`,
    sql`into notices (member_id, kind, event, question_id, post_id)
      values (${me}, 'answer', 'answer.posted', ${mine}, ${answer})`,
    sql`into notice_settings values (${me}, 'answer', true, true)`,
    sql`into mutes (question_id, member_id) values (${mine}, ${me})`,
    sql`into outbox (member_id, recipient, kind, subject, text) values (${me}, 'a@b.example', 'k', '', '')`,
    sql`into revisions (post_id, number, format, source, html, renderer_version, author_id)
      values (${mine}, 1, 'text', '', '', 1, ${me})`,
    sql`into acceptances (question_id, answer_id, by_id) values (${mine}, ${answer}, ${me})`,
    sql`into closures (question_id, reason, note, by_id, reopened_at, reopened_by_id)
      values (${mine}, 'note', 'Told.', ${me}, now(), ${me})`,
    sql`into votes (post_id, member_id, value) values (${theirs}, ${me}, 1)`,
    sql`into suggestions (post_id, by_id, source, reason, outcome, decided_at, decided_by_id)
      values (${theirs}, ${me}, '', '', null, null, null), (${mine}, ${them}, '', '', 'taken', now(), ${me})`,
    sql`into suspensions (member_id, by_id, reason, lifted_by_id) values (${me}, ${me}, '', ${me})`,
    sql`into decisions (id, post_id, act, by_id, reason)
      values (901, ${theirs}, 'hold', ${me}, ''), (902, ${theirs}, 'approve', ${them}, '')`,
    sql`into appeals (decision_id, decided_by_id, text, outcome, answered_at, answered_by_id)
      values (901, ${me}, '', null, null, null), (902, ${them}, '', 'upheld', now(), ${me})`,
    sql`into flags (post_id, member_id, raised_by_id, settled_by_id, reason, text_then, outcome, settled_at)
      values (null, ${me}, ${them}, null, 'spam', '', null, null), (${theirs}, null, ${me}, ${me}, 'spam', '', 'upheld', now())`,
    sql`into settings (name, value, changed_by_id) values ('tested', '1', ${me})`,
    sql`into member_notes (member_id, by_id, note) values (${me}, ${them}, ''), (${them}, ${me}, '')`,
    sql`into warnings (member_id, by_id, reason) values (${me}, ${them}, ''), (${them}, ${me}, '')`,
    sql`into sweeps (member_id, by_id, undone_by_id, reason)
      values (${me}, ${them}, ${me}, ''), (${them}, ${me}, ${them}, '')`,
    sql`into blocks (kind, domain, reason, by_id, lifted_by_id, expires_at)
      values ('email-domain', 'b.example', '', ${me}, ${me}, now() + interval '1 day')`,
    sql`into watched_words (kind, text, action, by_id) values ('words', 'moonshine', 'hold', ${me})`,
    sql`into guests (claimed_by_id) values (${me})`,
  ]) {
    await db.execute(sql`insert ${row}`);
  }
  await db.execute(sql`update posts set edited_by_id = ${me} where id = ${mine}`);
}

test("of every table it is decided what leaving does to it, and that is what it does", async ({
  db,
  people: { ben, cleo },
}) => {
  await furnish(db, ben, "ben@example.org");
  const known = (await columns(db)).map(({ table, column }) => `${table}.${column}`);
  expect(known.sort()).toEqual(Object.keys(fates).sort());
  await live(db, ben, cleo);
  const before = await traces(db, ben);
  expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);
  done(await perform(db, ben, leave, { password }));
  const after = await traces(db, ben);
  for (const [name, fate] of Object.entries(fates)) {
    const kept = (after[name] ?? 0) >= (before[name] ?? 0) ? "stays" : after[name];
    expect([name, kept]).toEqual([name, fate === "goes" ? 0 : "stays"]);
  }
});
