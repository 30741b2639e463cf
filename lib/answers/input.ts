import { z } from "zod";
import { body, displayName, postId } from "#lib/posts/input.ts";

export const PostAnswer = z.object({ question: postId, body, displayName });

export const AcceptAnswer = z.object({ answer: postId });
