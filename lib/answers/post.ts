import { command } from "#lib/command.ts";
import { watch } from "#lib/guests/watch.ts";
import { placePost } from "#lib/posts/place.ts";
import { withText } from "#lib/posts/rendered.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { DoneBefore } from "#lib/words/outcome.ts";
import { PostAnswer } from "./input.ts";

export const post = command({
  input: PostAnswer.transform(withText),
  may: "answer.post",
  on: (tx, { question }) => lockPost(tx, question, "question"),
  does: async (doing) => {
    const { tx, who, input, on } = doing;
    const { text, displayName, email, submission, proof } = input;
    const { id, credited, before, waits, ...followed } = await placePost(doing, {
      kind: "answer",
      under: on,
      text,
      displayName,
      email,
      submission,
      proof,
    });
    const event = { name: "answer.posted", question: on.id, answer: id, credited, waits } as const;
    if (before) throw new DoneBefore(event);
    await watch(tx, who, id, input);
    return { event, ...followed };
  },
});
