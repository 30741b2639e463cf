import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MonthTables, minutesInWords, monthInWords } from "#components/site/month-tables.tsx";
import { countNames, countTitle } from "#lib/words/counts.ts";

const over = { month: "2026-03-01", counts: {}, countedAt: new Date("2026-04-03T00:07:00Z") };

test("every count stands in a table under its heading, and a dash where there is nothing to count from", () => {
  const counts = { questions: 1204, heldWait: 75, reportWait: null, automaticShare: 40 };
  const html = renderToStaticMarkup(<MonthTables months={[{ ...over, counts }]} />);
  for (const name of countNames) expect(html).toContain(`<th scope="col">${countTitle(name)}</th>`);
  expect(html).toContain("<td>1,204</td>");
  expect(html).toContain("<td>1 h 15 min</td>");
  expect(html).toContain("<td>40%</td>");
  expect(html).toContain("<td>–</td>");
});

test("a month that is not over says so", () => {
  expect(monthInWords(over)).toBe("March 2026");
  expect(monthInWords({ ...over, countedAt: new Date("2026-03-20") })).toBe("March 2026, so far");
});

test("minutes are said as people say them", () => {
  expect([0, 59, 60, 125, 2880].map(minutesInWords)).toEqual([
    "0 min",
    "59 min",
    "1 h",
    "2 h 5 min",
    "2 days",
  ]);
});
