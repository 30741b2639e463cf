import { type APIRequestContext, expect } from "@playwright/test";
import { findGone } from "./gone.ts";

const firstQuestion = async (request: APIRequestContext) => {
  const html = await (await request.get("/questions?sort=answers")).text();
  const [path, id] = /\/questions\/(\d+)\/[^"?#]+/.exec(html) ?? [];
  expect(path, "a question in the list").toBeDefined();
  return { path: String(path), id: Number(id) };
};

type Find = (request: APIRequestContext) => Promise<string>;
const at =
  (path: string): Find =>
  async () =>
    path;

/** One address of every kind of page that a visitor can open, in the village. */
export const pageKinds: readonly (readonly [kind: string, find: Find])[] = [
  ["home", at("/")],
  ["list of questions", at("/questions?sort=votes")],
  ["question", async (request) => (await firstQuestion(request)).path],
  ["history", async (request) => `/posts/${(await firstQuestion(request)).id}/history`],
  ["categories", at("/categories")],
  ["category", at("/categories/relationships")],
  ["tags", at("/tags")],
  ["tag", at("/tags/therapy")],
  ["members", at("/members")],
  ["member", at("/members/Cleo")],
  ["suspended member", at("/members/Eve")],
  ["member's questions", at("/members/Ben/questions")],
  ["member's answers", at("/members/Cleo/answers")],
  ["member's points", at("/members/Cleo/points")],
  ["search", at("/search?q=sleep")],
  ["search without a find", at("/search?q=xylophonequartz")],
  ["urgent help", at("/help")],
  ["rules", at("/about/rules")],
  ["how it is moderated", at("/about/moderation")],
  ["open log", at("/about/log")],
  ["page about the site", at("/about/who-we-are")],
  ["sign in", at("/sign-in")],
  ["join", at("/join")],
  ["forgotten password", at("/account/forgot")],
  ["ask", at("/questions/ask")],
  ["not found", at("/nowhere")],
];

/** Pages that few come to, and where somebody is who looks for what is not there. */
export const rareKinds: typeof pageKinds = [
  ["version", async (request) => `/posts/${(await firstQuestion(request)).id}/history/1`],
  ["report", async (request) => `/posts/${(await firstQuestion(request)).id}/report`],
  ["report on a profile", at("/members/Cleo/report")],
  ["new password", at("/account/reset")],
  ["confirming an address", at("/account/confirm")],
  ["what was written as a guest", at("/account/guest")],
  ["stopping mails", at("/unsubscribe")],
  ["gone", findGone],
  ["address that cannot be read", at("/%ff")],
];
