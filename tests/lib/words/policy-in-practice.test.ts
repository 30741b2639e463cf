import { beforeAll, describe, expect } from "vitest";
import type { Database } from "#db/client.ts";
import { post as answer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as comment } from "#lib/comments/post.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { edit } from "#lib/posts/edit.ts";
import { findStart } from "#lib/posts/editable.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { lock } from "#lib/posts/lock.ts";
import { ask } from "#lib/questions/ask.ts";
import { close } from "#lib/questions/close.ts";
import { suggest } from "#lib/suggestions/suggest.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { type Actor, system, visitor, type Written } from "#lib/words/actor.ts";
import { type Ability, allows, type PostKind, type PostSubject } from "#lib/words/policy.ts";
import { allCommands, type NamedCommand } from "#tests/support/commands.ts";
import { arrive, done, test } from "#tests/village/village.ts";

/**
 * The policy's table, asked of the real thing: whoever may not do something is refused it by the verb itself,
 * in every state of a post, and whoever may is not.
 */
let commands: NamedCommand[] = [];
beforeAll(async () => {
  commands = (await allCommands()).filter(({ command }) =>
    /^(question\.(close|reopen|move|merge)|answer\.|comment\.|post\.|suggestion\.|vote\.)/.test(
      command.may,
    ),
  );
});

const kindsOf = (ability: Ability): PostKind[] => {
  if (/^question\.|^answer\.post$/.test(ability)) return ["question"];
  if (ability === "answer.accept") return ["answer"];
  if (ability === "post.convert") return ["answer", "comment"];
  return ability === "comment.post" ? ["question", "answer"] : ["question", "answer", "comment"];
};

const reason = "So that the test has a reason.";
type Thread = { question: number; post: number; kind: PostKind };
type State = {
  bring?: (db: Database, by: Actor, thread: Thread) => Promise<unknown>;
  post?: Partial<PostSubject>;
  question?: Partial<PostSubject["question"]>;
};

const states: Record<string, State> = {
  published: {},
  held: {
    bring: async (db, by, { post }) => done(await perform(db, by, hold, { post, reason })),
    post: { visible: false },
  },
  hidden: {
    bring: async (db, by, { post }) => done(await perform(db, by, hide, { post, reason })),
    post: { visible: false, hidden: true },
  },
  locked: {
    bring: async (db, by, { post }) => done(await perform(db, by, lock, { post, reason })),
    post: { locked: true },
  },
  "without its author's name": {
    bring: async (db, by, { post }) => done(await perform(db, by, conceal, { post, reason })),
  },
  "in a closed question": {
    bring: async (db, by, { question }) =>
      done(await perform(db, by, close, { question, note: reason })),
    question: { closed: true },
  },
  "in a hidden question": {
    bring: async (db, by, { question }) =>
      done(await perform(db, by, hide, { post: question, reason })),
    post: { visible: false },
    question: { visible: false },
  },
  "in a locked question": {
    bring: async (db, by, { question }) =>
      done(await perform(db, by, lock, { post: question, reason })),
    question: { locked: true },
  },
};

/** What the policy is to be told, from the story alone: nothing of it is read from the database. */
function subjectOf(kind: PostKind, by: Written, asker: Written, state: State): PostSubject {
  const own = { ...by, visible: true, hidden: false, locked: false, ...state.post };
  const open = { visible: true, closed: false, locked: false, category: null, ...state.question };
  if (kind !== "question") return { kind, ...own, question: { ...asker, ...open } };
  const { visible, locked } = own;
  return { kind, ...own, question: { ...open, ...by, visible, locked } };
}

async function write(db: Database, kind: PostKind, by: Actor, asker: Actor): Promise<Thread> {
  const asks = kind === "question" ? by : asker;
  const form = { title: "How do you all sleep in summer?", body: "It is too warm for me." };
  const { question } = done(await perform(db, asks, ask, form));
  if (kind === "question") return { question, post: question, kind };
  const body = "With wet curtains, at least.";
  const post =
    kind === "answer"
      ? done(await perform(db, by, answer, { question, body })).answer
      : done(await perform(db, by, comment, { post: question, body })).comment;
  return { question, post, kind };
}

class Undo extends Error {}

async function undone<T>(db: Database, act: (tx: Database) => Promise<T>): Promise<T> {
  let result: { is: T } | undefined;
  const acted = db.transaction(async (tx) => {
    result = { is: await act(tx) };
    throw new Undo();
  });
  await acted.catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
  if (!result) throw new Error("Nothing was done.");
  return result.is;
}

/** One form that holds what any of the verbs asks for. */
async function formFor(db: Database, { post }: Thread, suggestion: number | undefined) {
  const { base } = await findStart(db, post);
  const { category } = done(await perform(db, system, createCategory, { name: "Work" }));
  const into = done(await perform(db, system, ask, { title: "Who else sleeps badly?" })).question;
  return {
    ...{ post, question: post, answer: post, suggestion, base, reason, note: reason },
    ...{ category, into },
    ...{ body: "Words that were not there before.", value: 1, version: 1 },
  };
}

const ended = new Map<string, Set<string>>();
const note = (ability: string, code: string) =>
  ended.set(ability, (ended.get(ability) ?? new Set()).add(code));

const isRefusal = (code: string) => code === "not-allowed" || code === "not-found";

describe("what the policy says is what happens", () => {
  for (const kind of ["question", "answer", "comment"] as const) {
    test(`to ${kind}s, in every state, whoever acts`, async ({ db, people }) => {
      const { ben, cleo, farid, ada } = people;
      const own = await arrive(db);
      const actors: Record<string, Actor> = {
        ...{ visitor, guest: people.guest, "its guest": own, new: people.dan, member: farid },
        ...{ asker: ben, author: cleo, "author, suspended": { ...cleo, suspended: true } },
        ...{ editor: people.hana, moderator: ada, administrator: people.miriam },
        suspended: people.eve,
      };
      const asker: Written = { authorId: ben.id, guestId: null };
      const authors: [Actor, Written][] = [
        [cleo, { authorId: cleo.id, guestId: null }],
        [own, { authorId: null, guestId: own.id }],
      ];
      const wrong: string[] = [];
      for (const [by, written] of authors) {
        for (const [name, state] of Object.entries(states)) {
          if (kind === "question" && /hidden question|locked question/.test(name)) continue;
          if (by === own && name !== "published") continue;
          await undone(db, async (tx) => {
            const thread = await write(tx, kind, by, ben);
            const change = { body: "With wet curtains, at the very least." };
            done(await perform(tx, by, edit, { post: thread.post, ...change }));
            const made = { post: thread.post, body: "With a fan, at least.", reason };
            const { suggestion } = done(await perform(tx, farid, suggest, made));
            await state.bring?.(tx, ada, thread);
            const form = await formFor(tx, thread, suggestion);
            const subject = {
              ...subjectOf(kind, written, asker, state),
              suggestedById: farid.id,
            };
            for (const { command, name: file } of commands) {
              if (!kindsOf(command.may).includes(kind)) continue;
              for (const [called, who] of Object.entries(actors)) {
                const may = allows(command.may, who, subject as never);
                const outcome = await undone(tx, (inner) => perform(inner, who, command, form));
                const code = outcome.ok ? "ok" : outcome.code;
                if (may) note(command.may, code);
                const as = may ? code !== "not-allowed" : isRefusal(code);
                if (!as) wrong.push(`${file}: ${called}, ${kind} ${name}: ${may}, but ${code}`);
              }
            }
          });
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  test("and each ability was used for real", () => {
    const never = [...ended].filter(([, codes]) => !codes.has("ok")).map(([ability]) => ability);
    expect(never).toEqual([]);
    const verbs = new Set<string>(commands.map(({ command }) => command.may));
    expect([...verbs].filter((ability) => !ended.has(ability))).toEqual([]);
  });
});
