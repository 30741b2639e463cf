import type { PostKind } from "#lib/words/policy.ts";
import type { Sender } from "./policy-people.ts";
import type { Model } from "./policy-threads.ts";
import { says } from "./truth.ts";

/** An action on a post, by the name it has in the truth table; `states`: in which alone it is asked for. */
type Act = {
  action: string;
  ability: string;
  kinds: readonly PostKind[];
  states?: readonly string[];
};

const every = ["question", "answer", "comment"] as const;

export const acts: readonly Act[] = [
  { action: "postAnswer", ability: "answer.post", kinds: ["question"] },
  { action: "postComment", ability: "comment.post", kinds: ["question", "answer"] },
  { action: "castVote", ability: "vote.cast", kinds: every },
  { action: "acceptAnswer", ability: "answer.accept", kinds: ["answer"] },
  { action: "withdrawAcceptance", ability: "answer.accept", kinds: ["answer"] },
  { action: "editPost", ability: "post.edit", kinds: every },
  { action: "rollBackPost", ability: "post.edit", kinds: every },
  { action: "suggestEdit", ability: "suggestion.make", kinds: every },
  { action: "takeSuggestion", ability: "suggestion.take", kinds: every },
  { action: "declineSuggestion", ability: "suggestion.decline", kinds: every },
  { action: "withdrawSuggestion", ability: "suggestion.withdraw", kinds: every },
  { action: "withdrawAsGuest", ability: "post.withdraw", kinds: every },
  { action: "withdrawPost", ability: "post.withdraw", kinds: every },
  { action: "convertPost", ability: "post.convert", kinds: ["answer", "comment"] },
  { action: "closeQuestion", ability: "question.close", kinds: ["question"] },
  { action: "reopenQuestion", ability: "question.reopen", kinds: ["question"] },
  { action: "deletePost", ability: "post.delete", kinds: every },
  { action: "follow", ability: "subject.follow", kinds: ["question"] },
  { action: "holdPost", ability: "post.hold", kinds: every, states: ["open"] },
  { action: "hidePost", ability: "post.hide", kinds: every, states: ["open", "its guest's"] },
  { action: "restorePost", ability: "post.restore", kinds: every, states: ["hidden"] },
  { action: "lockPost", ability: "post.lock", kinds: every, states: ["open"] },
  { action: "unlockPost", ability: "post.unlock", kinds: every, states: ["locked"] },
  { action: "concealPost", ability: "post.conceal", kinds: every, states: ["open"] },
  { action: "approveCase", ability: "post.approve", kinds: every, states: ["held"] },
  { action: "rejectCase", ability: "post.reject", kinds: every, states: ["held"] },
  { action: "sendBackCase", ability: "post.send-back", kinds: every, states: ["held"] },
];

/** One person, one action, one post in one state, and how it has to end. */
export type Cell = { act: Act; sender: Sender; model: Model; ends: "done" | Refusal };
type Refusal = "not-allowed" | "not-found";

const isSuggestion = ({ ability }: Act) => /^suggestion\.(?:take|decline|withdraw)$/.test(ability);

/** A visitor who answers or comments is a guest from then on; only one member made the suggestion. */
function columnOf({ ability }: Act, { called, column }: Sender): string {
  if (called === "visitor" && /\.post$/.test(ability)) return "guest";
  if (ability === "suggestion.withdraw" && column === "member" && called !== "suggester") {
    return "expert";
  }
  return column;
}

const rowOf = ({ kind, state }: Model) => `${kind}, ${state}`;

function may(act: Act, sender: Sender, model: Model): boolean {
  if (model.state === "deleted") return false;
  const column = columnOf(act, sender);
  if (act.ability !== "subject.follow") return says(act.ability, rowOf(model), column);
  // What is out of the public's sight is followed by nobody.
  const isPublic = says("post.read", rowOf(model), "visitor");
  return isPublic && says(act.ability, "a question, category or tag", column);
}

/** Nobody is told of a post that they may not read, nor of what others suggested. */
function mayKnow(act: Act, { called, column }: Sender, model: Model): boolean {
  if (model.state === "deleted") return false;
  const row = rowOf(model);
  if (!says("post.read", row, act.action === "follow" ? "visitor" : column)) return false;
  if (!isSuggestion(act) || called === "suggester") return true;
  return says("suggestion.decline", row, column);
}

/** Of a suggester other suggestions than the models' would be too many. */
const isSent = (act: Act, { called }: Sender) => called !== "suggester" || isSuggestion(act);

const isIn = ({ state }: Model, states: readonly string[] | undefined) =>
  states === undefined || states.includes(state);

export const cellsOf = (models: readonly Model[], senders: readonly Sender[]): Cell[] =>
  models.flatMap((model) =>
    acts
      .filter(({ kinds, states }) => kinds.includes(model.kind) && isIn(model, states))
      .flatMap((act) =>
        senders
          .filter((sender) => isSent(act, sender))
          .map((sender): Cell => {
            const refused = mayKnow(act, sender, model) ? "not-allowed" : "not-found";
            return { act, sender, model, ends: may(act, sender, model) ? "done" : refused };
          }),
      ),
  );

export const told = ({ act, sender, model }: Cell) =>
  `${act.action}: ${sender.called}, ${model.kind} ${model.state}`;
