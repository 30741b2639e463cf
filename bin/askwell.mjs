#!/usr/bin/env node
import { runOnPinnedNode } from "./pinned-node.mjs";

await runOnPinnedNode(new URL("./askwell.ts", import.meta.url).href);
