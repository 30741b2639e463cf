import { expect, test } from "vitest";
import { startingText } from "#lib/posts/starting-text.ts";

/** Everybody else who is waiting for the site gets a turn. */
const someTurn = () => {
  const turn = { came: false };
  setImmediate(() => {
    turn.came = true;
  });
  return turn;
};

test("a text that came as HTML is made into Markdown while the site goes on", async () => {
  const source = "<ul><li><b>One</b></li><li>Two</li></ul>".repeat(200);
  const turn = someTurn();
  const text = await startingText({ format: "html", source });
  expect(turn.came).toBe(true);
  expect(text.startsWith("- **One**\n- Two")).toBe(true);
});

test("a text that would cost more than a text may is edited as its words", async () => {
  const source = `${"<div>".repeat(5_000)}Words within.${"</div>".repeat(5_000)}`;
  expect(await startingText({ format: "html", source })).toBe("Words within.");
  expect(await startingText({ format: "html", source, html: "<p>As it is shown.</p>" })).toBe(
    "As it is shown.",
  );
});

test("what is Markdown stays as it was written", async () => {
  expect(await startingText({ format: "markdown", source: "*One*  " })).toBe("*One*  ");
});
