import type postgres from "postgres";
import { nameKey } from "#lib/members/name.ts";
import { addRow, copyIn, sheet } from "./copy.ts";
import { MemberLine, readJson } from "./format.ts";
import { readLines } from "./lines.ts";
import { emailKey, emailOf, findTaken, freeName, nameOf, type Taken } from "./member-names.ts";
import { takeInHalves } from "./refused.ts";
import type { Finding } from "./report.ts";
import type { Run } from "./run.ts";
import { findAddresses, markUnfinished, newIds, type Session } from "./session.ts";

const FILE = "members.ndjson";
const AT_ONCE = 2_000;
const roles: Record<MemberLine["role"], string> = {
  admin: "administrator",
  moderator: "moderator",
  expert: "expert",
  member: "member",
};

type Waiting = { line: number; member: MemberLine };

export async function importMembers(run: Run, file: string): Promise<void> {
  let waiting: Waiting[] = [];
  for await (const line of readLines(file)) {
    run.progress(FILE, line.bytes);
    const say = (what: string, lost = true) =>
      run.find({ file: FILE, line: line.number, what, lost });
    const read = "text" in line ? readJson(MemberLine, line.text) : line;
    if ("trouble" in read) {
      say(read.trouble);
    } else if (!run.seen.member.first(read.value.id)) {
      say(`there was a member ${read.value.id} before`);
    } else {
      if (read.remark) say(read.remark, false);
      run.totals.members += 1;
      waiting.push({ line: line.number, member: withEmail(read.value, say) });
    }
    if (waiting.length >= AT_ONCE) {
      await importSome(run, waiting);
      waiting = [];
    }
  }
  await importSome(run, waiting);
}

function withEmail(member: MemberLine, say: (what: string) => void): MemberLine {
  if (member.email === null) return member;
  const read = emailOf(member.email);
  if ("email" in read) return { ...member, email: read.email };
  say(`member ${member.id}: the e-mail address was left out: ${read.trouble}`);
  return { ...member, email: null };
}

const emptySheets = () => ({
  members: sheet(
    "members",
    "id name name_key role full_name location about joined_at last_seen_at suspended_until".split(
      " ",
    ),
  ),
  credentials: sheet("credentials", ["member_id", "email", "email_confirmed_at"]),
  suspensions: sheet("suspensions", ["member_id", "reason", "started_at"]),
  ledger: sheet("point_entries", ["member_id", "reason", "points", "at"]),
  addresses: sheet("legacy_addresses", ["source", "kind", "key", "target_id"]),
});
type Sheets = ReturnType<typeof emptySheets>;

async function importSome(run: Run, waiting: Waiting[]): Promise<void> {
  await takeInHalves(
    waiting,
    (members) => takeMembers(run, members),
    ({ line, member }, why) => {
      run.members.delete(member.id);
      run.totals.members -= 1;
      run.find({ file: FILE, line, what: `member ${member.id} was left out: ${why}`, lost: true });
    },
  );
}

async function takeMembers(run: Run, waiting: Waiting[]): Promise<void> {
  const { sql, session } = run;
  const keys = waiting.map(({ member }) => member.id);
  // What is said and counted holds when the rows are there, and not before.
  const remarks: Finding[] = [];
  const added = await sql.begin(async (tx) => {
    const known = await findAddresses(tx, session.source, "member", keys);
    for (const [key, id] of known) run.members.set(key, id);
    const fresh = waiting.filter(({ member }) => !known.has(member.id));
    if (fresh.length === 0) return 0;
    await markUnfinished(sql, session);
    const ids = await newIds(tx, "members", fresh.length);
    const lines = fresh.map(({ member }) => member);
    const placing = {
      tx,
      session,
      taken: await findTaken(tx, session.source, lines),
      sheets: emptySheets(),
      remarks,
    };
    for (const [at, each] of fresh.entries()) {
      const id = await placeMember(placing, each, ids[at] ?? 0);
      run.members.set(each.member.id, id);
      addRow(placing.sheets.addresses, [session.source, "member", String(each.member.id), id]);
    }
    const { sheets } = placing;
    const made = sheets.members.rows.length;
    for (const each of Object.values(sheets)) await copyIn(tx, each);
    return made;
  });
  run.added.members += added;
  for (const remark of remarks) run.find(remark);
}

type Placing = {
  tx: postgres.ISql;
  session: Session;
  taken: Taken;
  sheets: Sheets;
  remarks: Finding[];
};

/** Adds the rows of a member who is new here; answers the id of whoever this is. */
async function placeMember(
  { tx, session, taken, sheets, remarks }: Placing,
  { line, member }: Waiting,
  id: number,
): Promise<number> {
  const remark = (what: string) => remarks.push({ file: FILE, line, what, lost: false });
  const started = session.startedAt.toISOString();
  const address = member.email === null ? undefined : taken.emails.get(emailKey(member.email));
  if (address && !address.own) {
    remark(`member ${member.id} is here already, by the same e-mail address`);
    if (member.bonusPoints !== 0) {
      addRow(sheets.ledger, [address.id, "bonus", member.bonusPoints, started]);
    }
    return address.id;
  }
  if (address) remark(`member ${member.id} has the e-mail address of another one; it was left out`);
  const wanted = nameOf(member.handle);
  const name = await freeName(tx, wanted, taken);
  if (name !== member.handle.trim()) remark(`member ${member.id} is now called ${name}`);
  taken.names.set(nameKey(name), { id, own: true });
  const email = address ? null : member.email;
  if (email !== null) taken.emails.set(emailKey(email), { id, own: true });
  const { joined } = session.points;
  addMember(sheets, { id, name, email, member, started, joined });
  return id;
}

type New = {
  id: number;
  name: string;
  email: string | null;
  member: MemberLine;
  started: string;
  /** What joining is worth. */
  joined: number;
};

function addMember(to: Sheets, { id, name, email, member, started, joined }: New): void {
  addRow(to.members, [
    id,
    name,
    nameKey(name),
    roles[member.role],
    member.name,
    member.location,
    member.about,
    member.joined,
    member.lastSeen,
    member.blocked ? "infinity" : null,
  ]);
  if (email !== null) {
    addRow(to.credentials, [id, email, member.emailConfirmed ? member.joined : null]);
  }
  if (member.blocked) {
    addRow(to.suspensions, [id, "Blocked before the import.", started]);
  }
  if (joined !== 0) addRow(to.ledger, [id, "joined", joined, member.joined]);
  if (member.bonusPoints !== 0) addRow(to.ledger, [id, "bonus", member.bonusPoints, started]);
}
