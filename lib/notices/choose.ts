import { sql } from "drizzle-orm";
import { noticeSettings } from "#db/schema/writing.ts";
import { command } from "#lib/command.ts";
import { alwaysOnSite, boxes, noticeKindNames, WORDS_IN_MAIL } from "#lib/words/notices.ts";
import { Refused } from "#lib/words/outcome.ts";
import { ChooseNotices } from "./input.ts";

/** A member says what they want to be told of, and by which way. */
export const choose = command({
  input: ChooseNotices,
  may: "notice.choose",
  on: async () => null,
  does: async ({ tx, who, input }) => {
    if (who.kind !== "member") throw new Refused("not-allowed", "Please sign in.");
    const memberId = who.id;
    const rows = noticeKindNames.map((kind) => ({
      memberId,
      kind: kind as string,
      onSite: kind === alwaysOnSite || input[boxes(kind).site] === true,
      byMail: input[boxes(kind).mail] === true,
    }));
    const words = input[boxes(WORDS_IN_MAIL).mail] === true;
    await tx
      .insert(noticeSettings)
      .values([...rows, { memberId, kind: WORDS_IN_MAIL, onSite: true, byMail: words }])
      .onConflictDoUpdate({
        target: [noticeSettings.memberId, noticeSettings.kind],
        set: { onSite: sql`excluded.on_site`, byMail: sql`excluded.by_mail` },
      });
    return { event: { name: "notices.chosen", member: memberId } };
  },
});
