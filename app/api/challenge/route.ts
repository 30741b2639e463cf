import { pacedChallenge } from "#app/_shell/challenge.ts";

export const dynamic = "force-dynamic";

const headers = { "Cache-Control": "no-store" };

/** What a browser is to work out before it sends what somebody writes without an account, or joins. */
export async function GET(): Promise<Response> {
  const challenge = await pacedChallenge();
  if (challenge) return Response.json(challenge, { headers });
  const message = "That was a lot within a minute. Without it a post waits for a moderator.";
  return Response.json({ message }, { status: 429, headers: { ...headers, "Retry-After": "60" } });
}
