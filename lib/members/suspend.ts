import { command } from "#lib/command.ts";
import { SuspendMember } from "./input.ts";
import { keepAnAdministrator } from "./last-administrator.ts";
import { lockMemberInOffice } from "./subject.ts";
import { beginSuspension } from "./suspension.ts";

export const suspend = command({
  input: SuspendMember,
  may: "member.suspend",
  on: (tx, { member }) => lockMemberInOffice(tx, member),
  does: async ({ tx, who, input, on }) => {
    await keepAnAdministrator(tx, on);
    const { suspension, until } = await beginSuspension(tx, who, input);
    return {
      event: {
        name: "member.suspended",
        member: on.id,
        until: until?.toISOString() ?? null,
        suspension,
      },
      reason: input.reason,
    };
  },
});
