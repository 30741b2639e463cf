const MOST_ROUNDS = 12;
const NO_CHEAPER = 0.97;
const SETTLED_AFTER = 2;

/**
 * What is measured is a site that has been up for a while: code is compiled further as it is used. Goes on until
 * what a round costs, in any unit, falls no more.
 */
export async function warm(round: () => Promise<number>): Promise<void> {
  let cheapest = Number.POSITIVE_INFINITY;
  let settled = 0;
  for (let done = 0; done < MOST_ROUNDS && settled < SETTLED_AFTER; done += 1) {
    const each = await round();
    settled = each > cheapest * NO_CHEAPER ? settled + 1 : 0;
    cheapest = Math.min(cheapest, each);
  }
}
