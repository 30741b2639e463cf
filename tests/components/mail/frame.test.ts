import { expect, test } from "vitest";
import { mailFrame } from "#components/mail/frame.ts";
import { leadsTo, letter } from "#lib/words/mails.ts";

const framed = (...paragraphs: string[]) =>
  mailFrame({ subject: "A & B", text: letter(paragraphs) });

test("the HTML part says what the plain part says, with labels as links", () => {
  const html = framed("Hello.", leadsTo("See it", "https://forum.example/a?b=1&c=2"), "One\ntwo");
  expect(html).toContain('<p dir="auto">Hello.</p>');
  expect(html).toContain('<p><a href="https://forum.example/a?b=1&amp;c=2">See it</a></p>');
  expect(html).toContain("One<br>two");
  expect(html).toContain("<title>A &amp; B</title>");
});

test("what people wrote stays text, and nothing is fetched from anywhere", () => {
  const html = framed('<img src="https://evil.example/x.png">', "Look:\njavascript:alert(1)");
  expect(html).not.toMatch(/<img|<script|href="javascript|src="/);
});
