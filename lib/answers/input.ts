import { z } from "zod";
import { notice } from "#lib/guests/input.ts";
import { body, displayName, postId, submission } from "#lib/posts/input.ts";

export const PostAnswer = z.object({ question: postId, body, displayName, ...notice, submission });

export const AcceptAnswer = z.object({ answer: postId });
