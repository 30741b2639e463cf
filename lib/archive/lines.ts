import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";

/** Longer lines than this are passed over, so that one of them cannot fill the memory. */
export const LONGEST_LINE = 16 * 1024 * 1024;

export type Line = { number: number; bytes: number } & ({ text: string } | { trouble: string });

const NEWLINE = 10;
const BYTE_ORDER_MARK = "\u{feff}";

/** The lines of a file one after the other, whatever its size; blank ones are left out. */
export async function* readLines(file: string, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1;
  let held: Buffer[] = [];
  let heldBytes = 0;
  const hold = (part: Buffer) => {
    heldBytes += part.length;
    if (heldBytes <= longest) held.push(part);
    else held = [];
  };
  const finish = (): Line | undefined => {
    const line = decode(number, heldBytes, held, longest);
    number += 1;
    held = [];
    heldBytes = 0;
    return line;
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      start = end + 1;
      const line = finish();
      if (line) yield line;
    }
    hold(chunk.subarray(start));
  }
  const last = finish();
  if (last) yield last;
}

function decode(number: number, bytes: number, held: Buffer[], longest: number): Line | undefined {
  if (bytes > longest) {
    return { number, bytes, trouble: `the line is longer than ${longest} bytes` };
  }
  const [only] = held;
  const whole = held.length === 1 && only ? only : Buffer.concat(held);
  if (!isUtf8(whole)) return { number, bytes, trouble: "the line is not UTF-8" };
  const text = whole.toString("utf8");
  const clean = number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return clean.trim() === "" ? undefined : { number, bytes, text: clean };
}
