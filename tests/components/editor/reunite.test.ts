import { expect, test } from "vitest";
import { reunite } from "#components/editor/draft-keeping.ts";
import type { DraftWords, LocalCopy } from "#components/editor/draft-local.ts";
import type { DraftFound } from "#lib/drafts/queries.ts";

const said = (body: string): DraftWords => ({
  title: "",
  body,
  category: "",
  tags: "",
  reason: "",
});
const empty = { words: said(""), untouched: true };
const at = (hour: number) => Date.UTC(2026, 10, 24, hour);
const copy = (body: string, more: Partial<LocalCopy> = {}): LocalCopy => ({
  words: said(body),
  at: at(10),
  ...more,
});
const CLEO = 4;
const guest: DraftFound = { member: null, draft: null, posted: false };
const found = (body?: string, hour = 9, version = 3): DraftFound => ({
  member: CLEO,
  posted: false,
  draft:
    body === undefined
      ? null
      : {
          ...said(body),
          id: 7,
          kind: "answer",
          post: 1,
          version,
          savedAt: new Date(at(hour)),
        },
});
const put = (reunion: ReturnType<typeof reunite>) => reunion.put?.words.body;
const other = (reunion: ReturnType<typeof reunite>) => reunion.other?.words.body;

test("a guest comes back after a crash and finds what they wrote", () => {
  expect(put(reunite(empty, copy("mine"), guest))).toBe("mine");
});

test("what a guest began is there after they signed in", () => {
  expect(put(reunite(empty, copy("mine"), found()))).toBe("mine");
});

test("a member finds on another machine what the site kept", () => {
  const reunion = reunite(empty, undefined, found("kept"));
  expect(put(reunion)).toBe("kept");
  expect(reunion.base).toEqual({ version: 3, draft: 7 });
});

test("what was typed after the last saving comes before what was saved", () => {
  const reunion = reunite(
    empty,
    copy("kept and more", { member: CLEO, version: 3 }),
    found("kept"),
  );
  expect([put(reunion), other(reunion)]).toEqual(["kept and more", undefined]);
});

test("of two texts that went their own ways the later is put back, and the other one offered", () => {
  const local = copy("here", { member: CLEO, version: 2 });
  const earlier = reunite(empty, local, found("there", 9));
  expect([put(earlier), other(earlier)]).toEqual(["here", "there"]);
  const later = reunite(empty, local, found("there", 11));
  expect([put(later), other(later)]).toEqual(["there", "here"]);
});

test("what stands in the form is not written over: the kept text is offered", () => {
  const reunion = reunite({ words: said("typed"), untouched: false }, undefined, found("kept"));
  expect([put(reunion), other(reunion)]).toEqual([undefined, "kept"]);
  const same = reunite({ words: said("kept"), untouched: false }, undefined, found("kept"));
  expect([put(same), other(same)]).toEqual([undefined, undefined]);
});

test("whoever goes on with the draft that the page came with is asked nothing", () => {
  const form = { words: said("kept and more"), untouched: false, from: 3 };
  expect(reunite(form, undefined, found("kept"))).toEqual({ base: { version: 3, draft: 7 } });
  expect(other(reunite({ ...form, from: 2 }, undefined, found("kept")))).toBe("kept");
});

test("nobody else who sits at the same machine is shown a member's draft", () => {
  const local = copy("private", { member: CLEO, version: 1 });
  expect(put(reunite(empty, local, guest))).toBeUndefined();
  expect(put(reunite(empty, local, { ...guest, member: 9 }))).toBeUndefined();
  expect(put(reunite(empty, local, undefined))).toBeUndefined();
  expect(put(reunite(empty, local, found()))).toBe("private");
});

test("the copy goes when the site says that the post is there, and not before", () => {
  const sent = copy("mine", { submission: "a-form" });
  expect(reunite(empty, sent, { ...guest, posted: true })).toMatchObject({ done: true });
  expect(put(reunite(empty, sent, { ...guest, posted: true }))).toBeUndefined();
  expect(put(reunite(empty, sent, guest))).toBe("mine");
  expect(put(reunite(empty, sent, undefined))).toBe("mine");
});

test("a draft that was posted or discarded elsewhere does not come back from the browser", () => {
  const whole = copy("mine", { member: CLEO, version: 3, whole: true });
  expect(reunite(empty, whole, found())).toEqual({
    base: { version: 0, draft: undefined },
    done: true,
  });
  const more = copy("mine and more", { member: CLEO, version: 3, whole: false });
  expect(put(reunite(empty, more, found()))).toBe("mine and more");
});
