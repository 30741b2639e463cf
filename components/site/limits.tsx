import { limits, paces } from "#lib/words/limits.ts";
import { lifetime } from "#lib/words/mails.ts";
import type { Ability } from "#lib/words/policy.ts";
import { abilitySentences } from "#lib/words/sentences.ts";

const paced = Object.entries(paces) as [Ability, { each: number; address: number }][];

/** How often things can be done: the table that also counts. */
export function PaceTable() {
  return (
    <table className="two-columns">
      <caption className="sr-only">How often within an hour</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">How often within an hour</th>
        </tr>
      </thead>
      <tbody>
        {paced.map(([ability, { each, address }]) => (
          <tr key={ability}>
            <th scope="row">{abilitySentences[ability].may}</th>
            <td>
              {each === address
                ? `${each} times from one internet connection`
                : `${each} times by one person, ${address} times from one internet connection`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const { signIn, edits, profile, suggestions, drafts, guest, links } = limits;

const others = [
  {
    what: "Edits of one text by the same person",
    how: `become one version within ${lifetime(edits.foldMinutes)} of the first of them`,
  },
  { what: "Taking another name", how: `up to ${profile.renames} times` },
  {
    what: "Edits suggested by one member that nobody has looked at yet",
    how: `up to ${suggestions.open}`,
  },
  {
    what: "Drafts of one member",
    how: `up to ${drafts.perMember}, each kept for ${drafts.days} days after its last change`,
  },
  {
    what: "Tries to sign in with a wrong password",
    how: `${signIn.perMinute} within a minute and ${signIn.perHour} within an hour, then growing waits`,
  },
  {
    what: "A new link by mail for the same purpose",
    how: `after ${lifetime(limits.linkWaitMinutes)}`,
  },
  {
    what: "A link by mail for a new password",
    how: `works for ${lifetime(links["reset-password"])}`,
  },
  { what: "A link by mail to sign in", how: `works for ${lifetime(links["sign-in"])}` },
  {
    what: "A guest’s browser",
    how: `is known for ${guest.days} days, an e-mail address is kept for ${guest.addressDays} days after the last activity`,
  },
  {
    what: "Previews of a text",
    how: `${limits.previews.aMinute} a minute from one internet connection`,
  },
];

/** What else has an end. */
export function OtherLimits() {
  return (
    <table className="two-columns">
      <caption className="sr-only">Other limits</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">How much</th>
        </tr>
      </thead>
      <tbody>
        {others.map(({ what, how }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{how}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
