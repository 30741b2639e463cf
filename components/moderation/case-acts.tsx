import type { CaseAct, PostCase } from "#lib/moderation/case.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import type { Reply } from "#lib/words/replies.ts";
import { ApproveEditedForm, ApproveForm } from "./approve-forms.tsx";
import { CloseForm } from "./close-form.tsx";
import { DecideForm, type Decision } from "./decide-form.tsx";

export type CaseActions = Record<CaseAct, FormAction>;

type CaseActsProps = { found: PostCase; actions: CaseActions; replies: readonly Reply[] };

type Said = Pick<Decision, "label" | "hint" | "letter" | "mild">;

const said: Record<Exclude<CaseAct, "approve" | "approve-edited" | "close">, Said> = {
  "send-back": {
    label: "Ask the author to change it",
    hint: "It goes on waiting. When its author has changed it, it comes to the queue again.",
  },
  reject: {
    label: "Do not publish it",
    hint: "It stays out of sight. Its author can still read it, sees why, and can appeal.",
    letter: "h",
  },
  hide: {
    label: "Hide it",
    hint: "It goes out of sight at once, with what stands under it. Its author sees why and can appeal.",
    letter: "h",
  },
  restore: {
    label: "Show it again",
    hint: "It comes back with its votes, points and links.",
    mild: true,
  },
  lock: {
    label: "Lock it",
    hint: "It stays in sight and takes no edits by its author, no comments and no votes.",
  },
};

/** The mild things first. */
const milder: readonly (keyof typeof said)[] = ["restore", "send-back", "reject", "hide", "lock"];

/** What can be done with it now; a form stays where somebody else was faster, to say so. */
export function CaseActs({ found, actions, replies }: CaseActsProps) {
  const { id, may, start } = found;
  const offer = (act: CaseAct) => ({ action: actions[act], offered: may.includes(act) });
  return (
    <section aria-labelledby="decide" className="space-y-1">
      <h2 id="decide" className="mb-3 text-lg">
        What you can decide
      </h2>
      <ApproveForm post={id} {...offer("approve")} />
      <ApproveEditedForm {...{ post: id, start, replies }} {...offer("approve-edited")} />
      {milder.map((act) => {
        const { action, offered } = offer(act);
        const decision = { name: act, post: id, action, ...said[act] };
        return <DecideForm key={act} {...{ decision, replies, offered }} />;
      })}
      <CloseForm question={id} {...offer("close")} />
      {may.length === 0 && <p className="text-soft">Nothing is left to decide here.</p>}
    </section>
  );
}
