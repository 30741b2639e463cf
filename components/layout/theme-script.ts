export const themeKey = "theme";

/** Runs in the head before the first paint, so that a chosen theme never flashes into being. */
export const themeScript = `try{var t=localStorage.getItem("${themeKey}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
