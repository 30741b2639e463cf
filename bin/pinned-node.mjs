// Plain JavaScript, so that an older Node can still read it and say what is missing.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const major = Number(process.versions.node.split(".")[0]);

/** npm brings a Node of its own along where there is one for this machine. */
function pinnedNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const file = system === "win" ? "node.exe" : "node";
  const path = `../node_modules/node-${system}-${process.arch}/bin/${file}`;
  const node = fileURLToPath(new URL(path, import.meta.url));
  return existsSync(node) ? node : null;
}

function handOver(node, script) {
  const child = spawn(node, [...process.execArgv, script, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Runs a TypeScript file on Node 24 or newer, or says in one sentence that there is none. */
export async function runOnPinnedNode(script) {
  if (major >= NEEDED) return import(script);
  const node = pinnedNode();
  if (node) return handOver(node, fileURLToPath(script));
  process.stderr.write(
    `Askwell needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}: install it from nodejs.org and start again.\n`,
  );
  process.exit(1);
}
