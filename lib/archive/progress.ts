import { statSync } from "node:fs";
import { join } from "node:path";
import { Presets, SingleBar } from "cli-progress";
import { filesOf } from "./source.ts";

const FILES = ["categories.ndjson", "members.ndjson", "threads.ndjson"];

/** How large what will be read is; nothing when it is not a folder with all three files. */
export function sizeOf(folder: string): number {
  filesOf(folder);
  return FILES.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

export type Progress = {
  advance(file: string, bytes: number): void;
  /** A line of its own, above the bar where there is one. */
  say(text: string): void;
  stop(): void;
};

/** A bar for a person; for a log, a line at each tenth. */
export function showProgress(total: number, out: NodeJS.WriteStream): Progress {
  return out.isTTY ? asBar(total, out) : asLines(total, out);
}

function asBar(total: number, out: NodeJS.WriteStream): Progress {
  const format = "{file} {bar} {percentage}% · {duration_formatted} · about {eta_formatted} to go";
  const bar = new SingleBar(
    { format, stream: out, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0, { file: FILES[0] });
  return {
    advance: (file, bytes) => bar.increment(bytes + 1, { file }),
    say: (text) => {
      out.write(`\r\u001b[K${text}\n`);
    },
    stop: () => bar.stop(),
  };
}

function asLines(total: number, out: NodeJS.WriteStream): Progress {
  let [read, told] = [0, 0];
  return {
    advance: (file, bytes) => {
      read += bytes + 1;
      const tenth = total === 0 ? 10 : Math.min(10, Math.floor((10 * read) / total));
      if (tenth <= told) return;
      told = tenth;
      out.write(`${file}: ${tenth * 10}% read\n`);
    },
    say: (text) => {
      out.write(`${text}\n`);
    },
    stop: () => undefined,
  };
}
