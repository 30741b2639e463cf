import type { SelectHTMLAttributes } from "react";
import { control, type Described, Field } from "#components/ui/field.tsx";

type SelectProps = Described &
  SelectHTMLAttributes<HTMLSelectElement> & { options: { value: string; label: string }[] };

export function Select({ name, id, label, hint, error, options, ...rest }: SelectProps) {
  const field = { name, id, label, hint, error };
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
