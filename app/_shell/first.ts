import { headers } from "next/headers";
import { database } from "#db/client.ts";
import { SetMailWords } from "#lib/mail/input.ts";
import { exampleOf } from "#lib/mail/words.ts";
import { AskQuestion } from "#lib/questions/input.ts";
import { listSimilar } from "#lib/questions/similar.ts";
import { allows } from "#lib/words/policy.ts";
import type { Fields, First } from "./action.ts";
import { placed } from "./pieces.ts";
import { pacedPreview } from "./preview.ts";
import { actor } from "./session.ts";

/** The button that was pressed, where a form has several. */
const intends = ({ intent }: Fields, what: string) => intent === what;

/** A text as it would be published, shown above its form. */
export const previewFirst: First = async (raw) =>
  intends(raw, "preview") ? { preview: placed(await pacedPreview(raw)) } : undefined;

const isSeen = ({ seen, title }: Fields) => typeof seen === "string" && seen === title;

/**
 * Without JavaScript nobody has seen yet what was asked before: a whole question is shown what sounds like it,
 * once for each title, whether it is then sent by its button, by Enter or by a script. With JavaScript that was seen while the title was typed.
 */
export const similarFirst: First = async (raw) => {
  const shown = await previewFirst(raw);
  if (shown) return shown;
  if (intends(raw, "ask") || isSeen(raw) || (await headers()).has("next-action")) return undefined;
  const typed = AskQuestion.safeParse(raw);
  const similar = typed.success ? await listSimilar(database(), typed.data.title) : [];
  return similar.length > 0 ? { similar } : undefined;
};

/** A mail as it would read, told what is made up; what cannot be sent so is said by the command itself. */
export const mailFirst: First = async (raw) => {
  if (!intends(raw, "preview") || !allows("mail.word", await actor(), null)) return undefined;
  const typed = SetMailWords.safeParse(raw);
  if (!typed.success) return undefined;
  const { subject, text } = exampleOf(typed.data.mail, typed.data);
  return { preview: `${subject}\n\n${text}` };
};
