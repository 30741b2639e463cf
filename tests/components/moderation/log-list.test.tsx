import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LogForm } from "#components/moderation/log-form.tsx";
import { LogList } from "#components/moderation/log-list.tsx";
import { OpenLogList } from "#components/moderation/open-log-list.tsx";
import type { Act } from "#lib/audit/log.ts";
import type { OpenAct } from "#lib/audit/open-log.ts";

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll(" :", ":");

const act: Act = {
  ...{ id: 1, at: new Date("2026-03-01T10:00:00Z"), act: "post.hidden", did: "hid a post" },
  ...{ who: "Ada", actor: "member", member: null, category: null, tag: null, ground: "unkind" },
  post: { id: 7, kind: "answer", title: "Who walks?" },
  reason: "Please be gentle.",
  changes: [{ what: "state", before: "published", after: "hidden" }],
};

test("a line for moderators says who, what, why, and what changed, and leads to the case", () => {
  const html = renderToStaticMarkup(<LogList acts={[act]} />);
  expect(words(html)).toContain("Ada hid a post: answer 7 to “Who walks?”");
  expect(words(html)).toContain("It is unkind. Please be gentle.");
  expect(words(html)).toContain("state: published → hidden");
  expect(html).toContain('href="/moderation/posts/7"');
});

test("what was changed of the site's order is named, for moderators and for everybody", () => {
  const category = { name: "Grief", path: "mind/grief" };
  const plain = { ...act, post: null, ground: null, reason: null, changes: [] };
  const said = (more: Partial<Act>) =>
    words(renderToStaticMarkup(<LogList acts={[{ ...plain, ...more }]} />));
  const made = { act: "category.created", did: "created a category", category };
  expect(said(made)).toContain("Ada created a category: Grief");
  expect(said({ did: "moved a question", category })).toContain("moved a question in Grief");
  const described = { act: "tag.described", did: "described a tag", tag: "tea" };
  expect(said(described)).toContain("described a tag: tea");
  const open = renderToStaticMarkup(
    <OpenLogList
      acts={[
        { ...opened, did: "created a category", category },
        { ...opened, id: 2, did: "described a tag", tag: "tea" },
      ]}
    />,
  );
  expect(words(open)).toContain("A moderator created a category: Grief");
  expect(words(open)).toContain("A moderator described a tag: tea");
  expect(open).toContain('href="/categories/mind/grief"');
  expect(open).toContain('href="/tags/tea"');
});

test("whoever is no member, or is gone, is named by what they are", () => {
  const by = (actor: Act["actor"]) =>
    words(renderToStaticMarkup(<LogList acts={[{ ...act, who: null, actor }]} />));
  expect(by("guest")).toContain("A guest hid a post");
  expect(by("member")).toContain("A member who is gone hid a post");
  expect(by("system")).toContain("The site hid a post");
});

test("whoever appeals is not said to speak of the ground on which was decided", () => {
  const html = renderToStaticMarkup(
    <LogList
      acts={[{ ...act, act: "appeal.raised", did: "appealed", reason: null, changes: [] }]}
    />,
  );
  expect(words(html)).toContain("Ada appealed: answer 7");
  expect(words(html)).not.toContain("It is unkind");
});

const opened: OpenAct = {
  ...{ id: 1, at: new Date("2026-03-01T10:00:00Z"), did: "locked a post", role: "moderator" },
  ...{ automatic: false, ground: null, post: null, category: null, tag: null },
};

test("a line for everybody says in what role somebody acted, or which rule did", () => {
  const said = (more: Partial<OpenAct>) =>
    words(renderToStaticMarkup(<OpenLogList acts={[{ ...opened, ...more }]} />));
  expect(said({})).toContain("A moderator locked a post");
  expect(said({ role: "member" })).toContain("A moderator locked a post");
  expect(said({ role: "administrator" })).toContain("An administrator locked");
  expect(said({ role: null })).toContain("The operator locked");
  expect(said({ role: null, automatic: true })).toContain("A rule of this site locked");
});

test("what was typed to look in the log stays, and what is wrong is said beside it", () => {
  const html = renderToStaticMarkup(
    <LogForm
      kinds={["posts"]}
      typed={{ by: "Nobdy", act: "post.hidden" }}
      errors={{ by: "Nobody here has this name." }}
    />,
  );
  expect(html).toContain('value="Nobdy"');
  expect(html).toMatch(/<option value="post.hidden" selected="">/);
  expect(html).toContain("Nobody here has this name.");
  expect(html).not.toContain("member.signed-in");
});
