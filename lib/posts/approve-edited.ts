import { command } from "#lib/command.ts";
import { leaveDraft } from "#lib/drafts/place.ts";
import { screenEdit } from "#lib/safety/screen-edit.ts";
import { Refused } from "#lib/words/outcome.ts";
import { waitsNoMore } from "./already.ts";
import { dateAnew } from "./approve.ts";
import { decide } from "./decide.ts";
import { change, checkBase, checkFields, withWords } from "./edit.ts";
import { ApproveEditedPost } from "./input.ts";
import { withText } from "./rendered.ts";
import { currentVersion } from "./revise.ts";
import { lockPost } from "./subject.ts";

/** A moderator mends what waits and lets it through: both or neither, and the author reads why. */
export const approveEdited = command({
  input: ApproveEditedPost.transform(withText),
  may: "post.approve",
  on: (tx, input) => lockPost(tx, input.post),
  does: async (doing) => {
    const { tx, who, input, on } = doing;
    if (on.state !== "held") throw await waitsNoMore(tx, who, on.id);
    checkFields(who, input, on);
    const before = await currentVersion(tx, on.id);
    checkBase(input.base, before);
    const screened = await screenEdit(doing, on, { ...input, before });
    const worded = { input: withWords(input, screened), on };
    const decision = { act: "approve", state: "published", reason: input.reason } as const;
    const { of, told } = await decide(tx, who, on, decision, async () => {
      if (!(await change(tx, who, { ...worded, before }))) throw unchanged;
      await dateAnew(tx, on.id);
    });
    await leaveDraft(tx, who, { kind: "edit", post: on.id });
    return { event: { name: "post.approved", ...of }, ...told };
  },
});

const unchanged = new Refused(
  "conflict",
  "Nothing was changed. To let it through as it is, approve it.",
);
