import { z } from "zod";
import { notice } from "#lib/guests/input.ts";
import { body, displayName, postId, proof, submission } from "#lib/posts/input.ts";

export const PostAnswer = z.object({
  question: postId,
  body,
  displayName,
  ...notice,
  submission,
  proof,
});

export const AcceptAnswer = z.object({ answer: postId });
