import type { Proved } from "./prove.ts";

/** So long a form that is sent waits for its proof; then it goes without, and a moderator looks at it. */
const PATIENCE_MS = 5_000;
const RETRY_MS = 60_000;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** After a deploy the code may be gone from the server. */
const prove = (stop: AbortController): Promise<Proved> =>
  import("./prove.ts").then(
    (module) => module.prove(stop),
    () => ({ proof: "", until: Date.now() + RETRY_MS }),
  );

/** Puts away or looks at what is typed: nothing is published by it. */
const isAside = (pressed: HTMLElement | null) =>
  pressed instanceof HTMLButtonElement && /^(draft|preview)$/.test(pressed.value);

/**
 * Keeps a proof of work in a field of a form from its first touch on, and lets the form wait for it when it is sent;
 * `tell` hears whether it waits.
 */
export function keepProven(field: HTMLInputElement, tell: (waits: boolean) => void) {
  const stop = new AbortController();
  const { signal } = stop;
  const { form } = field;
  let work: Promise<void> | undefined;
  let until = 0;
  let waits = false;
  let goes = false;

  function begin(): void {
    field.value = "";
    const begun = prove(stop).then((proved) => {
      if (work !== begun) return;
      field.value = proved.proof;
      until = proved.until;
      work = undefined;
    });
    work = begun;
  }

  function renewed(): void {
    if (!work && Date.now() >= until) begin();
  }

  function send(event: SubmitEvent): void {
    const { submitter } = event;
    if (goes || isAside(submitter)) return;
    renewed();
    if (!work) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waits) return;
    say(true);
    Promise.race([work, pause(PATIENCE_MS)]).then(() => go(submitter));
  }

  function go(submitter: HTMLElement | null): void {
    if (signal.aborted) return;
    say(false);
    goes = true;
    form?.requestSubmit(submitter);
    goes = false;
  }

  function say(yes: boolean): void {
    waits = yes;
    tell(yes);
  }

  form?.addEventListener("focusin", renewed, { signal });
  form?.addEventListener("input", renewed, { signal });
  form?.addEventListener("submit", send, { capture: true, signal });
  if (form?.contains(document.activeElement)) begin();
  return { begin, close: () => stop.abort() };
}

export type Proving = ReturnType<typeof keepProven>;
