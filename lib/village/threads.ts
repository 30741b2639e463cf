import type { Thread } from "./thread.ts";
import { everyday } from "./threads/everyday.ts";
import { gettingHelp } from "./threads/getting-help.ts";
import { grief } from "./threads/grief.ts";
import { moderated } from "./threads/moderated.ts";
import { mood } from "./threads/mood.ts";
import { morning } from "./threads/morning.ts";
import { relationships } from "./threads/relationships.ts";

/** All that was ever asked in the village, the oldest first. */
export const threads: Thread[] = [
  ...gettingHelp,
  ...mood,
  ...morning,
  ...relationships,
  ...grief,
  ...everyday,
  ...moderated,
].sort((a, b) => b.ago - a.ago);
