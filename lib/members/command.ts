import { text } from "node:stream/consumers";
import { type Command, Option } from "commander";
import type { Database } from "#db/client.ts";
import { Refusal, went, work } from "#lib/operator.ts";
import { roles } from "#lib/words/actor.ts";

/** The community archive calls administrators by a shorter word, which is taken here too. */
const ADMIN = "admin";
const roleNames = [...roles, ADMIN];
const roleOf = (called: string) => (called === ADMIN ? "administrator" : called);

/** What a suspended member reads where the operator gave no other reason. */
const unsaid =
  "Those who run this site have paused this account. Nothing that you wrote is lost, and you can ask them why.";

/** What a member reads whose suspension the operator ended without another reason. */
const welcomeBack = "Those who run this site have ended the suspension. You can write again.";

type Created = { name: string; email?: string; role: string; passwordStdin?: boolean };

/** What the operator does with accounts. Each counts on the running site at once. */
export function memberCommand(program: Command): void {
  const member = program.command("member").description("make accounts and look after them");
  member
    .command("create")
    .description("make an account")
    .requiredOption("--name <name>", "the name that everybody sees")
    .option("--email <address>", "an address that is known to be theirs")
    .addOption(new Option("--role <role>", "what they may do").choices(roleNames).default("member"))
    .option("--password-stdin", "read the password from standard input")
    .addHelpText(
      "after",
      "\nWithout a password they sign in by a mailed link, which needs the address.",
    )
    .action((given: Created) => work((db) => create(db, given)));
  member
    .command("role")
    .argument("<name>", "whose")
    .argument("<role>", roleNames.join(", "))
    .option("--category <path>", "moderator of this category and what is below it; or member again")
    .description("give a member another role; it counts at their next request")
    .action((name: string, role: string, { category }: { category?: string }) =>
      work((db) =>
        category === undefined
          ? giveRole(db, name, role)
          : giveCategoryAt(db, name, { role, category }),
      ),
    );
  member
    .command("block")
    .argument("<name>", "whom")
    .option("--reason <why>", "the member will read it", unsaid)
    .option("--days <n>", "how long; without, there is no end")
    .description("suspend a member and end all their sign-ins")
    .action((name: string, given: { reason: string; days?: string }) =>
      work((db) => block(db, name, given)),
    );
  member
    .command("reinstate")
    .argument("<name>", "whom")
    .option("--reason <why>", "the member will read it", welcomeBack)
    .description("end the suspension of a member")
    .action((name: string, { reason }: { reason: string }) =>
      work((db) => endSuspension(db, name, reason)),
    );
  member
    .command("sign-out")
    .argument("<name>", "whom")
    .description("end all sign-ins of a member")
    .action((name: string) => work((db) => endSignIns(db, name)));
}

async function create(db: Database, { passwordStdin, ...typed }: Created): Promise<string> {
  const { perform } = await import("#lib/command.ts");
  const { admit } = await import("./admit.ts");
  const { system } = await import("#lib/words/actor.ts");
  const password = passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, "") : undefined;
  if (passwordStdin && !password) throw new Refusal("No password came in on standard input.");
  const given = { ...typed, role: roleOf(typed.role) };
  went(await perform(db, system, admit, { ...given, password }));
  return `${given.name} has an account now, as ${given.role}.`;
}

async function giveRole(db: Database, name: string, called: string): Promise<string> {
  const { perform } = await import("#lib/command.ts");
  const { appoint } = await import("./appoint.ts");
  const { system } = await import("#lib/words/actor.ts");
  const found = await known(db, name);
  const role = roleOf(called);
  went(await perform(db, system, appoint, { member: found.id, role }));
  return `${found.name} is ${role} now.`;
}

type InCategory = { role: string; category: string };

async function giveCategoryAt(db: Database, name: string, { role, category }: InCategory) {
  const { perform } = await import("#lib/command.ts");
  const { giveCategory } = await import("#lib/taxonomy/give-category.ts");
  const { takeCategory } = await import("#lib/taxonomy/take-category.ts");
  const { findCategory } = await import("#lib/taxonomy/queries.ts");
  const { system } = await import("#lib/words/actor.ts");
  const verb = { moderator: giveCategory, member: takeCategory }[role];
  if (!verb) throw new Refusal("In a category somebody is moderator, or member again.");
  const found = await known(db, name);
  const place = await findCategory(db, category);
  if (!place) throw new Refusal(`There is no category ${category}.`);
  const given = { member: found.id, category: place.id };
  const gives = verb === giveCategory;
  if (gives) went(await perform(db, system, giveCategory, given));
  else went(await perform(db, system, takeCategory, given));
  return gives
    ? `${found.name} is a moderator of ${place.path} now.`
    : `${found.name} is no moderator of ${place.path} any more.`;
}

type Blocked = { reason: string; days?: string };

async function block(db: Database, name: string, given: Blocked): Promise<string> {
  const { perform } = await import("#lib/command.ts");
  const { suspend } = await import("./suspend.ts");
  const { system } = await import("#lib/words/actor.ts");
  const found = await known(db, name);
  went(await perform(db, system, suspend, { member: found.id, ...given }));
  await endSignIns(db, name);
  return given.days
    ? `${found.name} is suspended for ${given.days} days, and signed out everywhere.`
    : `${found.name} is suspended without an end, and signed out everywhere.`;
}

async function endSuspension(db: Database, name: string, reason: string): Promise<string> {
  const { perform } = await import("#lib/command.ts");
  const { reinstate } = await import("./reinstate.ts");
  const { system } = await import("#lib/words/actor.ts");
  const found = await known(db, name);
  went(await perform(db, system, reinstate, { member: found.id, reason }));
  return `${found.name} is not suspended any more.`;
}

async function endSignIns(db: Database, name: string): Promise<string> {
  const { perform } = await import("#lib/command.ts");
  const { signOutEverywhere } = await import("./sign-out-everywhere.ts");
  const { system } = await import("#lib/words/actor.ts");
  const found = await known(db, name);
  went(await perform(db, system, signOutEverywhere, { member: found.id }));
  return `${found.name} is signed out everywhere.`;
}

async function known(db: Database, name: string): Promise<{ id: number; name: string }> {
  const { findMember } = await import("./queries.ts");
  const found = await findMember(db, name);
  if (!found) throw new Refusal(`Nobody here is called ${name}.`);
  return found;
}
