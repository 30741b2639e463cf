import { command } from "#lib/command.ts";
import { placePost } from "#lib/posts/place.ts";
import { rendered } from "#lib/posts/rendered.ts";
import { lockPost } from "#lib/posts/subject.ts";
import { PostComment } from "./input.ts";

export const post = command({
  input: PostComment,
  may: "comment.post",
  on: async (tx, input) => {
    const text = await rendered(input.body);
    const under = await lockPost(tx, input.post, "question", "answer");
    return under && { ...under, text };
  },
  does: async ({ tx, who, input, on }) => {
    const { displayName } = input;
    const { id, credited } = await placePost(tx, who, {
      kind: "comment",
      under: on,
      text: on.text,
      displayName,
    });
    return { event: { name: "comment.posted", question: on.questionId, comment: id, credited } };
  },
});
