import { useEffect } from "react";

const PLACES = "li, article, section, main";
let keeps = false;
let watcher: MutationObserver | undefined;

/**
 * Whoever presses a button that is gone once it has done its work goes on at what stood around it, or at the
 * beginning of the page that came instead: a keyboard that is nowhere would begin anew at the top. One component
 * that stands on the page is enough for all of its forms.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    if (keeps) return;
    keeps = true;
    document.addEventListener("submit", keepFocus, true);
  }, []);
}

function keepFocus({ target: form }: Event): void {
  if (!(form instanceof HTMLFormElement)) return;
  const around = placesAround(form);
  watcher?.disconnect();
  watcher = new MutationObserver((_, observer) => {
    if (form.isConnected) return;
    observer.disconnect();
    if (document.activeElement === document.body) land(around);
  });
  watcher.observe(document.body, { childList: true, subtree: true });
}

function placesAround(form: HTMLElement): HTMLElement[] {
  const place = form.parentElement?.closest<HTMLElement>(PLACES) ?? null;
  return place ? [place, ...placesAround(place)] : [];
}

function land(around: HTMLElement[]): void {
  const place = around.find(({ isConnected }) => isConnected) ?? document.querySelector("main");
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
