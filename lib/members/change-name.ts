import { and, eq, ne } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { command } from "#lib/command.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { countFormerNames, isFormerName, keepFormerName, takeBackName } from "./former-names.ts";
import { ChangeName } from "./input.ts";
import { isWritable, nameKey } from "./name.ts";
import { invalid, ownAccount } from "./own.ts";
import { isReserved } from "./reserved-names.ts";
import { looksLikeStaff } from "./staff-names.ts";

/** Another name. The old one stays reserved, and leads to the new one where its owner wants that. */
export const changeName = command({
  input: ChangeName,
  may: "account.describe",
  on: ownAccount,
  does: async ({ tx, input, on }) => {
    const name = input.name.normalize("NFKC");
    await checkName(tx, on, name);
    if (nameKey(name) !== nameKey(on.name)) {
      await takeBackName(tx, on.id, name);
      if ((await countFormerNames(tx, on.id)) >= limits.profile.renames) throw tooOften();
      const leads = input.leads !== undefined;
      await keepFormerName(tx, { member: on.id, name: on.name, leads });
    }
    await tx
      .update(members)
      .set({ name, nameKey: nameKey(name) })
      .where(eq(members.id, on.id));
    return { event: { name: "member.renamed", member: on.id } };
  },
});

const tooOften = () =>
  new Refused(
    "conflict",
    `You have taken another name ${limits.profile.renames} times, which is as often as it goes.`,
  );

async function checkName(
  tx: Database,
  { id, name: before }: { id: number; name: string },
  name: string,
): Promise<void> {
  if (!isWritable(name)) {
    throw invalid({ name: "Please use letters and digits, with single spaces between." });
  }
  if (isReserved(name) && nameKey(name) !== nameKey(before)) {
    throw invalid({ name: "This name could be taken for the site's own." });
  }
  const [taken] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.nameKey, nameKey(name)), ne(members.id, id)));
  if (taken || (await looksLikeStaff(tx, [name], id)) || (await isFormerName(tx, name, id))) {
    throw invalid({ name: "Somebody goes by this name, or by one that looks like it." });
  }
}
