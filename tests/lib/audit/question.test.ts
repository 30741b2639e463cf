import { expect } from "vitest";
import { readLogQuestion } from "#lib/audit/question.ts";
import { test } from "#tests/village/village.ts";

test("names are looked up, however they are spelled, and a post is known by its number or its address", async ({
  db,
  people: { ada, ben },
}) => {
  const typed = { by: "  ADA ", member: "ben", act: "posts", from: "2026-01-01", until: "" };
  expect(await readLogQuestion(db, typed)).toEqual({
    asked: { by: ada.id, member: ben.id, act: "posts", from: "2026-01-01" },
  });
  const posts = ["12", "#12", "/questions/12/a-title", "https://a.example/answers/12?x=1"];
  for (const post of [...posts, "/questions/7/a-title#a12"]) {
    expect(await readLogQuestion(db, { post }), post).toMatchObject({ asked: { post: 12 } });
  }
});

test("what is of no use is said beside its field, and nothing is asked", async ({
  db,
  people: { ada },
}) => {
  const typed = {
    ...{ act: "nonsense", by: "Nobody", member: "Ada", post: "the last one" },
    ...{ from: "31.3.2026", until: "2026-02-31" },
  };
  const { errors } = await readLogQuestion(db, typed);
  expect(Object.keys(errors ?? {}).sort()).toEqual(["act", "from", "post", "until"]);
  expect(await readLogQuestion(db, { by: "Nobody", member: ada.name })).toEqual({
    errors: { by: "Nobody here has this name." },
  });
  expect(await readLogQuestion(db, { from: "2026-02-02", until: "2026-02-01" })).toEqual({
    errors: { until: "This is before the first day." },
  });
});
