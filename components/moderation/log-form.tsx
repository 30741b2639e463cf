import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Checkbox, control, Field, TextField } from "#components/ui/field.tsx";
import { limits } from "#lib/words/limits.ts";
import { actsOf, type LogKind, logKinds } from "#lib/words/log.ts";
import type { FieldErrors } from "#lib/words/outcome.ts";
import { type LogField, staffRoutes } from "#lib/words/staff-routes.ts";
import { actWords } from "./log-words.ts";

type LogFormProps = {
  /** The kinds of acts that whoever looks may read of. */
  kinds: readonly LogKind[];
  typed: { [F in LogField]?: string };
  errors: FieldErrors;
};

/** What to look for in the log: a plain form that asks by its address. */
export function LogForm({ kinds, typed, errors }: LogFormProps) {
  const field = (name: LogField) => ({
    name,
    defaultValue: typed[name] ?? "",
    error: errors[name],
  });
  const text = { maxLength: limits.log.filter, autoComplete: "off" };
  return (
    <form action={staffRoutes.log()} aria-label="Look in the log" className="mt-3 space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <ActField kinds={kinds} chosen={typed.act} error={errors.act} />
        <TextField {...field("by")} {...text} label="Who did it" hint="The name of a member" />
        <TextField {...field("member")} {...text} label="Whom it is about" hint="A name" />
        <TextField {...field("post")} {...text} label="Post" hint="Its number or its address" />
        <TextField {...field("from")} type="date" label="First day" />
        <TextField {...field("until")} type="date" label="Last day" />
      </div>
      <Checkbox
        name="automatic"
        label="Only what the site did by itself"
        defaultChecked={typed.automatic !== undefined}
        error={errors.automatic}
      />
      <div className="flex flex-wrap gap-3">
        <Button>Look</Button>
        <ButtonLink kind="quiet" href={staffRoutes.log()}>
          Show all again
        </ButtonLink>
      </div>
    </form>
  );
}

type ActFieldProps = {
  kinds: readonly LogKind[];
  chosen: string | undefined;
  error: string | undefined;
};

function ActField({ kinds, chosen, error }: ActFieldProps) {
  const field = { name: "act", label: "What was done", hint: "All of a kind, or one act", error };
  return (
    <Field {...field}>
      <select {...control(field)} defaultValue={chosen ?? ""}>
        <option value="">All that was done for the site’s sake</option>
        <option value="all">All that is written down</option>
        {kinds.map((kind) => (
          <optgroup key={kind} label={logKinds[kind]}>
            <option value={kind}>{`All of this: ${logKinds[kind].toLowerCase()}`}</option>
            {actsOf([kind]).map((act) => (
              <option key={act} value={act}>
                {actWords(act)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
