import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { type Handle, render } from "#server/front/render.ts";

const asked = { method: "GET", url: "/questions/1", headers: {} };

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

test("what is written in parts is given as one body", async () => {
  const handle: Handle = async (_req, res) => {
    res.writeHead(200, { "content-type": "text/html" });
    res.write("You are ");
    res.end("not alone.");
  };
  const { status, headers, body } = await render(handle, asked, { shared: true });
  expect({ status, type: headers["content-type"], body: String(body) }).toEqual({
    status: 200,
    type: "text/html",
    body: "You are not alone.",
  });
});

test("what is written after the end changes nothing", async () => {
  const handle: Handle = async (_req, res) => {
    res.end("The whole page.");
    res.end("Too late.");
    res.destroy();
  };
  const { body } = await render(handle, asked, { shared: true });
  expect(String(body)).toBe("The whole page.");
});

test("a response that was given holds nothing of its page, however long it is held itself", async () => {
  const held: ServerResponse[] = [];
  const handle: Handle = async (_req, res) => {
    held.push(res);
    res.end(Buffer.alloc(50_000, "a"));
  };
  const pageOf = async () => new WeakRef((await render(handle, asked, { shared: true })).body);
  const page = await pageOf();
  // What a WeakRef was made of lives at least as long as the turn in which it was made.
  await pause(1);
  collect();
  expect(held).toHaveLength(1);
  expect(page.deref()).toBeUndefined();
});
