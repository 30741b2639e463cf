import { expect, test } from "@playwright/test";
import { fieldsIn } from "../support/plain-form.ts";
import { signIn } from "../support/sign-in.ts";
import { answerAs, askAs, followedBy } from "../support/thread.ts";

const text = "I lie awake **every** night.\n\n1. **First** I count\n2. then I get up";
const shown = [
  '<p dir="auto">I lie awake <strong>every</strong> night.</p>',
  '<ol dir="auto">',
  "<li><strong>First</strong> I count</li>",
  "<li>then I get up</li>",
  "</ol>",
].join("\n");

test("somebody asks without JavaScript: a mistake, a preview and what sounds alike lose no word", async ({
  page,
}) => {
  await page.goto("/questions/ask");
  const title = page.getByRole("textbox", { name: "Your question in one sentence" });
  const body = page.getByRole("textbox", { name: "More about it (optional)" });
  const tags = page.getByRole("combobox", { name: "Tags (optional)" });
  const category = page.getByRole("combobox", { name: "Category" });
  const ask = page.getByRole("button", { name: "Ask the question" });

  await title.fill("Short");
  await body.fill(text);
  await category.selectOption({ label: "Relationships" });
  const chosen = await category.inputValue();
  await tags.fill("sleep, counting");
  await page.getByRole("textbox", { name: "Your name to display (optional)" }).fill("Night owl");
  await ask.click();

  const filled = async () => {
    await expect(body).toHaveValue(text);
    await expect(tags).toHaveValue("sleep, counting");
    await expect(category).toHaveValue(chosen);
    await expect(page.getByRole("textbox", { name: /^Your name/ })).toHaveValue("Night owl");
  };
  await expect(page.getByRole("alert")).toContainText("look at the marked fields");
  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleDescription(/a little longer: at least 12 characters/);
  await filled();

  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toBeFocused();
  const previewed = await preview.locator(".prose").innerHTML();
  expect(previewed).toBe(shown);
  await expect(title).toHaveValue("Short");
  await filled();

  await title.fill("How do I tell my boss that I am in therapy?");
  await ask.click();
  await expect(page).toHaveURL(/\/questions\/ask$/);
  const before = page.getByRole("region", { name: "Has this been asked before?" });
  await expect(before).toBeFocused();
  await expect(before.getByRole("link").first()).toContainText("therapy");
  await filled();
  await page.getByRole("button", { name: "None of these is mine, ask it" }).click();
  await expect(page).toHaveURL(/\/questions\/\d+\/how-do-i-tell-my-boss/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^How do I tell my boss/);
  await expect(page.getByRole("main")).toContainText("Night owl");
  expect(await page.getByRole("main").locator(".prose").first().innerHTML()).toBe(previewed);
});

const alike = "How do I tell my boss about my therapy";

test("Enter asks too: what sounds alike is shown once for each title, and then it is asked", async ({
  page,
}) => {
  await page.goto("/questions/ask");
  const title = page.getByRole("textbox", { name: "Your question in one sentence" });
  const tags = page.getByRole("combobox", { name: "Tags (optional)" });
  const before = page.getByRole("region", { name: "Has this been asked before?" });
  await title.fill(`${alike}, by mail?`);
  await tags.fill("therapy");
  await tags.press("Enter");
  await expect(before).toBeFocused();
  await title.fill(`${alike}, by letter?`);
  await title.press("Enter");
  await expect(before).toBeFocused();
  await title.press("Enter");
  await expect(page).toHaveURL(
    /\/questions\/\d+\/how-do-i-tell-my-boss-about-my-therapy-by-letter/,
  );
});

test("a script that sends the form's fields has its question asked after one page between", async ({
  baseURL,
}) => {
  const address = new URL("/questions/ask", baseURL);
  const send = (html: string) => {
    const form = fieldsIn(html, "Your question");
    const fields = { title: `${alike}, by script?`, body: "Sent.", category: "", tags: "therapy" };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const headers = { Origin: address.origin };
    return fetch(address, { method: "POST", body: form, headers, redirect: "manual" });
  };
  const between = await send(await (await fetch(address)).text());
  expect(between.status).toBe(200);
  const html = await between.text();
  expect(html).toContain("Has this been asked before?");
  const asked = await send(html);
  expect(asked.status).toBe(303);
  expect(asked.headers.get("location")).toMatch(/\/questions\/\d+$/);
});

test("a question that grows out of an answer is put away and taken up again with its link", async ({
  page,
}) => {
  await signIn(page, "Cleo");
  const ask = page.getByRole("textbox", { name: "Your question in one sentence" });
  await page.goto("/questions/ask");
  await ask.fill("Something else altogether?");
  await page.getByRole("button", { name: "Save draft" }).click();
  const answer = await answerAs("Yuki", `What grows out of an answer ${process.pid}?`);
  await page.goto(`/questions/ask?follows=${answer}`);
  await expect(ask).toHaveValue("");
  await ask.fill("And what did you do after that?");
  await page.getByRole("button", { name: "Save draft" }).click();
  const begun = page.getByRole("listitem").filter({ hasText: "And what did you do after that?" });
  await expect(page.getByRole("main")).toContainText("Something else altogether?");
  await begun.getByRole("link", { name: "Go on writing" }).click();
  await expect(ask).toHaveValue("And what did you do after that?");
  await page.getByRole("button", { name: "Ask the question" }).click();
  await expect(page.getByRole("main")).toContainText("And what did you do after that?");
  expect(await followedBy("And what did you do after that?")).toBe(answer);
  await page.goto("/account/things/drafts");
  await expect(page.getByRole("main")).toContainText("Something else altogether?");
  await expect(begun).toHaveCount(0);
});

test("the same form sent twice without JavaScript makes one answer, and Back and again as well", async ({
  page,
}) => {
  const question = await askAs("Yuki", `Who reads things twice ${process.pid}?`);
  await page.goto(`/questions/${question}`);
  const words = "Two of us read this twice, and once is enough.";
  for (let time = 0; time < 2; time += 1) {
    const form = page.getByRole("form", { name: "Your answer" });
    await form.getByRole("textbox", { name: "Your answer" }).fill(words);
    await form.getByRole("button", { name: "Post your answer" }).click();
    await expect(page).toHaveURL(/#a\d+$/);
    await expect(page.getByText(words)).toHaveCount(1);
    if (time === 0) await page.goBack();
  }
});
