import { grouped } from "#components/ui/count.tsx";
import { limits } from "#lib/words/limits.ts";

type Lengths = { min: number; max: number };

const between = ({ min, max }: Lengths) =>
  min === 0 ? `up to ${grouped(max)} characters` : `${grouped(min)} to ${grouped(max)} characters`;

const lengths = [
  { what: "The title of a question", how: between(limits.title) },
  { what: "The text of a question", how: between(limits.questionBody) },
  { what: "An answer", how: between(limits.body) },
  { what: "A comment", how: between(limits.comment) },
  { what: "A member’s name", how: between(limits.memberName) },
  { what: "A guest’s name", how: `up to ${limits.displayName.max} characters` },
  {
    what: "Tags of a question",
    how: `up to ${limits.tags.perQuestion}, each up to ${limits.tags.name} characters`,
  },
  { what: "A reason, wherever one is asked for", how: between(limits.reason) },
];

/** How long things may be. */
export function LengthTable() {
  return (
    <table className="two-columns">
      <caption className="sr-only">How long things may be</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">How long</th>
        </tr>
      </thead>
      <tbody>
        {lengths.map(({ what, how }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{how}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
