import { mindDomain } from "#lib/blocks/mind.ts";
import { command, onNothing } from "#lib/command.ts";
import { takeProof } from "#lib/safety/proof.ts";
import { addMember } from "./add.ts";
import { JoinMember } from "./input.ts";
import { hashPassword } from "./password.ts";
import { beginSession } from "./sessions.ts";
import { writeToNew } from "./write-to-new.ts";

/**
 * An e-mail address is an account's own once it is confirmed, and not before: so joining with the address of
 * somebody else takes nothing from them, and looks the same whether the address is known here or not.
 */
export const join = command({
  input: JoinMember,
  may: "member.join",
  on: onNothing,
  does: async ({ tx, input, circumstances }) => {
    await mindDomain(tx, input.email);
    // Of what comes from nowhere, such as the demo, nothing is asked.
    const proven = (await takeProof(tx, input.proof)) || circumstances.from === undefined;
    const passwordHash = await hashPassword(input.password);
    const member = await addMember(tx, { name: input.name, role: "member", passwordHash, proven });
    await writeToNew(tx, { purpose: "confirm-email", member, to: input.email });
    if (input.browser) {
      await beginSession(tx, member, input.browser.device, input.browser.session);
    }
    return { event: { name: "member.joined", member } };
  },
});
