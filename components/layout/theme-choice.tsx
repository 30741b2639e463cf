import { useSyncExternalStore } from "react";
import { themeKey } from "#components/layout/theme-script.ts";

type Theme = "light" | "dark";
const labels: Record<Theme | "system", string> = {
  light: "Light",
  dark: "Dark",
  system: "As the device",
};
const changed = "askwell:theme";

const chosen = (): Theme | "system" => {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
};

function watch(notify: () => void): () => void {
  window.addEventListener(changed, notify);
  return () => window.removeEventListener(changed, notify);
}

function choose(theme: Theme | "system"): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
  window.dispatchEvent(new Event(changed));
}

/** Light, dark, or as the device has it. */
export function ThemeChoice() {
  const current = useSyncExternalStore(watch, chosen);
  return (
    <fieldset className="no-print flex min-w-0 flex-wrap items-center">
      <legend className="sr-only">Colours of the page</legend>
      {(["system", "light", "dark"] as const).map((theme) => (
        <button
          key={theme}
          type="button"
          aria-pressed={current === theme}
          onClick={() => choose(theme)}
          className="touch min-h-9 rounded-sm px-2.5 aria-pressed:bg-rest aria-pressed:text-ink aria-pressed:underline"
        >
          {labels[theme]}
        </button>
      ))}
    </fieldset>
  );
}
