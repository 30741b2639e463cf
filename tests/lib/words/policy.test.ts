import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Actor, Member, Role, Written } from "#lib/words/actor.ts";
import { system, visitor } from "#lib/words/actor.ts";
import { type Ability, allows, type PostSubject, policy } from "#lib/words/policy.ts";

/**
 * Who may do what to what, spelled out and compared with the committed file, so that a change to the policy
 * shows every case that it changes. POLICY_TRUTH=write writes the file anew.
 */
const file = join(import.meta.dirname, "policy.truth.txt");

const member = (id: number, role: Role = "member", suspended = false): Member => ({
  kind: "member",
  id,
  name: `Member ${id}`,
  role,
  suspended,
});

const ASKER = 1;
const AUTHOR = 2;
const CATEGORY = 70;
const actors: Record<string, Actor> = {
  visitor,
  guest: { kind: "guest", id: 9 },
  "its guest": { kind: "guest", id: 3 },
  member: member(8),
  asker: member(ASKER),
  author: member(AUTHOR),
  "author, suspended": member(AUTHOR, "member", true),
  expert: member(7, "expert"),
  editor: member(6, "editor"),
  "moderator of its category": { ...member(10), keeps: [CATEGORY] },
  "moderator of another category": { ...member(11), keeps: [CATEGORY + 1] },
  moderator: member(5, "moderator"),
  administrator: member(4, "administrator"),
  "administrator, suspended": member(4, "administrator", true),
  system,
};

const by: Written = { authorId: AUTHOR, guestId: null };
const byGuest: Written = { authorId: null, guestId: 3 };
const asked: Written = { authorId: ASKER, guestId: null };

const open = { visible: true, closed: false, locked: false, category: CATEGORY };
/** A suggested edit, where one is asked about, is by "member"; a decision is by "moderator". */
const seen = {
  ...{ visible: true, hidden: false, locked: false },
  ...{ suggestedById: 8, decidedById: 5 },
};
const states: Record<string, { post?: Partial<PostSubject>; question?: Partial<typeof open> }> = {
  open: {},
  "its guest's": { post: byGuest },
  locked: { post: { locked: true } },
  held: { post: { visible: false } },
  hidden: { post: { visible: false, hidden: true } },
  "question closed": { question: { closed: true } },
  "question locked": { question: { locked: true } },
  "question hidden": { post: { visible: false }, question: { visible: false } },
};

function subjectOf(kind: PostSubject["kind"], state: string): PostSubject {
  const { post, question } = states[state] ?? {};
  const own = { ...by, ...seen, ...post };
  if (kind !== "question") return { kind, ...own, question: { ...asked, ...open, ...question } };
  const { authorId, guestId, visible, locked } = own;
  return { kind, ...own, question: { ...open, locked, ...question, authorId, guestId, visible } };
}

const onPosts: Ability[] = (Object.keys(policy) as Ability[]).filter((ability) =>
  /^(question\.(close|reopen|move|merge)|answer\.|comment\.|post\.|decision\.|suggestion\.|vote\.|flag\.)/.test(
    ability,
  ),
);

function subjects(ability: Ability): Record<string, unknown> {
  if (/^member\.(suspend|appoint|reinstate|warn|note|sweep)$|^moderator\./.test(ability)) {
    return {
      "a member": { id: AUTHOR, staff: false },
      "a moderator": { id: 5, staff: true },
      "an administrator": { id: 4, staff: true },
    };
  }
  if (/^appeal\./.test(ability)) return appeals;
  if (ability === "subject.follow") {
    return { "a question, category or tag": { member: null }, "a member": { member: AUTHOR } };
  }
  if (
    /^(account\.(describe|keep)|draft\.discard|member\.sign-out|warning\.acknowledge)$/.test(
      ability,
    )
  )
    return { "an account": { id: AUTHOR } };
  if (/^guest\.(erase|claim)$/.test(ability)) return { "of a guest": { id: 9 } };
  if (!onPosts.includes(ability)) return { "": null };
  const kinds = kindsOf(ability);
  const ofPosts = Object.fromEntries(
    kinds.flatMap((kind) =>
      Object.keys(states).map((state) => [`${kind}, ${state}`, subjectOf(kind, state)]),
    ),
  );
  return ability.startsWith("flag.") ? { ...ofPosts, "a member": { member: AUTHOR } } : ofPosts;
}

const decided = { appellant: by, decidedById: 5, category: CATEGORY, staff: false };
/** What "moderator" decided, but for the last. */
const appeals = {
  "about a post": decided,
  "about its guest's post": { ...decided, appellant: byGuest },
  "about a suspension": { ...decided, category: null },
  "about a moderator's suspension": { ...decided, category: null, staff: true },
  "about what a rule decided": { ...decided, decidedById: null },
};

function kindsOf(ability: Ability): PostSubject["kind"][] {
  if (/^question\.|^answer\.post$/.test(ability)) return ["question"];
  if (ability === "answer.accept") return ["answer"];
  if (ability === "post.convert") return ["answer", "comment"];
  return ability === "comment.post" ? ["question", "answer"] : ["question", "answer", "comment"];
}

function table(): string {
  const lines: string[] = [];
  for (const ability of Object.keys(policy) as Ability[]) {
    lines.push(`${ability}: ${policy[ability].who}`);
    for (const [name, subject] of Object.entries(subjects(ability))) {
      const may = Object.keys(actors).filter((actor) =>
        allows(ability, actors[actor] ?? visitor, subject as never),
      );
      lines.push(`  ${name ? `${name}: ` : ""}${may.join(" | ") || "nobody"}`);
    }
    lines.push("");
  }
  return lines.join("\n");
}

test("the policy is what its truth table says, case by case", () => {
  const now = table();
  if (process.env.POLICY_TRUTH === "write") writeFileSync(file, now);
  expect(now).toBe(readFileSync(file, "utf8"));
});

const theirs: Ability[] = [
  "account.keep",
  "appeal.raise",
  "draft.discard",
  "member.sign-out",
  "notice.choose",
  "notice.read",
  "post.read",
  "warning.acknowledge",
  "subject.unfollow",
];

test("nobody who is suspended may do more than a visitor, but for keeping and reading what is theirs", () => {
  const abilities = (Object.keys(policy) as Ability[]).filter((each) => !theirs.includes(each));
  for (const ability of abilities) {
    for (const subject of Object.values(subjects(ability))) {
      for (const role of ["member", "administrator"] as const) {
        const may = allows(ability, member(AUTHOR, role, true), subject as never);
        expect([ability, may && !allows(ability, visitor, subject as never)]).toEqual([
          ability,
          false,
        ]);
      }
    }
  }
});

test("whoever has a warning to read may do what somebody suspended may, and no more", () => {
  for (const ability of Object.keys(policy) as Ability[]) {
    for (const subject of Object.values(subjects(ability))) {
      for (const role of ["member", "administrator"] as const) {
        const [warned, suspended] = [
          { ...member(AUTHOR, role), warned: 1 },
          member(AUTHOR, role, true),
        ].map((who) => allows(ability, who, subject as never));
        expect([ability, warned]).toEqual([ability, suspended]);
      }
    }
  }
});
