import { command } from "#lib/command.ts";
import { watch } from "#lib/guests/watch.ts";
import { placePost } from "#lib/posts/place.ts";
import { rendered } from "#lib/posts/rendered.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { DoneBefore } from "#lib/words/outcome.ts";
import { PostAnswer } from "./input.ts";

export const post = command({
  input: PostAnswer,
  may: "answer.post",
  on: async (tx, { question, body }) => {
    const text = await rendered(body);
    const under = await lockPost(tx, question, "question");
    return under && { ...under, text };
  },
  does: async (doing) => {
    const { tx, who, input, on } = doing;
    const { displayName, email, submission, proof } = input;
    const { id, credited, before, waits, ...followed } = await placePost(doing, {
      kind: "answer",
      under: on,
      text: on.text,
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
