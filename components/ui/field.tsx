import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { FormNote } from "#components/ui/form-note.tsx";

type Described = {
  name: string;
  label: string;
  hint?: ReactNode;
  /** What to mend, said beside the field; what was typed comes back as `defaultValue`. */
  error?: string | undefined;
};

const idOf = (name: string) => `field-${name}`;
const describedBy = ({ name, hint, error }: Described) =>
  [error && `${idOf(name)}-error`, hint && `${idOf(name)}-hint`].filter(Boolean).join(" ") ||
  undefined;

const control = (field: Described) => ({
  id: idOf(field.name),
  name: field.name,
  className: "field-input",
  "aria-describedby": describedBy(field),
  "aria-invalid": field.error ? true : undefined,
});

function Field({ children, ...field }: Described & { children: ReactNode }) {
  const id = idOf(field.name);
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

export function TextField({ name, label, hint, error, type = "text", ...rest }: TextFieldProps) {
  const field = { name, label, hint, error };
  return (
    <Field {...field}>
      <input {...control(field)} type={type} dir="auto" {...rest} />
    </Field>
  );
}

type TextAreaProps = Described & TextareaHTMLAttributes<HTMLTextAreaElement>;

export function TextArea({ name, label, hint, error, ...rest }: TextAreaProps) {
  const field = { name, label, hint, error };
  return (
    <Field {...field}>
      <textarea {...control(field)} dir="auto" {...rest} />
    </Field>
  );
}

type SelectProps = Described &
  SelectHTMLAttributes<HTMLSelectElement> & { options: { value: string; label: string }[] };

export function Select({ name, label, hint, error, options, ...rest }: SelectProps) {
  const field = { name, label, hint, error };
  return (
    <Field {...field}>
      <select {...control(field)} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type CheckboxProps = Described & InputHTMLAttributes<HTMLInputElement>;

export function Checkbox({ name, label, hint, error, ...rest }: CheckboxProps) {
  const { className: _, ...wired } = control({ name, label, hint, error });
  return (
    <div>
      <label htmlFor={idOf(name)} className="flex items-start gap-3 py-1.5">
        <input {...wired} type="checkbox" className="mt-1 size-5 accent-accent" {...rest} />
        <span>{label}</span>
      </label>
      {hint && <FormNote id={`${idOf(name)}-hint`}>{hint}</FormNote>}
      {error && (
        <FormNote id={`${idOf(name)}-error`} kind="error">
          {error}
        </FormNote>
      )}
    </div>
  );
}
