import { command, onNothing } from "#lib/command.ts";
import { addMember } from "./add.ts";
import { AdmitMember } from "./input.ts";
import { hashPassword } from "./password.ts";

/** The operator makes an account for somebody, and vouches for the address. */
export const admit = command({
  input: AdmitMember,
  may: "member.admit",
  on: onNothing,
  does: async ({ tx, input: { name, role, email, password } }) => {
    const passwordHash = password === undefined ? null : await hashPassword(password);
    const member = await addMember(tx, { name, role, email, passwordHash });
    return { event: { name: "member.joined", member } };
  },
});
