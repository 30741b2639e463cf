import type { MailText } from "#lib/words/mail-texts.ts";

/** What a mail is told, by the names that stand for it. */
export function MailFactsTable({ takes }: { takes: MailText["takes"] }) {
  const facts = Object.entries(takes);
  if (facts.length === 0) return <p>This mail is told nothing: it is the same for everybody.</p>;
  return (
    <table className="two-columns">
      <caption className="sr-only">What stands for what</caption>
      <thead>
        <tr>
          <th scope="col">In the text</th>
          <th scope="col">Stands for</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(([name, { means, optional }]) => (
          <tr key={name}>
            <th scope="row" className="word">{`{${name}}`}</th>
            <td>{optional === true ? `${means} (can be left out)` : means}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
