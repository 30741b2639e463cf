const BITS = 256;

/** Remembers whole numbers in few bytes where they lie close together, as ids do. */
export function seenNumbers() {
  const pages = new Map<number, Uint32Array>();
  return {
    /** True the first time that a number comes by. */
    first(number: number): boolean {
      const at = Math.floor(number / BITS);
      let page = pages.get(at);
      if (!page) {
        page = new Uint32Array(BITS / 32);
        pages.set(at, page);
      }
      const bit = number % BITS;
      const word = page[bit >>> 5] ?? 0;
      const mask = 1 << (bit & 31);
      page[bit >>> 5] = word | mask;
      return (word & mask) === 0;
    },
  };
}
