import { type Ability, policy } from "#lib/words/policy.ts";
import { abilitySentences } from "#lib/words/sentences.ts";

const abilities = Object.keys(policy) as Ability[];

const begin = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Who may do what: the table that also decides it. */
export function Abilities() {
  return (
    <table className="two-columns">
      <caption className="sr-only">Who may do what</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {abilities.map((ability) => (
          <tr key={ability}>
            <th scope="row">{abilitySentences[ability].may}</th>
            <td>{begin(policy[ability].who)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
