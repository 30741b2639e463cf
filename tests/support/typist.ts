/** Runs one command after the other as bin/askwell.ts does: a process of its own for each loads the house anew. */
const ENTRY = new URL("../../bin/askwell.ts", import.meta.url).href;

let said = "";
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    said += String(chunk);
    const heard = rest.at(-1);
    if (typeof heard === "function") heard();
    return true;
  };
}
// Each command listens for Ctrl-C.
process.setMaxListeners(0);

const answer = (code: unknown) => process.send?.({ code: Number(code ?? 0), said });
// A word that no command takes ends the process, and the next command has another one.
process.once("exit", (code) => answer(code));

let typed = 0;
process.on("message", async (args: string[]) => {
  typed += 1;
  said = "";
  process.exitCode = undefined;
  process.argv = [process.execPath, "bin/askwell.ts", ...args];
  await import(`${ENTRY}?${typed}`);
  answer(process.exitCode);
});
process.once("disconnect", () => {
  process.removeAllListeners("exit");
  process.exit();
});
