"use client";

import { useEffect } from "react";

const PATIENCE_MS = 3_000;

/** Brings whoever has posted to what is new, once it stands on the page; elsewhere by its address. */
export function useLanding(anchor: string | undefined, address: string | undefined): void {
  useEffect(() => {
    if (anchor === undefined || address === undefined) return;
    const leave = setTimeout(() => location.assign(address), PATIENCE_MS);
    const watcher = new MutationObserver(land);
    const stop = () => {
      clearTimeout(leave);
      watcher.disconnect();
    };
    function land() {
      const place = document.getElementById(String(anchor));
      if (!place) return;
      stop();
      location.hash = String(anchor);
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
    watcher.observe(document.body, { childList: true, subtree: true });
    land();
    return stop;
  }, [anchor, address]);
}
