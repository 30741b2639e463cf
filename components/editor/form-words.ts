import type { DraftWords } from "./draft-local.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: unknown): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);

const named = (form: HTMLFormElement, name: string): Control[] =>
  [...form.elements].filter(isControl).filter((control) => control.name === name);

const names = ["title", "body", "category", "tags"] as const;

/** Does everything still stand as the page brought it. */
export const isUntouched = (form: HTMLFormElement): boolean =>
  names
    .flatMap((name) => named(form, name))
    .every((control) => {
      if (isTicked(control)) return control.checked === control.defaultChecked;
      if (!(control instanceof HTMLSelectElement)) return control.value === control.defaultValue;
      const chosen = [...control.options].filter((option) => option.defaultSelected);
      return control.value === (chosen.at(-1) ?? control.options[0])?.value;
    });

/** Puts words into the fields as if they were typed, so that whatever listens to the fields knows. */
export function fill(form: HTMLFormElement, words: DraftWords): void {
  form.closest("details")?.setAttribute("open", "");
  for (const name of names) {
    for (const control of named(form, name)) {
      if (isTicked(control)) control.checked = words[name].split(", ").includes(control.value);
      else if (control.value !== words[name]) setValue(control, words[name]);
      else continue;
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

/** By the element's own setter: a field that React holds would not notice another. */
function setValue(control: Control, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set;
  if (setter) setter.call(control, value);
  else control.value = value;
}

/** The word by which this form is known when it is sent. */
export function submissionOf(form: HTMLFormElement): string | undefined {
  const word = new FormData(form).get("submission");
  return typeof word === "string" && word !== "" ? word : undefined;
}

/** The version of the draft that the page filled this form with; 0 without one. */
export const versionOf = (form: HTMLFormElement): number =>
  Number(new FormData(form).get("version")) || 0;
