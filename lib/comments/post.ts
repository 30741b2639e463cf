import { command } from "#lib/command.ts";
import { watch } from "#lib/guests/watch.ts";
import { placePost } from "#lib/posts/place.ts";
import { withText } from "#lib/posts/rendered.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { DoneBefore } from "#lib/words/outcome.ts";
import { PostComment } from "./input.ts";

export const post = command({
  input: PostComment.transform(withText),
  may: "comment.post",
  on: (tx, input) => lockPost(tx, input.post, "question", "answer"),
  does: async (doing) => {
    const { tx, who, input, on } = doing;
    const { text, displayName, email, submission, proof } = input;
    const { id, credited, before, waits, ...followed } = await placePost(doing, {
      kind: "comment",
      under: on,
      text,
      displayName,
      email,
      submission,
      proof,
    });
    const event = {
      name: "comment.posted",
      question: on.questionId,
      comment: id,
      credited,
      waits,
    } as const;
    if (before) throw new DoneBefore(event);
    await watch(tx, who, id, input);
    return { event, ...followed };
  },
});
