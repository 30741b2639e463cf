import { answerAuth } from "#app/_shell/outside.ts";

export const GET = answerAuth;
