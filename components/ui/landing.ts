const PATIENCE_MS = 3_000;

/** Brings whoever has posted to what is new, once it stands on the page; elsewhere by its address. */
export function land(anchor: string, address: string): () => void {
  const leave = setTimeout(() => location.assign(address), PATIENCE_MS);
  const watcher = new MutationObserver(look);
  const stop = () => {
    clearTimeout(leave);
    watcher.disconnect();
  };
  function look() {
    const place = document.getElementById(anchor);
    if (!place) return;
    stop();
    location.hash = anchor;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  watcher.observe(document.body, { childList: true, subtree: true });
  look();
  return stop;
}
