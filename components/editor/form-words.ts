import { browserNames, type DraftWords, siteNames } from "./draft-local.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: unknown): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);

const named = (form: HTMLFormElement, name: string): Control[] =>
  [...form.elements].filter(isControl).filter((control) => control.name === name);

/** Does everything still stand as the page brought it. */
export const isUntouched = (form: HTMLFormElement): boolean =>
  siteNames.flatMap((name) => named(form, name)).every(isAsBrought);

function isAsBrought(control: Control): boolean {
  if (isTicked(control)) return control.checked === control.defaultChecked;
  if (!(control instanceof HTMLSelectElement)) return control.value === control.defaultValue;
  const chosen = [...control.options].filter((option) => option.defaultSelected);
  return control.value === (chosen.at(-1) ?? control.options[0])?.value;
}

/** Puts words into the fields as if they were typed, so that whatever listens to the fields knows. */
export function fill(form: HTMLFormElement, words: DraftWords): void {
  form.closest("details")?.setAttribute("open", "");
  for (const name of siteNames) {
    for (const control of named(form, name)) setControl(control, words[name]);
  }
  for (const name of browserNames) {
    const kept = words[name];
    if (kept === undefined) continue;
    // Who they are may have been typed anew before the copy came.
    for (const control of named(form, name)) if (isAsBrought(control)) setControl(control, kept);
  }
}

function setControl(control: Control, value: string): void {
  if (isTicked(control)) {
    const ticked = value.split(", ").includes(control.value);
    if (control.checked === ticked) return;
    control.checked = ticked;
  } else if (control.value !== value) setValue(control, value);
  else return;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
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
