import { readFileSync } from "node:fs";
import { buildFolder } from "#server/build.ts";
import { ask } from "./raw.ts";

/** Server actions as a browser sends them: with JavaScript, and as a plain form. */
type Manifest = {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
};
type Found = { id: string; pages: string[] };

/** Every action that the public can call, by the build that is under test. */
export function builtActions(): Map<string, Found> {
  const text = readFileSync(`${buildFolder()}/server/server-reference-manifest.json`, "utf8");
  const { node }: Manifest = JSON.parse(text);
  const found = Object.entries(node).map(([id, { exportedName, workers }]): [string, Found] => [
    exportedName,
    { id, pages: Object.keys(workers) },
  ]);
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export type Place = { url: string; actions: Map<string, Found>; pages: Record<string, string> };
type Fields = readonly (readonly [string, string | Blob])[];
export type Sent = {
  action: string;
  cookie?: string | undefined;
  fields: Fields;
  /** As a plain form, without JavaScript. */
  plain?: boolean;
};
export type Came = { status: number; refused: string | undefined; done: boolean };

/** What React makes of an action's one argument, a form. */
function scripted(fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of fields) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify(["$K1"]));
  return body;
}

/** What the page gives to a form that is sent without JavaScript. */
function plainForm(id: string, fields: Fields): FormData {
  const body = new FormData();
  body.append(`$ACTION_ID_${id}`, "");
  body.append("form", "of a test");
  for (const [name, value] of fields) body.append(name, value);
  return body;
}

let address = 0;

/** Each request comes from an address of its own, so that no pace is what refuses. */
const elsewhere = () => {
  address += 1;
  return `198.18.${Math.floor(address / 250)}.${(address % 250) + 1}`;
};

/** The action's id, and a page that takes it. */
function whereTo({ actions, pages }: Place, action: string): { id: string; path: string } {
  const found = actions.get(action);
  const page = Object.keys(pages).find((each) => found?.pages.includes(each));
  const path = page && pages[page];
  if (!found || !path) throw new Error(`No page is known that takes ${action}.`);
  return { id: found.id, path };
}

/** From another site, or from nobody: the answer comes before the form was read, and ends the connection. */
export async function sendFrom(place: Place, sent: Sent, origin: string): Promise<number> {
  const { id, path } = whereTo(place, sent.action);
  const form = new Response(scripted(sent.fields));
  const body = await form.text();
  const headers = [
    origin,
    `Next-Action: ${id}`,
    `Cookie: ${sent.cookie}`,
    `Content-Type: ${form.headers.get("content-type")}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return (await ask(place.url, { method: "POST", path, headers, body })).status;
}

export async function sendAction(place: Place, sent: Sent): Promise<Came> {
  const { action, cookie, fields, plain = false } = sent;
  const { id, path } = whereTo(place, action);
  const headers = new Headers({ "x-forwarded-for": elsewhere() });
  if (cookie !== undefined) headers.set("cookie", cookie);
  headers.set("origin", place.url);
  if (!plain) headers.set("next-action", id);
  const body = plain ? plainForm(id, fields) : scripted(fields);
  const answer = await fetch(place.url + path, {
    method: "POST",
    headers,
    body,
    redirect: "manual",
  });
  // In a page, what is said travels inside of a string.
  const text = (await answer.text()).replaceAll('\\"', '"');
  const [, refused] = /"refusal":\{"ok":false,"code":"([\w-]+)"/.exec(text) ?? [];
  const led = answer.status === 303 || answer.headers.has("x-action-redirect");
  const done = led || (answer.status === 200 && /"done":\{"name":/.test(text));
  return { status: answer.status, refused, done };
}

/** So many at a time, in order. */
export async function inTurn<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const work = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: 8 }, work));
}
