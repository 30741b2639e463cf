import { z } from "zod";

export const Unsubscribe = z.object({
  token: z.string("This link is not whole. Please copy it from the mail again.").max(200),
});
