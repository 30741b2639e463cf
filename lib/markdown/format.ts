export type Format = "text" | "html" | "markdown";
export type Rendered = { html: string; excerpt: string; version: number };

/** Raise it whenever the same source would give other HTML: stored posts are then rendered again. */
export const RENDERER_VERSION = 1;
