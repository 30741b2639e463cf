import { sql } from "drizzle-orm";
import { blocks } from "#db/schema/conduct.ts";
import { command, onNothing } from "#lib/command.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { parseDomain } from "./domain.ts";
import { SetBlock } from "./input.ts";
import { type AddressRange, familyOf, parseRange, widthOf } from "./range.ts";

/** For a time nobody writes from some addresses, or nobody gives an e-mail address at a domain. */
export const set = command({
  input: SetBlock,
  may: "block.set",
  on: onNothing,
  does: async ({ tx, who, input: { kind, what, reason, days } }) => {
    const range = kind === "address" ? rangeIn(what) : { first: null, last: null };
    const domain = kind === "email-domain" ? domainIn(what) : null;
    const [block] = await tx
      .insert(blocks)
      .values({
        kind,
        ...range,
        domain,
        reason,
        byId: who.kind === "member" ? who.id : null,
        expiresAt: sql`now() + make_interval(days => ${days})`,
      })
      .returning({ id: blocks.id });
    if (!block) throw new Error("The block was not written.");
    return { event: { name: "block.set", block: block.id, kind }, reason };
  },
});

const unfit = (what: string) =>
  new Refused("invalid", "Please look at the marked fields again.", { what });

function rangeIn(typed: string): AddressRange {
  const range = parseRange(typed);
  if (!range) {
    throw unfit("Please write an address, or a range such as 198.51.100.0/24 or 198.51.100.*.");
  }
  if (widthOf(range) > limits.block.widest[familyOf(range)]) {
    throw unfit(
      "This holds so many addresses that it would meet very many people. Please narrow it.",
    );
  }
  return range;
}

function domainIn(typed: string): string {
  const domain = parseDomain(typed);
  if (domain) return domain;
  throw unfit("Please write the part after the @, such as example.org.");
}
