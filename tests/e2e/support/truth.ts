import { readFileSync } from "node:fs";

/** The committed truth table of the policy, as it is read by people. */
const file = "tests/lib/words/policy.truth.txt";

function rowsOf(text: string): Map<string, Set<string>> {
  const rows = new Map<string, Set<string>>();
  for (const block of text.trim().split("\n\n")) {
    const [head = "", ...lines] = block.split("\n");
    const [ability] = head.split(":");
    for (const line of lines) {
      const [, subject = "", people = ""] = /^ {2}(?:(.+): )?(.+)$/.exec(line) ?? [];
      rows.set(`${ability}: ${subject}`, new Set(people.split(" | ")));
    }
  }
  return rows;
}

const rows = rowsOf(readFileSync(file, "utf8"));

/** Does the table say so: `says("answer.post", "question, open", "guest")`. */
export function says(ability: string, subject: string, person: string): boolean {
  const row = rows.get(`${ability}: ${subject}`);
  if (!row) throw new Error(`The truth table says nothing of ${ability}: ${subject}.`);
  return row.has(person);
}
