import { z } from "zod";
import { body, displayName, postId, submission } from "#lib/posts/input.ts";

export const PostAnswer = z.object({ question: postId, body, displayName, submission });

export const AcceptAnswer = z.object({ answer: postId });
