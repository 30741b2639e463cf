import { runOnPinnedNode } from "../bin/pinned-node.mjs";

await runOnPinnedNode(new URL("./start.ts", import.meta.url).href);
