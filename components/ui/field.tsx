import type { InputHTMLAttributes, ReactNode } from "react";
import { FormNote } from "#components/ui/form-note.tsx";

export type Described = {
  name: string;
  /** Where the page holds several fields of one name. */
  id?: string | undefined;
  label: string;
  hint?: ReactNode;
  /** What to mend, said beside the field; what was typed comes back as `defaultValue`. */
  error?: string | undefined;
};

export const idOf = ({ id, name }: Described) => id ?? `field-${name}`;
const describedBy = (field: Described) =>
  [field.error && `${idOf(field)}-error`, field.hint && `${idOf(field)}-hint`]
    .filter(Boolean)
    .join(" ") || undefined;

export const control = (field: Described) => ({
  id: idOf(field),
  name: field.name,
  className: "field-input",
  "aria-describedby": describedBy(field),
  "aria-invalid": field.error ? true : undefined,
});

export function Field({ children, ...field }: Described & { children: ReactNode }) {
  const id = idOf(field);
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-semibold">
        {field.label}
      </label>
      {field.hint && <FormNote id={`${id}-hint`}>{field.hint}</FormNote>}
      {children}
      {field.error && (
        <FormNote id={`${id}-error`} kind="error">
          {field.error}
        </FormNote>
      )}
    </div>
  );
}

type TextFieldProps = Described & InputHTMLAttributes<HTMLInputElement>;

export function TextField({
  name,
  id,
  label,
  hint,
  error,
  type = "text",
  ...rest
}: TextFieldProps) {
  const field = { name, id, label, hint, error };
  return (
    <Field {...field}>
      <input {...control(field)} type={type} dir="auto" {...rest} />
    </Field>
  );
}

type CheckboxProps = Described & InputHTMLAttributes<HTMLInputElement>;

export function Checkbox({ name, id, label, hint, error, ...rest }: CheckboxProps) {
  const field = { name, id, label, hint, error };
  const { className: _, ...wired } = control(field);
  return (
    <div>
      <label htmlFor={idOf(field)} className="flex items-start gap-3 py-1.5">
        <input {...wired} type="checkbox" className="mt-1 size-5 accent-accent" {...rest} />
        <span>{label}</span>
      </label>
      {hint && <FormNote id={`${idOf(field)}-hint`}>{hint}</FormNote>}
      {error && (
        <FormNote id={`${idOf(field)}-error`} kind="error">
          {error}
        </FormNote>
      )}
    </div>
  );
}
